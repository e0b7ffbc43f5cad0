import { sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differ } from "../amounts.ts";
import { nameOf } from "../say.ts";
import { totalRows } from "../totals.ts";

export const distinctSummed: Rule = {
  id: "distinct-summed",
  code: "A28",
  stage: "arithmetic",
  severity: "warning",
  title: "去重数按月相加了",
  why: "同一家在几个月里只算一家，各月相加会重复",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, kind, total, amount, months, sum, cells } of totalRows(seen)) {
      const several = months.filter(({ value }) => sign(value) > 0).length > 1;
      if (kind !== "distinct" || !several || differ(amount, sum)) continue;
      const message = `${nameOf(series)}写${amount.shown}，正好是各月相加，这类数不能按月相加。`;
      yield { at: total.at, value: amount.shown, expected: null, message, related: cells };
    }
  },
};
