import type { Sheet } from "../../model/workbook.ts";
import { isBlank, showValue, valueAt } from "../../model/workbook.ts";
import { tidy } from "../fold.ts";
import type { HeaderColumn } from "../header.ts";
import { readHeaderCell } from "../header.ts";
import { readNumber } from "../read-number.ts";
import type { Words } from "../words.ts";

/** Headers are looked for so far down; a sheet of more rows is a ledger, not a pile of tables. */
export const HEADER_ZONE = 300;
/** A table of clerks is no wider. */
export const WIDEST = 128;
/** Merged cells that are followed; a hostile list of merges costs no more than this. */
const MOST_MERGED = 60_000;
/** What is longer is a text, not a label. */
const LONGEST_LABEL = 60;

const NO_HEAD: HeaderColumn = { index: 0, label: "", role: "unknown", months: null, canonical: false };

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The head of a sheet as a person sees it: a merged cell shows its text in all of its cells. */
export interface View {
  readonly sheet: Sheet;
  readonly words: Words;
  readonly date1904: boolean;
  /** Rows in which a header may stand. */
  readonly rows: number;
  readonly width: number;
  /** The cell that speaks for this one. */
  owner(row: number, column: number): Spot;
  /** The label there, tidied; "" for blank and for what is too long to be one. */
  label(row: number, column: number): string;
  isEmpty(row: number, column: number): boolean;
  /** A number or a text that means one, and no month written as a date. */
  isNumber(row: number, column: number): boolean;
  /** What the cell says as a head. */
  head(row: number, column: number): HeaderColumn;
}

export function viewOf(sheet: Sheet, words: Words, date1904: boolean): View {
  const rows = Math.min(HEADER_ZONE, sheet.values.length);
  const owners = mergedOwners(sheet);
  const heads = new Map<number, HeaderColumn>();
  const owner = (row: number, column: number): Spot => owners.get(row * WIDEST + column) ?? { row, column };
  const head = (row: number, column: number): HeaderColumn => {
    const spot = owner(row, column);
    const value = valueAt(sheet, spot.row, spot.column);
    if (typeof value === "string" && value.length > LONGEST_LABEL * 2) return { ...NO_HEAD, index: column };
    const key = spot.row * WIDEST + spot.column;
    const known = heads.get(key) ?? readHeaderCell(sheet, { row: spot.row, index: spot.column }, words, date1904);
    heads.set(key, known);
    return known;
  };
  const isEmpty = (row: number, column: number): boolean => {
    const spot = owner(row, column);
    return isBlank(valueAt(sheet, spot.row, spot.column)) && !sheet.uncalculated.has(spot.row * 16_384 + spot.column);
  };
  return {
    sheet,
    words,
    date1904,
    rows,
    width: widthOf(sheet, rows),
    owner,
    head,
    isEmpty,
    label: (row, column) => labelOf(sheet, owner(row, column)),
    isNumber: (row, column) => isNumberCell(sheet, owner(row, column)) && head(row, column).months === null,
  };
}

function labelOf(sheet: Sheet, { row, column }: Spot): string {
  const text = showValue(valueAt(sheet, row, column));
  return text.length > LONGEST_LABEL * 2 ? "" : tidy(text).slice(0, LONGEST_LABEL);
}

function isNumberCell(sheet: Sheet, { row, column }: Spot): boolean {
  const value = valueAt(sheet, row, column);
  if (sheet.uncalculated.has(row * 16_384 + column)) return true;
  if (typeof value === "number") return true;
  return (
    typeof value === "string" &&
    (readNumber(value, null, null).value !== null || /^\s*-?[\d.,]+\s*$/.test(value.slice(0, 40)))
  );
}

function widthOf(sheet: Sheet, rows: number): number {
  let width = 0;
  for (let row = 0; row < rows; row++) width = Math.max(width, sheet.values[row]?.length ?? 0);
  return Math.min(width, WIDEST);
}

function mergedOwners(sheet: Sheet): Map<number, Spot> {
  const owners = new Map<number, Spot>();
  let steps = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    const spot = { row: top, column: left };
    for (let row = top; row <= Math.min(bottom, HEADER_ZONE - 1); row++) {
      for (let column = left; column <= Math.min(right, WIDEST - 1); column++) {
        if ((steps += 1) > MOST_MERGED) return owners;
        owners.set(row * WIDEST + column, spot);
      }
    }
  }
  return owners;
}
