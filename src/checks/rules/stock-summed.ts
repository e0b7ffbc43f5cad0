import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { differ } from "../amounts.ts";
import { nameOf } from "../say.ts";
import { lastMonthFix } from "../sum-formula.ts";
import { totalRows } from "../totals.ts";

export const stockSummed: Rule = {
  id: "stock-summed",
  code: "A29",
  stage: "arithmetic",
  severity: "error",
  title: "存量、累计数按月相加了",
  why: "注册人数、期末未整改是到月底的数，合计取最后一个月",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, kind, total, amount, months, sum, last, cells } of totalRows(seen)) {
      if (kind !== "stock" || months.length < 2 || last === null || differ(amount, sum) || !differ(amount, last))
        continue;
      const message = `${nameOf(series)}是期末数，不能把各月相加，应是${last.shown}。`;
      const fix = lastMonthFix(series, total, seen.period);
      yield { at: total.at, value: amount.shown, expected: last.shown, message, related: cells, fix };
    }
  },
};
