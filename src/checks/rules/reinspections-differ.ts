import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const reinspectionsDiffer: Rule = {
  id: "reinspections-differ",
  code: "A26",
  stage: "arithmetic",
  severity: "error",
  title: "复查数与合格、不合格之和不等",
  why: "复查结果不是合格就是不合格",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "reinspections-differ")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
