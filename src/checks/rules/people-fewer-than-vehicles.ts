import { subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, whenOf } from "../relations.ts";
import { nameOf, show } from "../say.ts";

export const peopleFewerThanVehicles: Rule = {
  id: "people-fewer-than-vehicles",
  code: "R03",
  stage: "range",
  severity: "error",
  title: "出动人员少于车辆",
  why: "每辆车至少有一名驾驶员",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "people-fewer-than-vehicles")) {
      const { left: vehicles, right } = broken;
      const [people] = right;
      if (people === undefined) continue;
      const fewer = show(subtract(vehicles.amount.value, people.amount.value));
      const names = [people, vehicles].map(({ row, amount }) => `${nameOf(row.series)}${amount.shown}`);
      yield {
        at: people.amount.at,
        value: people.amount.shown,
        expected: null,
        message: `${whenOf(broken)}${names.join("，少于")}，少${fewer}，不可能，请核对。`,
        related: [...people.amount.cells.slice(1), ...vehicles.amount.cells],
      };
    }
  },
};
