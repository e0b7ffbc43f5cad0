import type { Area } from "../model/workbook.ts";
import type { StyleName } from "./template-styles.ts";

/** The standard workbook described as plain data, before any library sees it. Rows and columns are zero-based. */
export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** A string is always written as text, whatever it begins with. With a formula: its stored result. */
  readonly value: string | number | null;
  /** Formula text without "=". Only made by us, never from what was handed in. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Number format code; absent: General. */
  readonly format?: string;
}

/** What may be typed into `range` ("D4:O9 Q4:R9"). Relative references are seen from the first cell of the range. */
export interface ValidationPlan {
  readonly range: string;
  readonly rule:
    | { readonly kind: "choices"; readonly values: readonly string[] }
    | { readonly kind: "cells"; readonly reference: string }
    | { readonly kind: "formula"; readonly formula: string }
    | { readonly kind: "date-from"; readonly serial: number };
  /** What is said when something else is typed; the clerk may keep it. At most 225 characters. */
  readonly message: string;
}

/** A colour that appears when the formula holds. */
export interface HighlightPlan {
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
  readonly colour?: string;
}

export interface SheetPlan {
  readonly name: string;
  /** Tab colour, hex RGB. */
  readonly tab: string;
  /** Column widths in characters, from A. */
  readonly widths: readonly number[];
  /** Row heights in points where not the default. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly CellPlan[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly highlights: readonly HighlightPlan[];
  /** Cells whose formulas may be typed over and differ from row to row: Excel is told not to mark each one green. */
  readonly quiet: string | null;
  /** How many rows and columns stand still. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Range with filter buttons: "A3:Q3". */
  readonly filter: string | null;
  /** Locked cells cannot be changed until the (passwordless) protection is lifted. */
  readonly isProtected: boolean;
  readonly landscape: boolean;
  /** Print area, "$A$1:$C$30"; null prints all. */
  readonly printArea: string | null;
  /** Rows on every printed page, "$1:$3". */
  readonly repeatRows: string | null;
}

export interface BookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}

/** A sheet with the plain defaults; what differs is said by the caller. */
export function sheetPlan(name: string, differs: Partial<SheetPlan>): SheetPlan {
  return {
    name,
    tab: "808080",
    widths: [],
    heights: new Map(),
    cells: [],
    merges: [],
    validations: [],
    highlights: [],
    quiet: null,
    freeze: null,
    filter: null,
    isProtected: false,
    landscape: true,
    printArea: null,
    repeatRows: null,
    ...differs,
  };
}

/** A sheet name as formulas write it: always quoted, so that any legal name works. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as formulas write it. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
