import type { Sheet } from "../../model/workbook.ts";
import type { Extent } from "./blocks.ts";
import { cellsIn } from "./blocks.ts";

/** One sheet before its cells are read. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly state: Sheet["state"];
  /** What is to be read; null for an empty sheet. */
  readonly extent: Extent | null;
  /** Whether all rows (columns) of the extent are hidden; null: some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** The list of sheets, asked for; to be used after the next sync. */
export interface AskedSheets {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly day: Excel.FunctionResult<number>;
}

export function askSheets({ workbook }: Excel.RequestContext): AskedSheets {
  return {
    workbook: workbook.load("name"),
    sheets: workbook.worksheets.load("items/id,items/name,items/visibility"),
    // The API does not say where serial 0 lies, but Excel's own DATE shows it: 1463 or, counted from 1904, 1.
    day: workbook.functions.date(1904, 1, 2).load("value"),
  };
}

export function isDate1904({ day }: AskedSheets): boolean {
  return day.value === 1;
}

/** Cells that have a value or a format, and those that have a value, asked for. */
export interface AskedExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly filled: Excel.Range;
}

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden";

export function askExtents(sheets: readonly Excel.Worksheet[]): AskedExtent[] {
  return sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject().load(EXTENT),
    filled: sheet.getUsedRangeOrNullObject(true).load(EXTENT),
  }));
}

/** Above this, formats alone may have blown up the used range (a column coloured down to the last row). */
const PLAUSIBLE_CELLS = 200_000;

export function surveyOf({ sheet, used, filled }: AskedExtent): SheetSurvey {
  const range = !used.isNullObject && cellsIn(extentOf(used)) > PLAUSIBLE_CELLS ? filled : used;
  const head = { id: sheet.id, name: sheet.name, state: stateOf(sheet.visibility) };
  if (range.isNullObject) return { ...head, extent: null, rowsHidden: false, columnsHidden: false };
  return { ...head, extent: extentOf(range), rowsHidden: range.rowHidden, columnsHidden: range.columnHidden };
}

function extentOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function stateOf(visibility: Excel.Worksheet["visibility"]): Sheet["state"] {
  return visibility === "Hidden" ? "hidden" : visibility === "VeryHidden" ? "very-hidden" : "visible";
}

/** Whether two surveys of the same workbook saw the same. */
export function sameSurvey(one: readonly SheetSurvey[], other: readonly SheetSurvey[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
