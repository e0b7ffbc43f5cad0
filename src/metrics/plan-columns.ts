import type { ColumnRole } from "../model/catalog.ts";
import type { Month, Period } from "../model/period.ts";
import { containsMonth, monthIndex, monthPeriod, period, samePeriod, yearBefore } from "../model/period.ts";
import type { Column } from "../model/reading.ts";
import type { Header, HeaderColumn } from "./header.ts";
import { toPeriod } from "./read-period.ts";
import type { DueColumn } from "./read-cell.ts";
import type { Dating } from "./sheet-layout.ts";

/** Which column is read as what. Of repeated columns the first is read, or the one with the proper name. */
export interface ColumnPlan {
  readonly columns: readonly Column[];
  /** Zero-based; null when the sheet has no such column. */
  readonly metric: number | null;
  readonly scope: number | null;
  readonly unit: number | null;
  readonly note: number | null;
  /** In order of time, each month once. */
  readonly months: readonly DueColumn[];
  readonly total: DueColumn | null;
  readonly lastYear: DueColumn | null;
  readonly target: DueColumn | null;
  readonly change: DueColumn | null;
  readonly changeRate: DueColumn | null;
  /** Spans that are neither: 第一季度, 上半年 and 累计 between the months. */
  readonly spans: readonly DueColumn[];
  /** Every column that may hold a number, also those that are not read. */
  readonly numbers: readonly number[];
}

const NUMBER_ROLES: ReadonlySet<ColumnRole> = new Set([
  "month",
  "total",
  "last-year",
  "target",
  "change",
  "change-rate",
]);

export function planColumns(header: Header, dating: Dating): ColumnPlan {
  const first = (role: ColumnRole): HeaderColumn | null =>
    firstOf(header.columns.filter((column) => column.role === role));
  const index = (role: ColumnRole): number | null => first(role)?.index ?? null;
  const months = planMonths(header, dating);
  const spans = planSpans(header, { ...dating, total: timeOfTotals(months, dating) });
  const due = (role: ColumnRole, time: Period | null): DueColumn | null => dueColumn(first(role), time);
  return {
    columns: header.columns.map((column) => describe(column, dating, spans)),
    metric: index("metric"),
    scope: index("scope"),
    unit: index("unit"),
    note: index("note"),
    months,
    total: spans.total,
    lastYear: spans.lastYear,
    target: due("target", targetYear(dating)),
    change: due("change", dating.total),
    changeRate: due("change-rate", dating.total),
    spans: otherSpans(header, dating, spans),
    numbers: header.columns.filter(({ role }) => NUMBER_ROLES.has(role)).map((column) => column.index),
  };
}

function firstOf(columns: readonly HeaderColumn[]): HeaderColumn | null {
  return columns.find(({ canonical }) => canonical) ?? columns[0] ?? null;
}

function dueColumn(column: HeaderColumn | null, time: Period | null): DueColumn | null {
  return column === null || time === null ? null : { index: column.index, period: time };
}

function targetYear({ year, total }: Dating): Period | null {
  const known = year ?? total?.first.year ?? null;
  return known === null ? null : period(known, 1, 12);
}

function planMonths(header: Header, { year }: Dating): DueColumn[] {
  const months = new Map<number, DueColumn>();
  for (const column of header.columns) {
    const month = column.role === "month" ? monthOf(column, year) : null;
    if (month !== null && !months.has(monthIndex(month))) {
      months.set(monthIndex(month), { index: column.index, period: monthPeriod(month) });
    }
  }
  return [...months.entries()].sort(([a], [b]) => a - b).map(([, column]) => column);
}

function monthOf(column: HeaderColumn, year: number | null): Month | null {
  return column.months === null ? null : (toPeriod(column.months, year)?.first ?? null);
}

/**
 * The time of columns that say none, 合计 and 上年同期: the report's, unless the sheet has months and none of them lies in
 * it. Beside columns of 2023 a total is one of 2023, whatever year is asked for.
 */
function timeOfTotals(months: readonly DueColumn[], { total }: Dating): Period | null {
  const [first, last] = [months[0]?.period.first, months.at(-1)?.period.last];
  if (total === null || first === undefined || last === undefined) return total;
  return months.some(({ period }) => containsMonth(total, period.first)) ? total : { first, last };
}

interface SpanPlan {
  readonly total: DueColumn | null;
  readonly lastYear: DueColumn | null;
}

/**
 * 本期合计 and 上年同期. A header that names its time (上半年, 合计（1—6月）, 2022年上半年) is believed: it is the total
 * when that is the report period, and the base when that is the year before. A total of another time is only read when
 * there is no better one, and then keeps its own time.
 */
function planSpans(header: Header, { year, total }: Dating): SpanPlan {
  const timed = header.columns
    .filter(({ role }) => role === "total")
    .map((column) => ({ column, own: column.months === null ? null : toPeriod(column.months, year) }));
  const named = timed.find(({ own }) => own !== null && total !== null && samePeriod(own, total));
  const plain = firstOf(timed.filter(({ column }) => column.months === null).map(({ column }) => column));
  const base = total === null ? null : yearBefore(total);
  const other = timed.find(({ own }) => own !== null && (base === null || !samePeriod(own, base)));
  const before = timed.find(({ own }) => own !== null && base !== null && samePeriod(own, base));
  const chosen = named ?? (plain === null ? other : { column: plain, own: null });
  const column = firstOf(header.columns.filter(({ role }) => role === "last-year"));
  const ownBase = column?.months == null || total === null ? null : toPeriod(column.months, total.first.year - 1);
  return {
    total: chosen === undefined ? null : dueColumn(chosen.column, chosen.own ?? total),
    lastYear: dueColumn(column, ownBase ?? base) ?? dueColumn(before?.column ?? null, base),
  };
}

/** Timed columns besides the total and the base, in order of time. */
function otherSpans(header: Header, { year }: Dating, { total, lastYear }: SpanPlan): DueColumn[] {
  return header.columns
    .filter(({ role, index }) => role === "total" && index !== total?.index && index !== lastYear?.index)
    .flatMap(({ index, months }) => {
      const time = months === null ? null : toPeriod(months, year);
      return time === null ? [] : [{ index, period: time }];
    })
    .sort((a, b) => monthIndex(a.period.first) - monthIndex(b.period.first));
}

/** A column of a span that is neither the total nor the base: 第一季度 between the months. */
function describe(column: HeaderColumn, { year }: Dating, { total, lastYear }: SpanPlan): Column {
  const { index, label, months } = column;
  const month = column.role === "month" ? monthOf(column, year) : null;
  const span = column.role === "total" && months !== null && index !== total?.index;
  const role = !span ? column.role : index === lastYear?.index ? "last-year" : "span";
  return { index, role, month, label };
}
