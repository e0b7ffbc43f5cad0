import { cellName, parseCellName } from "../model/place.ts";
import { Unreadable } from "../model/unreadable.ts";
import type { CellEdit } from "./cell-xml.ts";
import { formulaXml } from "./cell-xml.ts";
import type { EditContext } from "./edit-cell.ts";
import { editCell, newCell, wantsNumber } from "./edit-cell.ts";
import type { SharedFormula } from "./shared-formula.ts";
import { formulaFor, shareFormula } from "./shared-formula.ts";
import type { Splice } from "../ooxml/splice.ts";
import type { XmlPlaces } from "../ooxml/xml-places.ts";

/** The place of the first cell, for a row that does not say its own number. */
const FIRST_CELL = /^[^<]*<[^\s>]*c\s[^>]*?\br\s*=\s*["'][A-Z]{1,3}(\d{1,7})["']/;

/** Finds the cells of one sheet and makes the splices for its edits. */
export class RowEditor {
  readonly splices: Splice[] = [];
  /** Whether a cell lost, got or changed a formula. */
  changesFormulas = false;
  /** Formulas whose first cell was written over, by the number under which other cells of their block name them. */
  readonly orphaned = new Map<string, SharedFormula>();
  private readonly byRow = new Map<number, CellEdit[]>();
  private readonly context: EditContext;
  /** Style of a new cell by zero-based column, where the row has none. */
  private readonly columnStyle: (column: number) => number;

  constructor(edits: readonly CellEdit[], context: EditContext, columnStyle: (column: number) => number) {
    for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = this.byRow.get(edit.row);
      if (row === undefined) this.byRow.set(edit.row, [edit]);
      else row.push(edit);
    }
    this.context = context;
    this.columnStyle = columnStyle;
  }

  /** The rows of the <sheetData> just opened. */
  editRows(xml: XmlPlaces): void {
    const { depth, prefix, isEmptyTag, end } = xml;
    const waiting = this.byRow.entries();
    const take = (): [number, CellEdit[]] | undefined => waiting.next().value;
    let next = take();
    for (let row = -1; xml.nextChild(depth);) {
      if (!xml.is("row")) continue;
      const before = row;
      row = rowNumber(xml) ?? row + 1;
      if (row <= before) throw unordered();
      for (; next !== undefined && next[0] < row; next = take()) this.insertRow(next, xml.start, prefix);
      if (next?.[0] !== row) continue;
      this.editRow(xml, next[1]);
      next = take();
    }
    if (next === undefined) return;
    if (isEmptyTag) this.splices.push({ start: end - 2, end, text: ">" });
    const at = isEmptyTag ? end : xml.closeStart;
    for (; next !== undefined; next = take()) this.insertRow(next, at, prefix);
    if (isEmptyTag) this.splices.push({ start: at, end: at, text: `</${prefix}sheetData>` });
  }

  private insertRow([row, edits]: readonly [number, readonly CellEdit[]], at: number, prefix: string): void {
    const cells = edits.map((edit) => this.cellXml(edit, this.columnStyle(edit.column), prefix)).join("");
    if (cells === "") return;
    this.splices.push({ start: at, end: at, text: `<${prefix}row r="${row + 1}">${cells}</${prefix}row>` });
  }

  /** The row just opened: its cells are written over or put between the others. */
  private editRow(xml: XmlPlaces, edits: readonly CellEdit[]): void {
    const { depth, prefix, isEmptyTag, start, end } = xml;
    const rowStyle = xml.attribute("customFormat") === null ? null : xml.attribute("s");
    const head = xml.attributesBut(new Set(["spans"]));
    const fresh = (edit: CellEdit): string =>
      this.cellXml(edit, rowStyle === null ? this.columnStyle(edit.column) : Number(rowStyle), prefix);
    const waiting = [...edits];
    let grows = false;
    for (let column = -1; xml.nextChild(depth);) {
      if (!xml.is("c")) continue;
      const before = column;
      column = parseCellName(xml.attribute("r") ?? "")?.column ?? column + 1;
      if (column <= before) throw unordered();
      for (let edit = waiting[0]; edit !== undefined && edit.column < column; edit = waiting[0]) {
        this.splices.push({ start: xml.start, end: xml.start, text: fresh(edit) });
        grows = true;
        waiting.shift();
      }
      if (waiting[0]?.column !== column) continue;
      const edit = waiting.shift();
      if (edit !== undefined) this.editCell(xml, edit);
    }
    const rest = waiting.map(fresh).join("");
    if (isEmptyTag) {
      if (rest !== "") this.splices.push({ start, end, text: `<${prefix}row${head}>${rest}</${prefix}row>` });
      return;
    }
    if (rest !== "") this.splices.push({ start: xml.closeStart, end: xml.closeStart, text: rest });
    // `spans` only helps reading along; with a cell outside of it, it would be wrong.
    if (grows || rest !== "") this.splices.push({ start, end, text: `<${prefix}row${head}>` });
  }

  private editCell(xml: XmlPlaces, edit: CellEdit): void {
    const [splice, old] = editCell(xml, edit, this.context);
    this.splices.push(splice);
    if (edit.kind === "renew") return;
    if (old !== null || edit.formula !== null) this.changesFormulas = true;
    const shared = old?.shared ?? null;
    if (shared !== null) this.orphaned.set(shared.id, shareFormula(shared.text, edit.row, edit.column));
  }

  private cellXml(edit: CellEdit, style: number, prefix: string): string {
    if (edit.formula !== null) this.changesFormulas = true;
    const fitting = wantsNumber(edit) ? this.context.numberStyle(style) : style;
    return newCell(cellName(edit.row, edit.column), edit, fitting, prefix);
  }

  /** Reads the <sheetData> just opened once more: cells that name an orphaned formula get it written out. */
  adoptOrphans(xml: XmlPlaces): void {
    const { depth } = xml;
    for (let row = -1; xml.nextChild(depth);) {
      if (!xml.is("row")) continue;
      row = rowNumber(xml) ?? row + 1;
      for (let column = -1; xml.nextChild(depth + 1);) {
        if (!xml.is("c")) continue;
        column = parseCellName(xml.attribute("r") ?? "")?.column ?? column + 1;
        if (this.byRow.get(row)?.some((edit) => edit.column === column) === true) continue;
        while (xml.nextChild(depth + 2)) if (xml.is("f")) this.adopt(xml, row, column);
      }
    }
  }

  private adopt(xml: XmlPlaces, row: number, column: number): void {
    const formula = this.orphaned.get(xml.attribute("si") ?? "");
    const { start, prefix } = xml;
    if (formula === undefined || xml.readText() !== "") return;
    this.splices.push({ start, end: xml.end, text: formulaXml(formulaFor(formula, row, column), prefix) });
  }
}

/** A cell put where it belongs could then stand there twice. */
function unordered(): Unreadable {
  return new Unreadable("有一张表里的格子没有按顺序存，没有改动；请用 Excel 或 WPS 打开并另存一份后再试。");
}

/** The zero-based row the <row> just opened says of itself or by its first cell; null when neither does. */
export function rowNumber(xml: XmlPlaces): number | null {
  const given = xml.attribute("r");
  if (given !== null) return Number(given) - 1;
  const cell = FIRST_CELL.exec(xml.slice(xml.end, xml.end + 200));
  return cell === null ? null : Number(cell[1]) - 1;
}
