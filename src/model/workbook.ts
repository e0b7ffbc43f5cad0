import type { Place } from "./place.ts";
import { placeAt } from "./place.ts";

/** An Excel error, kept as what the cell shows: "#DIV/0!". */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. For a formula: its cached result. Dates are numbers (serials) with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell's address inside a sheet as one number (see `cellKey`). */
export type CellKey = number;

export interface Sheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "very-hidden";
  /** values[row][column], zero-based from A1. Rows may be short or missing; a missing value is blank. */
  readonly values: readonly (readonly CellValue[] | undefined)[];
  /** Formula text without "=", of the cells that have one. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Cells with a formula but no stored result. */
  readonly uncalculated: ReadonlySet<CellKey>;
  /** Number format codes other than General: "0.00", "yyyy/m/d". */
  readonly formats: ReadonlyMap<CellKey, string>;
  readonly merges: readonly Area[];
  /** Zero-based. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A visible sheet on which nothing stands. */
export function emptySheet(name: string): Sheet {
  return {
    name,
    state: "visible",
    values: [],
    formulas: new Map(),
    uncalculated: new Set(),
    formats: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

export interface Workbook {
  /** File or document name, for messages. */
  readonly name: string;
  /** Serial 0 is 1904-01-01 (old Mac workbooks) instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

export function cellKey(row: number, column: number): CellKey {
  return row * 16_384 + column;
}

export function cellOfKey(key: CellKey): { row: number; column: number } {
  return { row: Math.floor(key / 16_384), column: key % 16_384 };
}

/** The value at a zero-based row and column; null for blank and outside. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

export function placeIn(sheet: Sheet, row: number, column: number): Place {
  return placeAt(sheet.name, row, column);
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Blank, or a text of nothing but white space. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** The value as a person sees it in a message: numbers plain, errors as shown, blank as "". */
export function showValue(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/**
 * The last row that anything stands in, zero-based; −1 when there is none. A formula stands there even where it shows
 * nothing, and so does a merged area, in which a value could be seen in one cell only.
 */
export function lastFilledRow({ values, formulas, merges }: Sheet): number {
  let row = values.length - 1;
  while (row >= 0 && (values[row]?.every(isBlank) ?? true)) row -= 1;
  for (const key of formulas.keys()) row = Math.max(row, cellOfKey(key).row);
  for (const { bottom } of merges) row = Math.max(row, bottom);
  return row;
}
