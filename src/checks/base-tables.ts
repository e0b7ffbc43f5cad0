import type { Place } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import { placeIn } from "../model/workbook.ts";
import type { MetricTable } from "./metric-tables.ts";
import { columnHead, homesOf, rowHead } from "./metric-tables.ts";
import { oncePerRun } from "./once.ts";
import { isFilled } from "./rows.ts";

/** A table with the rows that have their home in it, and the place that says 上年同期 there. */
export interface BaseTable {
  readonly home: MetricTable;
  readonly rows: readonly Series[];
  /** The head of its column, or the label of its row; null where the table has none. */
  readonly baseAt: Place | null;
  /** Rows whose base is filled. */
  readonly based: readonly Series[];
}

/** Every table of metrics in use, whatever its rows and columns are. */
export const baseTablesOf = oncePerRun((seen): readonly BaseTable[] => {
  const homes = new Map<MetricTable, Series[]>();
  for (const [series, home] of homesOf(seen)) {
    const rows = homes.get(home);
    if (rows === undefined) homes.set(home, [series]);
    else rows.push(series);
  }
  return [...homes].map(([home, rows]) => {
    const based = rows.filter(({ lastYear }) => lastYear !== null && isFilled(lastYear));
    return { home, rows, based, baseAt: baseAt(home, rows) };
  });
});

function baseAt(home: MetricTable, rows: readonly Series[]): Place | null {
  const { table, sheet, headerRow } = home;
  const column = table.columns.find(({ role }) => role === "last-year");
  if (column !== undefined) return placeIn(sheet, headerRow, column.index);
  const at = rows.flatMap(({ lastYear }) => (lastYear?.at.sheet === sheet.name ? [lastYear.at] : []))[0];
  if (at === undefined) return null;
  return table.layout === "months-by-metric" ? rowHead(home, at) : columnHead(home, at);
}
