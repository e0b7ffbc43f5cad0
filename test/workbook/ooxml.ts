import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { parseCellName } from "../../src/model/place.ts";
import type { CellValue, Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellKey, valueAt } from "../../src/model/workbook.ts";

/** .xlsx files made by hand, part by part, so that a test can be as awkward as any writer. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Record<string, string | Uint8Array>;

export interface SheetPart {
  readonly name: string;
  /** Everything inside <worksheet>. */
  readonly xml: string;
  readonly state?: string;
  readonly type?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetPart[];
  /** The <si> elements. */
  readonly strings?: string;
  /** Everything inside <styleSheet>. */
  readonly styles?: string;
  /** Attributes of <workbookPr>. */
  readonly properties?: string;
}

/** The parts of a plain workbook; spread and override them to bend it. */
export function bookParts({ sheets, strings, styles, properties = "" }: BookParts): Parts {
  const rows = sheets.map(({ name, state }, i) => {
    const shown = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${i + 1}"${shown} r:id="rId${i + 1}"/>`;
  });
  const links = sheets.map(({ type = "worksheet" }, i) => relationship(`rId${i + 1}`, type, sheetTarget(i)));
  if (strings !== undefined) links.push(relationship("rIdS", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) links.push(relationship("rIdF", "styles", "styles.xml"));
  const parts: Parts = {
    "_rels/.rels": relationships([relationship("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties}/><sheets>${rows.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(links),
  };
  sheets.forEach(({ xml }, i) => {
    parts[`xl/${sheetTarget(i)}`] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return parts;
}

export function relationships(links: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${links.join("")}</Relationships>`;
}

export function relationship(id: string, type: string, target: string, more = ""): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;
}

function sheetTarget(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) bytes[name] = typeof part === "string" ? strToU8(part) : part;
  return zipSync(bytes, { level, mtime: new Date(2023, 5, 30) });
}

export function readBook(parts: Parts): Workbook {
  return readXlsx("数据.xlsx", zip(parts));
}

/** A workbook of one sheet 接警 with these rows: everything inside <sheetData>. */
export function readRows(rows: string, more: Omit<BookParts, "sheets"> = {}): Sheet {
  return firstSheet(
    readBook(bookParts({ ...more, sheets: [{ name: "接警", xml: `<sheetData>${rows}</sheetData>` }] })),
  );
}

export function firstSheet(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** "B2" → what it holds. */
export function at(sheet: Sheet, cell: string): CellValue {
  const { row, column } = placeOf(cell);
  return valueAt(sheet, row, column);
}

/** "B2" → its key in the maps of a sheet. */
export function keyOf(cell: string): number {
  const { row, column } = placeOf(cell);
  return cellKey(row, column);
}

function placeOf(cell: string): { row: number; column: number } {
  const found = parseCellName(cell);
  if (found === null) throw new Error(`no cell ${cell}`);
  return found;
}

/** Changes what a zip declares of one entry, in its central directory and its local header. */
export function redeclare(
  bytes: Uint8Array,
  name: string,
  fields: { size?: number; packedSize?: number; crc?: number; method?: number; flags?: number },
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i + 4 <= copy.length; i += 1) {
    const signature = view.getUint32(i, true);
    const central = signature === 0x02014b50;
    if (!central && signature !== 0x04034b50) continue;
    const nameAt = i + (central ? 46 : 30);
    const length = view.getUint16(i + (central ? 28 : 26), true);
    if (new TextDecoder().decode(copy.subarray(nameAt, nameAt + length)) !== name) continue;
    const start = i + (central ? 6 : 4);
    if (fields.flags !== undefined) view.setUint16(start + 2, fields.flags, true);
    if (fields.method !== undefined) view.setUint16(start + 4, fields.method, true);
    if (fields.crc !== undefined) view.setUint32(start + 10, fields.crc, true);
    if (fields.packedSize !== undefined) view.setUint32(start + 14, fields.packedSize, true);
    if (fields.size !== undefined) view.setUint32(start + 18, fields.size, true);
  }
  return copy;
}

/** The sentence a file is refused with. Anything but a refusal fails the test that asks. */
export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Error && error.name === "Unreadable") return error.message;
    throw error;
  }
  return "(read)";
}
