import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecord } from "../src/document/read-record.ts";
import { recordPart } from "../src/document/record-part.ts";
import { parseCellName } from "../src/model/place.ts";
import type { CellValue, Workbook } from "../src/model/workbook.ts";
import { inspect, summarise } from "../src/summary.ts";
import { summaryDocx } from "../src/summary-docx.ts";
import type { NumberedDocument } from "../src/refresh.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import { controlsOf } from "./document/read-docx.ts";

/** A finished report and the workbook it was made from. */
export interface Report {
  readonly workbook: Workbook;
  readonly docx: Uint8Array;
}

/** A sample workbook, with some cells changed: `{ "接警!P4": 310 }`. */
export function sample(name: string, changes: Readonly<Record<string, CellValue>> = {}): Workbook {
  const bytes = readFileSync(path.join(import.meta.dirname, "..", "samples", name));
  return withCells(readXlsx(name, bytes), changes);
}

/** The same workbook with other values in some cells; a formula keeps its text and shows the new result. */
export function withCells(workbook: Workbook, changes: Readonly<Record<string, CellValue>>): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const values = sheet.values.map((row) => [...(row ?? [])]);
    for (const [place, value] of Object.entries(changes)) {
      const [name, cell = ""] = place.split("!");
      const at = parseCellName(cell);
      if (name !== sheet.name || at === null) continue;
      const row = (values[at.row] ??= []);
      while (row.length < at.column) row.push(null);
      row[at.column] = value;
    }
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}

export async function write(workbook: Workbook, outline: string | null = null): Promise<Report> {
  const inspection = inspect(workbook, { period: null, lastYear: null });
  return { workbook, docx: await summaryDocx(inspection, summarise(inspection, outline), "brigade-summary test") };
}

/** The report as 核对数字 sees it: content controls with ids from 1, and the record. */
export function numbered(docx: Uint8Array): NumberedDocument {
  const controls = controlsOf(docx).map(({ tag, text }, index) => ({ id: index + 1, tag, text }));
  return { controls, record: readRecord(recordPart(docx) ?? "") };
}
