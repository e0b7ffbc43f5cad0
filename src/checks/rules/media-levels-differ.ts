import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, differsMessage, relationComplaint } from "../relations.ts";

export const mediaLevelsDiffer: Rule = {
  id: "media-levels-differ",
  code: "A08",
  stage: "arithmetic",
  severity: "error",
  title: "媒体合计与各级之和不等",
  why: "中央、省、市、县四级相加就是合计",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "media-levels-differ")) {
      yield relationComplaint(broken, differsMessage(broken));
    }
  },
};
