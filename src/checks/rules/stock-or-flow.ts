import { compare, isZero, multiply, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf } from "../../model/period.ts";
import { exactNow } from "../now.ts";
import { dueMonths, exactValue, kindOf, usedSeries } from "../rows.ts";
import { nameOf, show, unitWords } from "../say.ts";

const TWO = { n: 2n, d: 1n };

/**
 * A row the clerk invented in 人, 家, 个 or 辆 may count what is there at the end of each month. Its months are added up
 * unless a total is typed; that is asked about when they are much alike, as the strength of a team is.
 */
export const stockOrFlow: Rule = {
  id: "stock-or-flow",
  code: "A31",
  stage: "arithmetic",
  severity: "warning",
  title: "自加的行各月相近，按月相加了",
  why: "队员数、站点数这类月底数要取最后一个月，相加就错了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { total } = series;
      const isTyped = total !== null && total.formula === null && total.raw !== null;
      if (kindOf(seen.catalog, series) !== "unknown" || isTyped || lengthOf(seen.period) === 1) continue;
      const due = dueMonths(series, seen.period);
      const months = due.map(exactValue).filter((value) => value !== null);
      const now = exactNow(series, seen);
      const [low] = [...months].sort(compare);
      const high = [...months].sort(compare).at(-1);
      if (now === null || low === undefined || high === undefined || months.length < due.length) continue;
      if (isZero(low) || compare(high, multiply(low, TWO)) > 0 || compare(now.value, sum(months)) !== 0) continue;
      const unit = unitWords(series);
      const message = `${nameOf(series)}各月相加得${show(now.value)}${unit}；若是月底数，请在本期合计直接填数。`;
      yield { at: now.at, value: show(now.value), expected: null, message, related: due.map(({ at }) => at) };
    }
  },
};
