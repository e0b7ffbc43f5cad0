import { sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { monthIndex, monthOfIndex, monthsOf, periodName, periodWords, samePeriod } from "../../model/period.ts";
import type { Month, Period } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { crossTablesOf, metricTablesOf, seriesIn } from "../metric-tables.ts";
import type { MonthTable } from "../month-tables.ts";
import { monthTablesOf } from "../month-tables.ts";
import { readingOf } from "../months.ts";
import { dueMonths, isFilled } from "../rows.ts";
import { clip, monthWords } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, headerPlace } from "../tables.ts";

/** Fewer rows may well have nothing in a month. */
const FEWEST_ROWS = 3;

export const periodsDiffer: Rule = {
  id: "periods-differ",
  code: "X09",
  stage: "cross",
  severity: "warning",
  title: "各表统计到的月份不同",
  why: "一张表到6月、一张表到5月，写在一篇里就不是同一个时段",
  *check(seen: Seen): Iterable<Complaint> {
    const grids = gridsOf(seen);
    yield* totalsOfOtherTimes(grids, seen);
    yield* crossTablesOfOtherTimes(seen);
    yield* sheetsEndingEarlier(monthTablesOf(seen), seen);
  },
};

/** A sheet whose total says another time (合计（1—5月）) while others have the report period. */
function* totalsOfOtherTimes(grids: readonly Grid[], { period }: Seen): Iterable<Complaint> {
  const times = grids.map((grid) => ({ grid, span: spanOf(grid) }));
  if (!times.some(({ span }) => span !== null && samePeriod(span, period))) return;
  for (const { grid, span } of times) {
    const column = grid.columns.find(({ role }) => role === "total");
    if (span === null || column === undefined || samePeriod(span, period)) continue;
    const words = span.first.year === period.first.year ? periodWords : periodName;
    const message = `“${clip(grid.sheet.name)}”的合计是${words(span)}，其他表是${words(period)}，请统一。`;
    yield { at: headerPlace(grid, column), value: clip(column.label), expected: words(period), message };
  }
}

/**
 * A table of townships or stations that speaks of other months of this year only: its title says 1—5月. One table of
 * several that share the period, a quarter each, is none.
 */
function* crossTablesOfOtherTimes(seen: Seen): Iterable<Complaint> {
  const { period } = seen;
  if (!metricTablesOf(seen).some(({ slots }) => slots.some(({ reading }) => samePeriod(reading.period, period))))
    return;
  for (const { table, slots } of crossTablesOf(seen)) {
    const series = seriesIn({ slots });
    const span = series[0]?.total?.period ?? null;
    const isOther = (one: Series): boolean => one.months.length + one.spans.length === 0 && isTotalOf(one, span);
    if (span === null || samePeriod(span, period) || !series.every(isOther)) continue;
    if (span.first.year !== period.first.year || span.last.year !== period.last.year) continue; // title-year
    // Beside the report of a month a table may run from the beginning of the year.
    if (monthIndex(span.last) === monthIndex(period.last) && monthIndex(span.first) < monthIndex(period.first))
      continue;
    const message = `“${clip(table.sheet)}”的数是${periodWords(span)}，其他表是${periodWords(period)}，请统一。`;
    yield { at: { sheet: table.sheet }, value: periodWords(span), expected: periodWords(period), message };
  }
}

function isTotalOf({ total }: Series, span: Period | null): boolean {
  return total !== null && span !== null && samePeriod(total.period, span);
}

function spanOf({ rows }: Grid): Period | null {
  return rows.find(({ total }) => total !== null)?.total?.period ?? null;
}

/** A busy sheet whose last months are all 0 while other sheets have numbers there. Blank ones are period-incomplete. */
function* sheetsEndingEarlier(tables: readonly MonthTable[], seen: Seen): Iterable<Complaint> {
  const ends = tables.map((table) => ({ table, end: lastMonth(table, seen) }));
  const latest = Math.max(...ends.map(({ end }) => end ?? 0));
  const other = ends.find(({ end }) => end === latest)?.table;
  for (const { table, end } of ends) {
    if (other === undefined || end === null || end >= latest || !isBusyUntil(end, table, seen)) continue;
    const at = table.placeOf(monthOfIndex(end + 1));
    if (at === null) continue;
    const words = (index: number): string => monthWords(monthOfIndex(index), seen.period);
    const message = `“${clip(other.sheet)}”表到${words(latest)}，这张表只到${words(end)}，请核对。`;
    yield { at, value: null, expected: null, message };
  }
}

/** The last month of the period in which some row is above zero. */
function lastMonth({ series: rows }: MonthTable, { period }: Seen): number | null {
  const months = rows.flatMap((series) => dueMonths(series, period).filter(isSome));
  return months.length === 0 ? null : Math.max(...months.map((month) => monthIndex(month.period.first)));
}

/** Half of the rows have something in every month so far: where little happens, a month of zeros is nothing odd. */
function isBusyUntil(end: number, table: MonthTable, seen: Seen): boolean {
  const rows = table.series.filter((series) => dueMonths(series, seen.period).some(isFilled));
  const until = monthsOf(seen.period).filter((month) => monthIndex(month) <= end);
  const busy = (month: Month): number =>
    rows.filter((series) => {
      const reading = readingOf(series, month);
      return reading !== null && isSome(reading);
    }).length;
  return rows.length >= FEWEST_ROWS && until.every((month) => busy(month) * 2 >= rows.length);
}

function isSome({ value }: Reading): boolean {
  return value !== null && sign(value) > 0;
}
