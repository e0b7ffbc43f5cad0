import { compare, divide, sum } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { definitionsOf } from "../rate-definitions.ts";
import { isShare } from "../rates.ts";
import { dueMonths, exactValue, usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";
import { cellComplaint } from "../slots.ts";
import { isRoundingOf } from "../totals.ts";

const FEWEST_MONTHS = 3;

export const averagedRate: Rule = {
  id: "averaged-rate",
  code: "A30",
  stage: "arithmetic",
  severity: "warning",
  title: "百分比取了各月平均",
  why: "各月的底数不同，平均不等于总数相除",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { total } = series;
      if (total === null || !isShare(series, seen.catalog) || !isAverage(series, total, seen)) continue;
      const message = `${nameOf(series)}取了各月平均，应当用总数相除，请重算。`;
      yield cellComplaint(total, message);
    }
  },
};

/** By its formula, or because the typed number is the mean of months that are not all alike. */
function isAverage(series: Series, total: Reading, seen: Seen): boolean {
  if (total.formula !== null) return /^[=+]*(?:ROUND\()?AVERAGEA?\(/i.test(total.formula.trim());
  if (definitionsOf(series, seen).length > 0) return false; // wrong-rate knows for certain
  const typed = exactValue(total);
  const due = dueMonths(series, seen.period);
  const months = due.map(exactValue).filter((value) => value !== null);
  const [first] = months;
  if (typed === null || first === undefined || months.length < Math.max(due.length, FEWEST_MONTHS)) return false;
  if (months.every((month) => compare(month, first) === 0)) return false;
  const mean = divide(sum(months), { n: BigInt(months.length), d: 1n });
  return mean !== null && isRoundingOf(typed, mean);
}
