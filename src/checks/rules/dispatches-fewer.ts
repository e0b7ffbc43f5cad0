import { subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, whenOf } from "../relations.ts";
import { nameOf, show } from "../say.ts";

export const dispatchesFewer: Rule = {
  id: "dispatches-fewer",
  code: "A21",
  stage: "arithmetic",
  severity: "warning",
  title: "出动队次少于接警起数",
  why: "一起警情至少出动一个队次，除非有未出动的",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "dispatches-fewer")) {
      const { left: alarms, right } = broken;
      const [crews] = right;
      if (crews === undefined) continue;
      const fewer = show(subtract(alarms.amount.value, crews.amount.value));
      const names = [crews, alarms].map(({ row, amount }) => `${nameOf(row.series)}${amount.shown}`);
      const message = `${whenOf(broken)}${names.join("，少于")}，少${fewer}，请核对。`;
      const related = [...crews.amount.cells.slice(1), ...alarms.amount.cells];
      yield { at: crews.amount.at, value: crews.amount.shown, expected: null, message, related };
    }
  },
};
