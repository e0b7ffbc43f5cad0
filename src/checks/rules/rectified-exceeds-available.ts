import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, exceedsMessage, relationComplaint } from "../relations.ts";

export const rectifiedExceedsAvailable: Rule = {
  id: "rectified-exceeds-available",
  code: "A18",
  stage: "arithmetic",
  severity: "error",
  title: "整改数多于可整改的数",
  why: "整改的只能是期初遗留的和本期发现的",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "rectified-exceeds-available")) {
      yield relationComplaint(broken, exceedsMessage(broken));
    }
  },
};
