import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const finePerPenalty: Rule = {
  id: "fine-per-penalty",
  code: "R06",
  stage: "range",
  severity: "warning",
  title: "案均罚款不合常理",
  why: "多半是元和万元填混，差一万倍",
  check: (seen) => breachComplaints(seen, "fine-per-penalty"),
};
