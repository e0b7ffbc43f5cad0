import { compare, sum } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Month } from "../model/period.ts";
import { monthIndex, monthsOf, samePeriod } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import type { MetricTable } from "./metric-tables.ts";
import { columnHead, metricTablesOf, rowHead, seriesIn } from "./metric-tables.ts";
import { monthHeader, readingOf } from "./months.ts";
import { oncePerRun } from "./once.ts";
import { dueMonths, exactValue, isFilled } from "./rows.ts";
import type { Grid } from "./tables.ts";
import { staleTables } from "./table-titles.ts";
import { gridsOf, monthGridsOf } from "./tables.ts";

/** Numbers month by month: columns of a table, its rows, or one sheet a month. */
export interface MonthTable {
  readonly sheet: string;
  /** Those in use. */
  readonly series: readonly Series[];
  /** Where the month is written down: its column's header, its row's label, the header of its sheet; null without one. */
  readonly placeOf: (month: Month) => Place | null;
  /**
   * Where a month is missed that is not written down at all; null where that is another rule's affair (a column).
   * It is the head of the total, for that is what claims to hold the month.
   */
  readonly absentAt: Place | null;
}

/** Every table of the workbook in which months stand. A row that stands in several is of the first: it is asked about once. */
export const monthTablesOf = oncePerRun((seen): readonly MonthTable[] => {
  const [grids, others] = [monthGridsOf(seen), gridsOf(seen).filter(({ table }) => table.layout === "period-columns")];
  const all = [
    ...grids.map(tableOfGrid),
    ...metricTablesOf(seen)
      .filter(({ table }) => table.layout === "months-by-metric")
      .flatMap((table) => tableOver([table], rowHead)),
    ...formsOf(seen).flatMap((tables) => tableOver(tables, columnHead)),
    ...others.map(tableOfGrid),
  ];
  const taken = new Set<Series>();
  return all.map((table) => {
    const series = table.series.filter((one) => !taken.has(one));
    for (const one of series) taken.add(one);
    return { ...table, series };
  });
});

function tableOfGrid(grid: Grid): MonthTable {
  const placeOf = (month: Month): Place | null => monthHeader(grid, month);
  return { sheet: grid.sheet.name, series: grid.used, placeOf, absentAt: null };
}

/** Sheets of one form, domain by domain; the columns of a table of townships are of none. */
function formsOf(seen: Seen): MetricTable[][] {
  const forms = new Map<string | null, MetricTable[]>();
  for (const table of metricTablesOf(seen)) {
    if (table.table.layout !== "monthly-sheets") continue;
    forms.set(table.table.domain, [...(forms.get(table.table.domain) ?? []), table]);
  }
  return [...forms.values()];
}

type Head = (table: MetricTable, at: Place) => Place | null;

/** The months of these tables; none when there are no months in them. */
function tableOver(tables: readonly MetricTable[], headOf: Head): MonthTable[] {
  const slots = tables.flatMap((table) => table.slots);
  const months = slots.filter(({ role }) => role === "month");
  const series = seriesIn({ slots: months });
  const last = months.reduce<(typeof months)[number] | null>(
    (late, slot) => (late === null || indexOf(slot) > indexOf(late) ? slot : late),
    null,
  );
  if (last === null) return [];
  const bySheet = new Map(tables.map((table) => [table.sheet.name, table]));
  const head = (at: Place | undefined): Place | null => {
    const table = at === undefined ? undefined : bySheet.get(at.sheet);
    return at === undefined || table === undefined ? null : headOf(table, at);
  };
  const placeOf = (month: Month): Place | null => head(series.flatMap((one) => readingOf(one, month)?.at ?? [])[0]);
  const total = slots.find((slot) => slot.reading === slot.series.total);
  return [{ sheet: last.reading.at.sheet, series, placeOf, absentAt: head((total ?? last).reading.at) }];
}

function indexOf({ reading }: { readonly reading: { readonly period: { readonly first: Month } } }): number {
  return monthIndex(reading.period.first);
}

/** Rows of the table that are filled by month; a clerk may fill only 本期合计 in others. */
function filledByMonth({ series }: MonthTable, { period }: Seen): readonly Series[] {
  return series.filter((one) => dueMonths(one, period).some(isFilled));
}

/**
 * Months of the period in which no row has anything. One that is not written down at all counts where it is known to be
 * missed: the table begins with the first month of the period, or its total holds no more than the months it lists. Of
 * one that stands under another year's title title-year speaks.
 */
export function emptyMonths(table: MonthTable, seen: Seen): readonly Month[] {
  const rows = filledByMonth(table, seen);
  if (rows.length === 0) return [];
  const isBare = (month: Month): boolean =>
    rows.every((series) => {
      const reading = readingOf(series, month);
      return reading === null || !isFilled(reading);
    });
  const bare = monthsOf(seen.period).filter(isBare);
  if (bare.length === 0) return [];
  const written = (month: Month): number => rows.filter((series) => readingOf(series, month) !== null).length;
  const empty = bare.filter((month) => written(month) >= (table.absentAt === null ? rows.length : 1));
  const absent = table.absentAt === null ? [] : bare.filter((month) => written(month) === 0);
  const missed =
    absent.length > 0 && needsAll(rows, seen) ? absent.filter((month) => !isMisdated(month, rows, seen)) : [];
  // Of a single row only the months after the last filled one are the sheet's; one between is the row's own gap.
  return [...(rows.length > 1 ? empty : tailOf(empty, seen)), ...missed].sort((a, b) => monthIndex(a) - monthIndex(b));
}

/** The month stands there, under the title of another year. */
function isMisdated({ month }: Month, rows: readonly Series[], seen: Seen): boolean {
  const misdated = new Set(staleTables(seen).flatMap(({ table: { slots } }) => slots.map(({ reading }) => reading)));
  return rows.some(({ months }) => months.some((each) => each.period.first.month === month && misdated.has(each)));
}

function needsAll(rows: readonly Series[], { period }: Seen): boolean {
  const months = rows.map((series) => dueMonths(series, period).filter(isFilled));
  if (!months.some(({ length }) => length > 1)) return false;
  const isFirst = (month: Month): boolean => monthIndex(month) === monthIndex(period.first);
  return (
    months.some((each) => each.some((reading) => isFirst(reading.period.first))) ||
    rows.every((series, i) => {
      const total = series.total !== null && samePeriod(series.total.period, period) ? exactValue(series.total) : null;
      const values = (months[i] ?? []).map(exactValue);
      return total !== null && values.every((value) => value !== null) && compare(total, sum(values)) === 0;
    })
  );
}

function tailOf(months: readonly Month[], { period }: Seen): readonly Month[] {
  const last = monthIndex(period.last);
  const indexes = new Set(months.map(monthIndex));
  return months.filter((month) => {
    for (let index = monthIndex(month); index <= last; index += 1) if (!indexes.has(index)) return false;
    return true;
  });
}
