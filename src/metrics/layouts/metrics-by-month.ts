import type { Sheet } from "../../model/workbook.ts";
import { valueAt } from "../../model/workbook.ts";
import { findHeader } from "../find-header.ts";
import type { Header, HeaderColumn } from "../header.ts";
import { matchLabel } from "../match-label.ts";
import { planColumns } from "../plan-columns.ts";
import { readRows, unmatchedRows } from "../read-rows.ts";
import type { LayoutGiven, SheetContext, SheetLayout, SheetReading } from "../sheet-layout.ts";
import { metricColumn, monthColumns } from "../tables/columns.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** Rows looked at to find the labels when no header names their column. */
const SAMPLE_ROWS = 200;

/** The standard layout: metrics as rows, months as columns, 合计 · 上年同期 · 目标 · 备注. */
export const METRICS_BY_MONTH: SheetLayout = { layout: "metrics-by-month", recognise, read };

/** The same as one table among others: at least two months side by side. */
export const METRIC_ROWS_BY_MONTH: TableLayout = {
  layout: METRICS_BY_MONTH.layout,
  shape(seen) {
    const column = metricColumn(seen);
    return column === null || monthColumns(seen).length < 2 ? null : { rows: "metric", main: column.axis.index };
  },
};

/** A header with a column of labels and at least one month or total. */
function recognise(sheet: Sheet, context: SheetContext): Header | null {
  const header = findHeader(sheet, context.words, context.date1904);
  if (header === null || !header.columns.some(({ role }) => role === "month" || role === "total")) return null;
  if (hasTwoYears(header)) return null;
  const named = header.columns.filter(({ role }) => role === "metric");
  if (named.length === 1) return header;
  const candidates = named.length > 1 ? named : untitledColumns(header);
  const metric = columnOfLabels(sheet, header.row, candidates, context) ?? named[0];
  if (metric === undefined) return null;
  const others = header.columns.filter(({ index }) => index !== metric.index);
  const columns = [...others, { ...metric, role: "metric" as const, canonical: true }].sort(
    (a, b) => a.index - b.index,
  );
  return {
    ...header,
    columns: columns.map((column) =>
      column.role === "metric" && column.index !== metric.index ? { ...column, canonical: false } : column,
    ),
  };
}

/** Every month twice, and no year beside it: the years stand in the row above. A single one twice is a slip. */
function hasTwoYears({ columns }: Header): boolean {
  const times = new Map<string, number>();
  for (const { role, months } of columns) {
    if (role !== "month" || months === null) continue;
    const key = JSON.stringify(months);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times.size > 1 && [...times.values()].every((count) => count > 1);
}

/** Columns that no word of the catalogue heads, also those left of the header. */
function untitledColumns(header: Header): HeaderColumn[] {
  const known = new Map(header.columns.map((column) => [column.index, column]));
  const end = (header.columns.at(-1)?.index ?? -1) + 1;
  const blank = { label: "", role: "unknown", months: null, canonical: false } as const;
  return Array.from({ length: end }, (_, index) => known.get(index) ?? { index, ...blank }).filter(
    ({ role }) => role === "unknown",
  );
}

/** The column under which most catalogue metrics stand, the first of equals; undefined when none stands anywhere. */
function columnOfLabels(
  sheet: Sheet,
  headerRow: number,
  candidates: readonly HeaderColumn[],
  { labels, words }: SheetContext,
): HeaderColumn | undefined {
  let best: HeaderColumn | undefined;
  let most = 0;
  for (const column of candidates) {
    let found = 0;
    for (let row = headerRow + 1; row < Math.min(sheet.values.length, headerRow + SAMPLE_ROWS); row++) {
      const value = valueAt(sheet, row, column.index);
      if (typeof value !== "string" || value.length > 100) continue;
      if (matchLabel(value, null, labels, words.units).spec !== null) found += 1;
    }
    if (found > most) [best, most] = [column, found];
  }
  return best;
}

function read(sheet: Sheet, header: Header, { context, dating, end = sheet.values.length }: LayoutGiven): SheetReading {
  const plan = planColumns(header, dating);
  const headerLabel = header.columns.find(({ index }) => index === plan.metric)?.label ?? "";
  const series = readRows({ sheet, context, plan, headerRow: header.row, headerLabel, end });
  const table = {
    sheet: sheet.name,
    domain: context.domain.name,
    layout: METRICS_BY_MONTH.layout,
    headerRow: header.row,
    columns: plan.columns,
    firstRow: series[0]?.row ?? null,
    lastRow: series.at(-1)?.row ?? null,
    unmatched: unmatchedRows(series),
  };
  return { table, series };
}
