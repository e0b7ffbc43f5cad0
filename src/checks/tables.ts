import type { ColumnRole } from "../model/catalog.ts";
import type { Seen } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { parseCellName } from "../model/place.ts";
import type { Column, Layout, Series, Table } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { isBlank, placeIn, valueAt } from "../model/workbook.ts";
import { oncePerRun } from "./once.ts";
import { usedSeries } from "./rows.ts";

/** A table of metrics together with the grid it was read from. */
export interface Grid {
  readonly table: Table;
  readonly sheet: Sheet;
  /** Zero-based row of the header. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** Its rows, from top to bottom. */
  readonly rows: readonly Series[];
  /** Those in use. */
  readonly used: readonly Series[];
}

/** Layouts with a metric in each row. */
const METRIC_ROWS: ReadonlySet<Layout> = new Set<Layout>(["metrics-by-month", "period-columns"]);

/** Every table with metrics as rows, be its columns months or 本月, 累计, 上年同期. */
export const gridsOf = oncePerRun((seen): readonly Grid[] => {
  const { workbook, readings } = seen;
  const rows = bySheet(readings.series);
  const used = bySheet(usedSeries(seen));
  return readings.tables.flatMap((table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    const { headerRow, columns } = table;
    if (!METRIC_ROWS.has(table.layout) || headerRow === null || sheet === undefined) return [];
    const isOwn = (series: Series): boolean => isRowOf(series, table);
    const [own, ownUsed] = [rows, used].map((all) => (all.get(table.sheet) ?? []).filter(isOwn));
    return [{ table, sheet, headerRow, columns, rows: own ?? [], used: ownUsed ?? [] }];
  });
});

/** Those of them whose columns are months: only there a month can be missing or out of its place. */
export function monthGridsOf(seen: Seen): readonly Grid[] {
  return gridsOf(seen).filter(({ table }) => table.layout === "metrics-by-month");
}

/** Several tables may stand on a sheet, below and beside each other. */
function isRowOf({ row, labelAt }: Series, { firstRow, lastRow, columns }: Table): boolean {
  if (firstRow === null || lastRow === null || row < firstRow || row > lastRow) return false;
  const label = labelAt.cell === undefined ? null : parseCellName(labelAt.cell);
  const [left, right] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? Infinity];
  return label === null || (label.column >= left && label.column <= right);
}

function bySheet(all: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const sheets = new Map<string, Series[]>();
  for (const series of all) {
    const rows = sheets.get(series.sheet);
    if (rows === undefined) sheets.set(series.sheet, [series]);
    else rows.push(series);
  }
  return sheets;
}

const VALUE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "month",
  "total",
  "last-year",
  "target",
  "change",
  "change-rate",
]);

/** Columns whose cells are read as numbers. */
export function isValueColumn({ role }: Column): boolean {
  return VALUE_ROLES.has(role);
}

export function headerPlace({ sheet, headerRow }: Grid, column: Pick<Column, "index">): Place {
  return placeIn(sheet, headerRow, column.index);
}

/** Zero-based columns in which some row of the table holds a number. */
export function hasNumber({ sheet, rows }: Grid, column: number, atLeast = 1): boolean {
  let found = 0;
  for (const { row } of rows) {
    if (typeof valueAt(sheet, row, column) === "number" && (found += 1) >= atLeast) return true;
  }
  return false;
}

/** The first text above the header; null without one. */
export function titleOf({
  sheet,
  headerRow,
}: Pick<Grid, "sheet" | "headerRow">): { readonly text: string; readonly at: Place } | null {
  for (let row = 0; row < headerRow; row += 1) {
    const column = (sheet.values[row] ?? []).findIndex((value) => typeof value === "string" && !isBlank(value));
    const text = valueAt(sheet, row, column);
    if (column >= 0 && typeof text === "string") return { text, at: placeIn(sheet, row, column) };
  }
  return null;
}

/** Merged into a cell left of it or above it: it shows nothing of its own. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}
