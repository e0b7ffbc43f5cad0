import { cellName } from "../src/model/place.ts";
import type { CellValue, Sheet, Workbook } from "../src/model/workbook.ts";
import { cellKey } from "../src/model/workbook.ts";
import { bookParts, zip } from "./workbook/ooxml.ts";

/** The bytes of a workbook of plain values and formulas (a Markdown book, say), for tests of the doors. */
export function xlsxOf({ sheets }: Pick<Workbook, "sheets">): Uint8Array {
  return zip(bookParts({ sheets: sheets.map((sheet) => ({ name: sheet.name, xml: sheetData(sheet) })) }));
}

function sheetData({ values, formulas }: Sheet): string {
  const rows = values.map((line, row) => {
    const cells = (line ?? []).map((value, column) =>
      cellXml(cellName(row, column), value, formulas.get(cellKey(row, column))),
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function cellXml(cell: string, value: CellValue, formula: string | undefined): string {
  if (value === null) return "";
  const inner = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (typeof value === "number") return `<c r="${cell}">${inner}<v>${value}</v></c>`;
  return `<c r="${cell}" t="str">${inner}<v>${escaped(typeof value === "string" ? value : "")}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
