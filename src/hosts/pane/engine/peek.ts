import { columnName, parseCellName } from "../../../model/place.ts";
import type { Place } from "../../../model/place.ts";
import type { Readings } from "../../../model/reading.ts";
import type { Sheet, Workbook } from "../../../model/workbook.ts";
import { showValue, valueAt } from "../../../model/workbook.ts";
import type { Peek } from "./report.ts";

/** The longest text of a cell that is shown. */
const LONGEST = 24;

/** The row of a place with its neighbours, its label and the header above; null when there is no such cell. */
export function peekAt(place: Place, workbook: Workbook, readings: Readings): Peek | null {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  const cell = parseCellName(place.cell ?? "");
  if (sheet === undefined || cell === null) return null;
  const table = readings.tables.find((candidate) => candidate.sheet === place.sheet);
  const label = table?.columns.find(({ role }) => role === "metric")?.index ?? 0;
  const rows = sorted([table?.headerRow ?? 0, cell.row - 1, cell.row, cell.row + 1]);
  const columns = sorted([label, cell.column - 1, cell.column, cell.column + 1]);
  return {
    columns: columns.map(columnName),
    rows: rows.map((row) => ({ number: row + 1, cells: columns.map((column) => textAt(sheet, row, column)) })),
    hit: { row: cell.row + 1, column: columnName(cell.column) },
  };
}

function sorted(indexes: readonly number[]): number[] {
  return [...new Set(indexes.filter((index) => index >= 0))].sort((a, b) => a - b);
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const text = Array.from(showValue(valueAt(sheet, row, column)).slice(0, LONGEST * 4));
  return text.length <= LONGEST ? text.join("") : `${text.slice(0, LONGEST - 1).join("")}…`;
}
