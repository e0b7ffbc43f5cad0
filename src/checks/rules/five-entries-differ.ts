import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const fiveEntriesDiffer: Rule = {
  id: "five-entries-differ",
  code: "A09",
  stage: "arithmetic",
  severity: "warning",
  title: "五进合计与五项之和不等",
  why: "同一活动可能算了两类，也可能漏了一类",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "five-entries-differ")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
