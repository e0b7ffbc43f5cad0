import type { CellChange } from "../model/finding.ts";
import { parseCellName, placeText } from "../model/place.ts";
import { Unreadable } from "../model/unreadable.ts";
import type { Area, Workbook } from "../model/workbook.ts";
import { showValue } from "../model/workbook.ts";
import { withoutSignature } from "./drop-signature.ts";
import { holdsWord, plainEncoding } from "./edit-bytes.ts";
import { calculatedOnLoad, namesOf, withoutContentType, withoutRelationship } from "./edit-calculation.ts";
import type { CellEdit } from "./cell-xml.ts";
import { boundsOf } from "./edit-bounds.ts";
import { editSheet } from "./edit-sheet.ts";
import { CellStyles } from "./edit-styles.ts";
import type { OpenBook } from "./open-book.ts";
import { openBook } from "./open-book.ts";
import { readXlsx } from "./read-xlsx.ts";
import { isInside, withResults } from "./recalculate.ts";
import { rewriteZip } from "../ooxml/rewrite-zip.ts";

/**
 * A workbook file with some cells changed and everything else as it was: other parts keep their compressed bytes, and of
 * a changed sheet only the cells' own content moves. `to` may be a formula ("=SUM(D4:I4)"). Stored results of formulas
 * that follow from a changed cell are renewed, or taken away where this program cannot calculate them.
 * `workbook` is what `readXlsx` made of the same bytes, when it is at hand. Throws Unreadable, one Chinese sentence, with
 * nothing done, when a cell cannot be changed: no such sheet, a protected cell, a part of an array formula.
 */
export function editXlsx(bytes: Uint8Array, changes: readonly CellChange[], workbook?: Workbook): Uint8Array {
  if (changes.length === 0) return bytes;
  const book = openBook(bytes);
  const read = workbook ?? readXlsx("", bytes);
  const edits = editsOf(changes, read);
  const styles = book.styles === null ? null : new CellStyles(book.read(book.styles));
  const arrays = new Map<string, readonly Area[]>();
  for (const { name, formulas } of read.sheets) {
    const list = edits.get(name) ?? [];
    if (list.length === 0 && formulas.size === 0) continue;
    arrays.set(name.toLowerCase(), checkedArrays(book, name, list, styles));
  }
  const nameOf = namesOf(book.parts, book.main, book.tabs);
  const all = withResults(read, edits, { nameOf, arrays });
  const { parts, changesFormulas } = changedParts(book, all, styles);
  if (changesFormulas && book.calculationChain !== null) dropChain(book, book.calculationChain, parts);
  if (changesFormulas || read.sheets.some(({ formulas }) => formulas.size > 0)) {
    parts.set(book.writtenName(book.main), plainEncoding(calculatedOnLoad(book.read(book.main))));
  }
  return rewriteZip(bytes, withoutSignature(book, parts));
}

/** The new parts by written name; null for one that goes. */
type NewParts = Map<string, Uint8Array | null>;

function changedParts(
  book: OpenBook,
  edits: ReadonlyMap<string, readonly CellEdit[]>,
  styles: CellStyles | null,
): { parts: NewParts; changesFormulas: boolean } {
  const parts: NewParts = new Map();
  let changesFormulas = false;
  const context = { numberStyle: (style: number) => styles?.numberStyle(style) ?? style };
  for (const [name, list] of edits) {
    const part = book.partOf(name);
    const edited = editSheet(plainEncoding(book.read(part)), list, context);
    parts.set(book.writtenName(part), edited.bytes);
    changesFormulas ||= edited.changesFormulas;
  }
  const newStyles = styles?.changed() ?? null;
  if (newStyles !== null && book.styles !== null) parts.set(book.writtenName(book.styles), plainEncoding(newStyles));
  return { parts, changesFormulas };
}

/** Excel offers to repair a file whose list of formulas names a cell without one; without the list it makes a new one. */
function dropChain(book: OpenBook, chain: string, parts: NewParts): void {
  parts.set(book.writtenName(chain), null);
  const relationships = book.relationshipsOfMain;
  parts.set(book.writtenName(relationships), plainEncoding(withoutRelationship(book.read(relationships), "calcChain")));
  const types = "[content_types].xml";
  parts.set(book.writtenName(types), plainEncoding(withoutContentType(book.read(types), chain)));
}

function editsOf(changes: readonly CellChange[], { sheets }: Workbook): Map<string, CellEdit[]> {
  const names = new Map(sheets.map(({ name }) => [name.toLowerCase(), name]));
  const known = new Map<string, string>();
  const edits = new Map<string, CellEdit[]>();
  for (const { at, to } of changes) {
    const place = placeText(at);
    const said = known.get(place);
    if (said !== undefined && said !== showValue(to))
      throw refusal(place, "有两种改法，没有改动；请先改一处，再重新检查。");
    if (said !== undefined) continue;
    known.set(place, showValue(to));
    const sheet = names.get(at.sheet.toLowerCase());
    if (sheet === undefined) throw refusal(at.sheet, "这张工作表没有找到，没有改动；请重新检查数据。");
    const cell = parseCellName(at.cell ?? "");
    if (cell === null) throw refusal(place, "没有指明单元格，没有改动；请到表里手工修改。");
    const isFormula = typeof to === "string" && to.length > 1 && to.startsWith("=");
    const edit: CellEdit = {
      ...cell,
      kind: "set",
      formula: isFormula ? to.slice(1) : null,
      value: isFormula ? null : to,
    };
    const list = edits.get(sheet);
    if (list === undefined) edits.set(sheet, [edit]);
    else list.push(edit);
  }
  return edits;
}

/** The ranges of the sheet that one formula fills. Throws when an edit lies in one, or in a cell that is protected. */
function checkedArrays(
  book: OpenBook,
  name: string,
  edits: readonly CellEdit[],
  styles: CellStyles | null,
): readonly Area[] {
  const bytes = book.read(book.partOf(name));
  if (!["array", "dataTable", "sheetProtection"].some((word) => holdsWord(bytes, word))) return [];
  const { arrays, isProtected, styleAt } = boundsOf(bytes, edits);
  for (const { row, column } of edits) {
    if (arrays.some((area) => isInside(area, row, column))) {
      throw refusal(name, "里有要改的格子属于数组公式，没有改动；请到表里手工修改。");
    }
    if (isProtected && (styles?.isLocked(styleAt(row, column)) ?? true)) {
      throw refusal(name, "受保护，没有改动；请在“审阅”里撤销工作表保护后再试。");
    }
  }
  return arrays;
}

function refusal(subject: string, sentence: string): Unreadable {
  return new Unreadable(`“${subject}”${sentence}`);
}
