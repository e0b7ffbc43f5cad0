import { columnName } from "../model/place.ts";
import { GRID_COLUMNS, GRID_ROWS } from "./limits.ts";

/** A cell, column or row named in a formula; null where it names only the other. */
interface Reference {
  readonly column: Axis | null;
  readonly row: Axis | null;
}

/** Zero-based; fixed when written with "$". */
interface Axis {
  readonly index: number;
  readonly fixed: boolean;
}

/** A formula shared by a block of cells, cut at its references, with the cell it is written for. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly parts: readonly (string | Reference)[];
}

/** Prepares the formula of a block's first cell (zero-based) for the other cells. */
export function shareFormula(text: string, row: number, column: number): SharedFormula {
  return { row, column, parts: cutAtReferences(text) };
}

/**
 * The formula as it reads in another cell of the block: relative references move along, "$" ones stay, and one that
 * would leave the grid reads #REF!, as it does when copied in Excel.
 */
export function formulaFor({ row, column, parts }: SharedFormula, atRow: number, atColumn: number): string {
  let text = "";
  for (const part of parts) {
    text += typeof part === "string" ? part : referenceText(part, atRow - row, atColumn - column);
  }
  return text;
}

function referenceText({ column, row }: Reference, down: number, right: number): string {
  let text = "";
  if (column !== null) {
    const index = column.fixed ? column.index : column.index + right;
    if (index < 0 || index >= GRID_COLUMNS) return "#REF!";
    text = `${column.fixed ? "$" : ""}${columnName(index)}`;
  }
  if (row === null) return text;
  const index = row.fixed ? row.index : row.index + down;
  return index < 0 || index >= GRID_ROWS ? "#REF!" : `${text}${row.fixed ? "$" : ""}${index + 1}`;
}

/** Texts and quoted sheet names whole, words (names, references, numbers) whole, anything else one character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[$\w.\\?\u0080-\uffff]+|[^]/y;

function cutAtReferences(text: string): (string | Reference)[] {
  const parts: (string | Reference)[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const end = text[at] === "[" ? afterBrackets(text, at) : tokenEnd(text, at);
    const found = referencesAt(text, at, end);
    if (found === null) plain += text.slice(at, end);
    else {
      parts.push(plain, ...found.parts);
      plain = "";
    }
    at = found?.end ?? end;
  }
  return [...parts, plain];
}

function tokenEnd(text: string, at: number): number {
  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at + 1;
}

/** Past [1] of another workbook or the [columns] of a table, which may nest; an apostrophe there escapes a bracket. */
function afterBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === "'") at += 1;
    else if (char === "[") depth += 1;
    else if (char === "]" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The reference that is the word from `at` to `end`: a cell, or with the word after ":" a range of columns or rows. */
function referencesAt(text: string, at: number, end: number): { parts: (string | Reference)[]; end: number } | null {
  const next = text[end];
  if (next === "(" || next === "!") return null;
  const word = text.slice(at, end);
  const cell = /^(\$?[A-Z]{1,3})(\$?[0-9]{1,7})$/i.exec(word);
  if (cell !== null) {
    const column = columnAxis(cell[1] ?? "");
    const row = rowAxis(cell[2] ?? "");
    return column === null || row === null ? null : { parts: [{ column, row }], end };
  }
  const first = lineAt(word);
  if (first === null || next !== ":") return null;
  const lastEnd = tokenEnd(text, end + 1);
  const last = lineAt(text.slice(end + 1, lastEnd));
  const sameKind = last !== null && (last.column === null) === (first.column === null);
  return sameKind && !/[(!]/.test(text[lastEnd] ?? "") ? { parts: [first, ":", last], end: lastEnd } : null;
}

function lineAt(word: string): Reference | null {
  const column = columnAxis(word);
  const row = rowAxis(word);
  return column === null && row === null ? null : { column, row };
}

function columnAxis(word: string): Axis | null {
  const letters = /^\$?([A-Z]{1,3})$/i.exec(word)?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  let index = -1;
  for (const letter of letters) index = (index + 1) * 26 + letter.charCodeAt(0) - 65;
  return index < GRID_COLUMNS ? { index, fixed: word.startsWith("$") } : null;
}

function rowAxis(word: string): Axis | null {
  const digits = /^\$?([1-9][0-9]{0,6})$/.exec(word)?.[1];
  if (digits === undefined) return null;
  const index = Number(digits) - 1;
  return index < GRID_ROWS ? { index, fixed: word.startsWith("$") } : null;
}
