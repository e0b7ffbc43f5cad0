import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Sheet } from "../../model/workbook.ts";
import { placeIn, showValue, valueAt } from "../../model/workbook.ts";
import { clip } from "../say.ts";

/** Excel keeps 15 digits; a number from here on has lost some. */
const LOSSY = 1e15;
const HEADER_ROWS = 20;
const MOST_RELATED = 20;
const NUMBERING = /编号|编码|代码|案号|文书号|证号|身份证|账号|卡号|流水号/;

/** Looks at every sheet: long numbers stand in ledgers, and a ledger need not be one that the program reads. */
export const longNumber: Rule = {
  id: "long-number",
  code: "T17",
  stage: "type",
  severity: "error",
  title: "长编号丢了后几位",
  why: "超过15位的数字存不下，后几位已经变成0，找不回来",
  *check({ workbook }: Seen): Iterable<Complaint> {
    for (const sheet of workbook.sheets) {
      for (const [column, rows] of lossyRows(sheet)) {
        const header = headerOf(sheet, column);
        const [first, ...others] = rows;
        if (header === null || first === undefined) continue;
        const value = showValue(valueAt(sheet, first, column));
        const message = `“${clip(header)}”是长编号，后几位已丢失，请把这列设成文本再重填。`;
        const related = others.slice(0, MOST_RELATED).map((row) => placeIn(sheet, row, column));
        yield { at: placeIn(sheet, first, column), value: clip(value, 20), expected: null, message, related };
      }
    }
  },
};

/** Column → the rows in which a number too long stands. */
function lossyRows({ values }: Sheet): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [row, cells] of values.entries()) {
    if (cells === undefined) continue;
    for (const [column, value] of cells.entries()) {
      if (typeof value !== "number" || value < LOSSY) continue;
      const rows = found.get(column);
      if (rows === undefined) found.set(column, [row]);
      else rows.push(row);
    }
  }
  return found;
}

function headerOf(sheet: Sheet, column: number): string | null {
  for (let row = 0; row < HEADER_ROWS; row += 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value === "string" && NUMBERING.test(value.slice(0, 60))) return value;
  }
  return null;
}
