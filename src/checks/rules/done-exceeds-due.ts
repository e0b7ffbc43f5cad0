import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, exceedsMessage, relationComplaint } from "../relations.ts";

export const doneExceedsDue: Rule = {
  id: "done-exceeds-due",
  code: "A27",
  stage: "arithmetic",
  severity: "warning",
  title: "完成数多于任务数",
  why: "完成、公示、办结一般不多于任务、完成、受理",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "done-exceeds-due")) {
      yield relationComplaint(broken, exceedsMessage(broken));
    }
  },
};
