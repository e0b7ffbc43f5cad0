import type { Seen } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { parseCellName } from "../model/place.ts";
import type { Layout, Series, Table } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { isBlank, placeIn, valueAt } from "../model/workbook.ts";
import { oncePerRun } from "./once.ts";
import type { Slot } from "./slots.ts";
import { slotsOf } from "./slots.ts";

/** A table of metrics, whatever its rows and columns are, with the cells in use that stand in it. */
export interface MetricTable {
  readonly table: Table;
  readonly sheet: Sheet;
  /** Zero-based; the lowest row of a header of several levels. */
  readonly headerRow: number;
  /** In the order of the series: a row of 接警 may have cells in twelve tables, one a month. */
  readonly slots: readonly Slot[];
}

const OF_METRICS: ReadonlySet<Layout> = new Set<Layout>([
  "metrics-by-month",
  "period-columns",
  "months-by-metric",
  "units-by-metric",
  "monthly-sheets",
]);

/** Every table of metrics, in the order of the workbook. */
export const metricTablesOf = oncePerRun((seen): readonly MetricTable[] => {
  const tables = seen.readings.tables.flatMap((table): Drawn[] => {
    const sheet = seen.workbook.sheets.find(({ name }) => name === table.sheet);
    const { headerRow } = table;
    return !OF_METRICS.has(table.layout) || sheet === undefined || headerRow === null
      ? []
      : [{ table, sheet, headerRow, slots: [] }];
  });
  const onSheet = new Map<string, Drawn[]>();
  for (const one of tables) onSheet.set(one.table.sheet, [...(onSheet.get(one.table.sheet) ?? []), one]);
  for (const slot of slotsOf(seen)) tableAround(slot.reading.at, onSheet)?.slots.push(slot);
  return tables;
});

interface Drawn extends MetricTable {
  readonly slots: Slot[];
}

/** Layouts with a metric in each row: what rules ask of rows of numbers they ask through `gridsOf`. */
const METRIC_ROWS: ReadonlySet<Layout> = new Set<Layout>(["metrics-by-month", "period-columns"]);

/** The tables that `gridsOf` leaves out: metrics as columns, townships beside them, one sheet a month. */
export const crossTablesOf = oncePerRun((seen): readonly MetricTable[] =>
  metricTablesOf(seen).filter(({ table }) => !METRIC_ROWS.has(table.layout)),
);

/** The table a cell stands in: the nearest header above it that reaches over its column. */
function tableAround(at: Place, onSheet: ReadonlyMap<string, readonly Drawn[]>): Drawn | null {
  const tables = onSheet.get(at.sheet) ?? [];
  if (tables.length < 2) return tables[0] ?? null;
  const cell = parseCellName(at.cell ?? "");
  if (cell === null) return null;
  return tables.reduce<Drawn | null>((best, one) => {
    const { columns } = one.table;
    const [left, right] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? Infinity];
    const isAbove = one.headerRow < cell.row && cell.column >= left && cell.column <= right;
    return isAbove && (best === null || one.headerRow > best.headerRow) ? one : best;
  }, null);
}

/** The series with a cell in the table, each once, from the first on. */
export function seriesIn({ slots }: Pick<MetricTable, "slots">): readonly Series[] {
  return [...new Set(slots.map(({ series }) => series))];
}

/** The table that says most of a series: where its total stands, else its first number. One for each series. */
export const homesOf = oncePerRun((seen: Seen): ReadonlyMap<Series, MetricTable> => {
  const homes = new Map<Series, MetricTable>();
  const isTotal = new Set<Series>();
  for (const table of metricTablesOf(seen)) {
    for (const { series, reading } of table.slots) {
      const holdsTotal = reading === series.total;
      if (homes.has(series) && (!holdsTotal || isTotal.has(series))) continue;
      homes.set(series, table);
      if (holdsTotal) isTotal.add(series);
    }
  }
  return homes;
});

/** What stands first in the row of the cell: the label of the month, or of 合计. */
export function rowHead({ sheet, table }: Pick<MetricTable, "sheet" | "table">, { cell = "" }: Place): Place | null {
  const at = parseCellName(cell);
  if (at === null) return null;
  for (let column = table.columns[0]?.index ?? 0; column < at.column; column += 1) {
    if (!isBlank(valueAt(sheet, at.row, column))) return placeIn(sheet, at.row, column);
  }
  return null;
}

/** What stands over the cell in the lowest row of the header. */
export function columnHead(
  { sheet, headerRow }: Pick<MetricTable, "sheet" | "headerRow">,
  { cell = "" }: Place,
): Place | null {
  const at = parseCellName(cell);
  return at === null ? null : placeIn(sheet, headerRow, at.column);
}
