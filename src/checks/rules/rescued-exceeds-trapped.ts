import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, exceedsMessage, relationComplaint } from "../relations.ts";

export const rescuedExceedsTrapped: Rule = {
  id: "rescued-exceeds-trapped",
  code: "A22",
  stage: "arithmetic",
  severity: "error",
  title: "抢救人数多于被困人数",
  why: "救出的人不会比被困的人多",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "rescued-exceeds-trapped")) {
      yield relationComplaint(broken, exceedsMessage(broken));
    }
  },
};
