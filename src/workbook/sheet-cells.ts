import type { CellValue } from "../model/workbook.ts";
import { cellKey } from "../model/workbook.ts";
import { isoToSerial } from "./iso-date.ts";
import { GRID_COLUMNS, GRID_ROWS } from "./limits.ts";
import { numberIn } from "../ooxml/number-text.ts";
import { damaged } from "../ooxml/refuse.ts";
import { readRichText } from "./shared-strings.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import type { SheetFormulas } from "./sheet-formulas.ts";
import { isDateFormat } from "./styles.ts";
import { unescapeUnits } from "../ooxml/xml-text.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

/** What cells refer to by number. */
export interface Lookups {
  readonly strings: readonly string[];
  /** Number format code by cell style; null for General. */
  readonly formats: readonly (string | null)[];
  readonly date1904: boolean;
}

/** Cell types by their `t`: the letter when it is one, else the length ("str", "inlineStr"). */
const NUMBER = 110;
const SHARED = 115;
const BOOLEAN = 98;
const ERROR = 101;
const DATE = 100;
const STRING = 3;
const INLINE = 9;

const R = 114;
const S = 115;
const T = 116;

/** Reads the rows of one sheet into its draft. The state of the cell at hand lives in fields: there are a million. */
export class CellReader {
  private row = -1;
  private column = -1;
  private style = 0;
  private type = NUMBER;
  /** Whether the row said its own number; then its cells must agree with it. */
  private rowIsFixed = false;
  private readonly xml: XmlScanner;
  private readonly draft: SheetDraft;
  private readonly formulas: SheetFormulas;
  private readonly lookups: Lookups;

  constructor(xml: XmlScanner, draft: SheetDraft, formulas: SheetFormulas, lookups: Lookups) {
    this.xml = xml;
    this.draft = draft;
    this.formulas = formulas;
    this.lookups = lookups;
  }

  /** The rows of the <sheetData> just opened. */
  readRows(): void {
    const { xml } = this;
    const depth = xml.depth;
    while (xml.nextChild(depth)) if (xml.is("row")) this.readRow();
  }

  /** Without its own number a row follows the row before. */
  private readRow(): void {
    const { xml } = this;
    const given = xml.attribute("r");
    this.rowIsFixed = given !== null;
    this.row = given === null ? this.row + 1 : Number(given) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= GRID_ROWS)
      throw damaged(`${this.draft.name}的行号有误`);
    const height = xml.attribute("ht");
    const hidden = isTrue(xml.attribute("hidden")) || (height !== null && Number(height) === 0);
    this.column = -1;
    const depth = xml.depth;
    while (xml.nextChild(depth)) if (xml.is("c")) this.readCell();
    if (hidden) this.draft.hiddenRows.add(this.row);
  }

  private readCell(): void {
    const { xml, draft } = this;
    this.readHead();
    const { row, column, type } = this;
    const depth = xml.depth;
    let value: CellValue = null;
    let hasFormula = false;
    while (xml.nextChild(depth)) {
      if (xml.is("v")) value = this.readValue();
      else if (xml.is("f")) hasFormula = this.formulas.read(xml, row, column);
      else if (xml.is("is")) value = readRichText(xml);
    }
    if (value === null && !hasFormula) return;
    let format = this.lookups.formats[this.style] ?? null;
    if (type === DATE && typeof value === "string") {
      const date = isoToSerial(value, this.lookups.date1904);
      if (date !== null && (format === null || !isDateFormat(format))) format = date.format;
      value = date?.serial ?? value;
    }
    draft.put(row, column, value);
    if (value === null) draft.uncalculated.add(cellKey(row, column));
    if (format !== null) draft.formats.set(cellKey(row, column), format);
  }

  /** The attributes r, s and t; a cell without r stands right of the cell before. */
  private readHead(): void {
    const { bytes, attributes, attributeCount } = this.xml;
    this.style = 0;
    this.type = NUMBER;
    let placed = false;
    for (let i = 0; i < 4 * attributeCount; i += 4) {
      const name = attributes[i] ?? 0;
      if ((attributes[i + 1] ?? 0) - name !== 1) continue;
      const start = attributes[i + 2] ?? 0;
      const end = attributes[i + 3] ?? 0;
      if (bytes[name] === R) {
        this.readReference(start, end);
        placed = true;
      } else if (bytes[name] === S) this.style = numberIn(bytes, start, end);
      else if (bytes[name] === T) this.type = end - start === 1 ? (bytes[start] ?? 0) : end - start;
    }
    if (!placed) this.column += 1;
    if (this.column >= GRID_COLUMNS) throw damaged(`${this.draft.name}的单元格位置有误`);
  }

  /** "AB12" → column and row, from the bytes. */
  private readReference(start: number, end: number): void {
    const { bytes } = this.xml;
    let at = start;
    let column = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= 65 && byte <= 90 && at < start + 3) {
      column = column * 26 + byte - 64;
      byte = bytes[++at] ?? 0;
    }
    const row = byte >= 49 && byte <= 57 ? numberIn(bytes, at, end) - 1 : NaN;
    if (!this.rowIsFixed) {
      this.row = row;
      this.rowIsFixed = true;
    }
    if (column === 0 || column > GRID_COLUMNS || row !== this.row || row >= GRID_ROWS) {
      throw damaged(`${this.draft.name}的单元格位置有误`);
    }
    this.column = column - 1;
  }

  /** The content of the <v> just opened, by the type of its cell; null when it is empty and not a text. */
  private readValue(): CellValue {
    const { xml } = this;
    if (this.type === NUMBER || this.type === SHARED) {
      const content = xml.readNumber();
      if (content === "") return null;
      // In a number cell, what is no number is kept as the text it is, for the checks to speak of.
      return this.type === SHARED ? this.sharedText(content) : content;
    }
    const text = xml.readText();
    if (this.type === STRING || this.type === INLINE) return unescapeUnits(text);
    const word = text.trim();
    if (word === "") return null;
    if (this.type === BOOLEAN) return isTrue(word);
    if (this.type === ERROR) return { error: word };
    if (this.type === DATE) return word;
    throw damaged(`${this.draft.cell(this.row, this.column)}的类型不认识`);
  }

  private sharedText(index: number | string): string {
    const text = typeof index === "number" ? this.lookups.strings[index] : undefined;
    if (text === undefined) throw damaged(`${this.draft.cell(this.row, this.column)}的文字缺失`);
    return text;
  }
}

/** How OOXML writes yes. */
export function isTrue(text: string | null): boolean {
  return text === "1" || text === "true" || text === "on";
}
