import { subtract, toDecimal, ZERO } from "../../model/exact.ts";
import type { Exact } from "../../model/exact.ts";
import type { Complaint, Fix, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { looksCumulative } from "../looks-cumulative.ts";
import { dueMonths, exactValue, kindOf, usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";
import { fixFor } from "../slots.ts";

const FEWEST_MONTHS = 5;

export const cumulativeInMonths: Rule = {
  id: "cumulative-in-months",
  code: "P05",
  stage: "period",
  severity: "warning",
  title: "月份里像是填了累计数",
  why: "逐月只增不减，多半填的是年初到当月的累计，相加就重复了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "flow") continue;
      const months = dueMonths(series, seen.period);
      const values = months.map(exactValue).filter((value) => value !== null);
      const [first] = months;
      if (first === undefined || values.length < Math.max(months.length, FEWEST_MONTHS) || !looksCumulative(values))
        continue;
      const shown = values.slice(0, 3).map(show).join("、");
      const message = `${nameOf(series)}逐月只增不减（${shown}…），像是累计数，请核对。`;
      // The other months are not named: errors that follow from cumulative numbers there must not hide their cause.
      yield { at: first.at, value: null, expected: null, message, fix: monthlyFix(series, months, values) };
    }
  },
};

/** What each month adds to the one before: certain only when the first is January and all were typed. */
function monthlyFix(series: Series, months: readonly Reading[], values: readonly Exact[]): Fix | null {
  if (
    months[0]?.period.first.month !== 1 ||
    months.some(({ raw, formula }) => typeof raw !== "number" || formula !== null)
  )
    return null;
  const changes = months.slice(1).flatMap(({ at, raw }, i) => {
    const due = subtract(values[i + 1] ?? ZERO, values[i] ?? ZERO);
    return [{ at, from: raw, to: Number(toDecimal(due, 12)) }];
  });
  return fixFor(series, { safe: false, label: "改成各月当月数", changes });
}
