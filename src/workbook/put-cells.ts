import { cellName } from "../model/place.ts";
import { Unreadable } from "../model/unreadable.ts";
import { rewriteZip } from "../ooxml/rewrite-zip.ts";
import { contentXml } from "./cell-xml.ts";
import { withoutSignature } from "./drop-signature.ts";
import { boundsOf } from "./edit-bounds.ts";
import { holdsWord, plainEncoding } from "./edit-bytes.ts";
import { editSheet } from "./edit-sheet.ts";
import { withSheet } from "./new-sheet.ts";
import type { OpenBook } from "./open-book.ts";
import { openBook } from "./open-book.ts";

/** A text or a number for one cell; a text is one whatever it starts with. */
export interface PutCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** The sheet that is written to; it is made behind all others where it is not there. */
export interface PutSheet {
  readonly name: string;
  readonly isNew: boolean;
  /** In characters, when it is made. */
  readonly widths: readonly number[];
}

/**
 * A workbook file with these cells in one sheet and every other part as it was, compressed bytes and all; where the sheet
 * is new the lists of sheets, relationships and types name it too. For sheets that no formula reads: nothing is
 * calculated. Throws Unreadable, one Chinese sentence, with nothing done, when sheet or workbook are protected.
 */
export function putCells(bytes: Uint8Array, sheet: PutSheet, cells: readonly PutCell[]): Uint8Array {
  const book = openBook(bytes);
  const parts = sheet.isNew
    ? withSheet(book, sheet.name, (namespace) => sheetXml(namespace, sheet.widths, cells))
    : edited(book, sheet, cells);
  return rewriteZip(bytes, withoutSignature(book, parts));
}

function edited(book: OpenBook, { name }: PutSheet, cells: readonly PutCell[]): Map<string, Uint8Array> {
  const part = book.partOf(name);
  const old = book.read(part);
  if (holdsWord(old, "sheetProtection") && boundsOf(old, []).isProtected) {
    throw new Unreadable(`“${name}”受保护，没有写；请在“审阅”里撤销工作表保护后再试。`);
  }
  const edits = cells.map((cell) => ({ ...cell, kind: "set" as const, formula: null }));
  const { bytes } = editSheet(plainEncoding(old), edits, { numberStyle: (style) => style });
  return new Map([[book.writtenName(part), bytes]]);
}

function sheetXml(namespace: string, widths: readonly number[], cells: readonly PutCell[]): string {
  const rows = new Map<number, PutCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => `<row r="${row + 1}">${line.map(cellXml).join("")}</row>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData></worksheet>`,
  ].join("");
}

function cellXml({ row, column, value }: PutCell): string {
  const content = contentXml(value, "", "");
  return `<c r="${cellName(row, column)}"${content.type}>${content.xml}</c>`;
}
