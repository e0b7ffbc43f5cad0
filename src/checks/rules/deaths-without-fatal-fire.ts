import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { unmetImplications } from "../implications.ts";
import { brokenRelations, exceedsMessage, relationComplaint } from "../relations.ts";

export const deathsWithoutFatalFire: Rule = {
  id: "deaths-without-fatal-fire",
  code: "A20",
  stage: "arithmetic",
  severity: "error",
  title: "死亡人数与亡人火灾对不上",
  why: "有人死亡就有亡人火灾，一起亡人火灾至少死亡一人",
  *check(seen: Seen): Iterable<Complaint> {
    yield* unmetImplications(seen, "deaths-without-fatal-fire");
    for (const broken of brokenRelations(seen, "deaths-without-fatal-fire")) {
      yield relationComplaint(broken, exceedsMessage(broken));
    }
  },
};
