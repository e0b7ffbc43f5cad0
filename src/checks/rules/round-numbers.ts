import { compare, isInteger, multiply, sign } from "../../model/exact.ts";
import type { Exact } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { dueMonths, exactValue, usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";
import { isMoneyUnit, isPercentUnit } from "../units.ts";

const FEWEST_MONTHS = 5;
const HUNDREDTH: Exact = { n: 1n, d: 100n };
const HUNDRED_AND_MORE: Exact = { n: 100n, d: 1n };

export const roundNumbers: Rule = {
  id: "round-numbers",
  code: "R15",
  stage: "range",
  severity: "info",
  title: "多数月份是整百数",
  why: "整百数太多，像是估计的",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      // Fines are round by law, and 100% is no estimate.
      if (isMoneyUnit(series.unit) || isPercentUnit(series.unit)) continue;
      const months = dueMonths(series, seen.period).flatMap((month) => {
        const value = exactValue(month);
        return value === null || sign(value) <= 0 ? [] : [{ at: month.at, value }];
      });
      const rounded = months.filter(({ value }) => isRound(value));
      const [first] = rounded;
      if (first === undefined || months.length < FEWEST_MONTHS || rounded.length * 5 < months.length * 4) continue;
      const message = `${nameOf(series)}${months.length}个月里${rounded.length}个月是整百数，像估计数，请核对。`;
      yield { at: first.at, value: null, expected: null, message, related: rounded.slice(1).map(({ at }) => at) };
    }
  },
};

function isRound(value: Exact): boolean {
  return compare(value, HUNDRED_AND_MORE) >= 0 && isInteger(multiply(value, HUNDREDTH));
}
