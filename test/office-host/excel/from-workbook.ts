import type { Sheet, Workbook } from "../../../src/model/workbook.ts";
import { cellOfKey } from "../../../src/model/workbook.ts";
import type { Block } from "./address.ts";
import type { SheetData, Visibility } from "./sheet-data.ts";
import type { WorkbookCallbacks } from "./workbook-data.ts";
import { WorkbookData } from "./workbook-data.ts";

const VISIBILITY: Readonly<Record<Sheet["state"], Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
};

/** Opens a workbook of the project's own model (read from a file, or from a test book) in the emulated Excel. */
export function fromWorkbook(workbook: Workbook, callbacks: WorkbookCallbacks = {}): WorkbookData {
  const data = new WorkbookData(workbook.name, callbacks);
  data.date1904 = workbook.date1904;
  for (const sheet of workbook.sheets) fillSheet(data.addSheet(sheet.name), sheet);
  return data;
}

/** Rows of a sheet from A1; null and "" are empty cells. */
export type Rows = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook of plain rows: `fromRows([["接警", [["指标", 1]]]])`. */
export function fromRows(
  sheets: readonly (readonly [name: string, rows: Rows])[],
  callbacks: WorkbookCallbacks = {},
): WorkbookData {
  const data = new WorkbookData("工作簿1.xlsx", callbacks);
  for (const [name, rows] of sheets) {
    const sheet = data.addSheet(name);
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value !== null && value !== "") sheet.open(row, column).content = value;
      }
    }
  }
  return data;
}

function fillSheet(data: SheetData, sheet: Sheet): void {
  data.visibility = VISIBILITY[sheet.state];
  for (const [row, values] of sheet.values.entries()) {
    for (const [column, value] of (values ?? []).entries()) {
      if (value !== null) data.open(row, column).content = value;
    }
  }
  for (const [key, formula] of sheet.formulas) {
    const { row, column } = cellOfKey(key);
    const cell = data.open(row, column);
    cell.formula = `=${formula}`;
    if (sheet.uncalculated.has(key)) cell.uncalculated = true;
  }
  for (const [key, format] of sheet.formats) {
    const { row, column } = cellOfKey(key);
    data.open(row, column).numberFormat = format;
  }
  data.merges = sheet.merges.map(({ top, left, bottom, right }): Block => {
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  });
  for (const row of sheet.hiddenRows) data.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) data.hiddenColumns.add(column);
}
