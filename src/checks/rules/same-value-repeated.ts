import { compare } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { dueMonths, exactValue, kindOf, usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";

const FEWEST_MONTHS = 4;
/** Smaller numbers repeat by themselves: a meeting a month, a lesson a week. */
const LEAST_VALUE = { n: 10n, d: 1n };

export const sameValueRepeated: Rule = {
  id: "same-value-repeated",
  code: "R16",
  stage: "range",
  severity: "warning",
  title: "连续几个月数字相同",
  why: "可能是照抄上月",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "flow") continue;
      for (const run of runsOf(series, seen)) {
        const [first, ...others] = run;
        const value = exactValue(first);
        if (first === undefined || value === null || run.length < FEWEST_MONTHS) continue;
        if (compare(value, LEAST_VALUE) < 0) continue;
        const message = `${nameOf(series)}连续${run.length}个月都是${show(value)}，请核对。`;
        yield { at: first.at, value: show(value), expected: null, message, related: others.map(({ at }) => at) };
      }
    }
  },
};

/** Stretches of months with the same exact value. */
function runsOf(series: Series, { period }: Seen): Reading[][] {
  const runs: Reading[][] = [];
  for (const month of dueMonths(series, period)) {
    const run = runs.at(-1);
    const before = exactValue(run?.at(-1));
    const value = exactValue(month);
    if (run !== undefined && before !== null && value !== null && compare(before, value) === 0) run.push(month);
    else runs.push([month]);
  }
  return runs;
}
