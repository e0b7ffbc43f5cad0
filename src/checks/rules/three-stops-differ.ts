import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const threeStopsDiffer: Rule = {
  id: "three-stops-differ",
  code: "A11",
  stage: "arithmetic",
  severity: "warning",
  title: "三停与分项之和不等",
  why: "一家停了两项时，分项相加会比家数多",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "three-stops-differ")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
