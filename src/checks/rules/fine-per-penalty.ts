import { isZero } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { breachComplaint, breaches } from "../bounds.ts";

/** No fine at all is another question: penalties-without-fine. */
export const finePerPenalty: Rule = {
  id: "fine-per-penalty",
  code: "R06",
  stage: "range",
  severity: "warning",
  title: "案均罚款不合常理",
  why: "多半是元和万元填混，差一万倍",
  *check(seen: Seen): Iterable<Complaint> {
    for (const breach of breaches(seen, "fine-per-penalty")) {
      if (!isZero(breach.numerator.value)) yield breachComplaint(breach);
    }
  },
};
