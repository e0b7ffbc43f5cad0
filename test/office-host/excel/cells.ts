import type { CellError } from "../../../src/model/workbook.ts";
import { isCellError } from "../../../src/model/workbook.ts";
import { Unmodelled } from "../protocol/host-error.ts";

/** What a cell holds; an empty one holds nothing. */
export type Content = string | number | boolean | CellError;

export interface CellFont {
  Bold?: boolean;
  Italic?: boolean;
  Underline?: string;
  Strikethrough?: boolean;
  Color?: string;
  Name?: string;
  Size?: number;
}

/** One cell; what is left out is Excel's default. */
export interface Cell {
  content?: Content;
  /** With "=". */
  formula?: string;
  /** A formula nobody has calculated. */
  uncalculated?: true;
  /** What is shown, when it is not what the number format makes of the content. */
  text?: string;
  numberFormat?: string;
  /** "#FFFF00". */
  fill?: string;
  font?: CellFont;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
  /** Only matters on a protected sheet; cells are locked unless said otherwise. */
  locked?: boolean;
}

export function isFormatted(cell: Cell): boolean {
  return (
    cell.numberFormat !== undefined || cell.fill !== undefined || cell.font !== undefined || cell.wrap !== undefined
  );
}

/** `Range.values`: numbers, texts and booleans as they are, an error as shown, an empty cell as "". */
export function valueOf(cell: Cell | undefined): string | number | boolean {
  const content = cell?.content;
  if (content === undefined) return "";
  return isCellError(content) ? content.error : content;
}

/** `Range.valueTypes`. */
export function typeOf(cell: Cell | undefined): string {
  const content = cell?.content;
  if (content === undefined) return "Empty";
  if (isCellError(content)) return "Error";
  if (typeof content === "number") return "Double";
  return typeof content === "boolean" ? "Boolean" : "String";
}

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/**
 * What a written string becomes: Excel reads it as if typed. A cell formatted as text takes it as it is. Dates,
 * percentages and the like, which Excel converts by the user's region, are not modelled.
 */
export function contentTyped(text: string, numberFormat: string | undefined): Content | null {
  if (text === "") return null;
  if (numberFormat === "@") return text;
  if (text.startsWith("'")) return text.slice(1);
  if (ERRORS.has(text)) return { error: text };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim())) return Number(text);
  if (/^\s*[+-]?[¥$]?[\d,.]+\s*[%‰]?\s*$/.test(text) || /^\d{1,4}[-/:年月]\d/.test(text)) {
    throw new Unmodelled(`what Excel makes of the text ${text}`);
  }
  return text;
}
