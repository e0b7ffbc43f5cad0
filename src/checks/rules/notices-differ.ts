import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const noticesDiffer: Rule = {
  id: "notices-differ",
  code: "A10",
  stage: "arithmetic",
  severity: "error",
  title: "通知书与立即、限期之和不等",
  why: "责令改正通知书分立即和限期两种",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "notices-differ")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
