import type { CellValue } from "../../model/workbook.ts";
import { isCellError } from "../../model/workbook.ts";

/** What stands in one cell: as much as is needed to put it back. */
export interface Content {
  readonly value: CellValue;
  /** Without "="; null when the value was typed. */
  readonly formula: string | null;
  readonly format: string;
}

/** The number format of cells in which everything typed stays text. */
const TEXT_FORMAT = "@";

/**
 * A cell's formula without "="; null when it has none: then Excel gives its value in place of the formula, also for a
 * text that starts with "=".
 */
export function formulaIn(formula: unknown, value: unknown): string | null {
  const isFormula = typeof formula === "string" && formula.length > 1 && formula.startsWith("=") && formula !== value;
  return isFormula ? formula.slice(1) : null;
}

/** What a cell holds. An empty cell and an empty text both read as "": the type and the formula tell them apart. */
export function valueIn(value: unknown, type: unknown, hasFormula: boolean): CellValue {
  if (type === "Error") return { error: String(value) };
  if (value === "" && type === "Empty" && !hasFormula) return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Asks for the content of one cell. */
export function look(sheet: Excel.Worksheet, cell: string): Excel.Range {
  return sheet.getRange(cell).load("values,formulas,valueTypes,numberFormat");
}

/** The answer to `look`. */
export function contentOf(cell: Excel.Range): Content {
  return contentAt(cell, 0, 0);
}

/** The same for one cell of a block, counted from its first. */
export function contentAt(
  { values, formulas, valueTypes, numberFormat }: Excel.Range,
  row: number,
  column: number,
): Content {
  const value: unknown = values[row]?.[column];
  const format: unknown = numberFormat[row]?.[column];
  const formula = formulaIn(formulas[row]?.[column], value);
  return {
    value: valueIn(value, valueTypes[row]?.[column], formula !== null),
    formula,
    format: typeof format === "string" ? format : "General",
  };
}

/** What a cell is to hold after a change: "=SUM(D4:I4)" is a formula. A cell for text opens up for a number. */
export function contentFor(to: CellValue, held: Content): Content {
  const formula = typeof to === "string" && to.length > 1 && to.startsWith("=") ? to.slice(1) : null;
  const isText = formula === null && typeof to === "string";
  return { value: to, formula, format: held.format === TEXT_FORMAT && !isText ? "General" : held.format };
}

/**
 * Writes a content into a cell of a known format, which is only touched when need be: on a protected sheet an unlocked
 * cell takes values but no formats. In a cell for text a number or formula would become a text, so the format goes first.
 */
export function putContent(sheet: Excel.Worksheet, cell: string, content: Content, formatNow: string): void {
  const range = sheet.getRange(cell);
  const first = content.formula !== null && content.format === TEXT_FORMAT ? "General" : content.format;
  if (first !== formatNow) range.numberFormat = [[first]];
  range.values = [[typed(content)]];
  if (first !== content.format) range.numberFormat = [[content.format]];
}

/** A value as it is written into a cell of no special format. */
export function typedValue(value: string | number | null): string | number | boolean {
  return typed({ value, formula: null, format: "General" });
}

/** What is written so that Excel, which reads texts as if they were typed, ends up with the content. */
function typed({ value, formula, format }: Content): string | number | boolean {
  if (formula !== null) return `=${formula}`;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || format === TEXT_FORMAT || value === "") return value;
  return mayBeConverted(value) ? `'${value}` : value;
}

/** Nothing but what numbers, dates and times are written with, in either width. */
const NUMBER_LIKE = /^[\s0-9０-９.,:/+%()$¥€E．，：／＋％（）＄￥年月日号时分秒上下午APM-]*$/i;
const ENGLISH_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether Excel might take a text for something else. 5000余 stays as it is and needs no apostrophe. */
function mayBeConverted(text: string): boolean {
  if (/^\s*[-=+@'#＝＋－＠]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text)) return true;
  return /[0-9０-９]/.test(text) && (NUMBER_LIKE.test(text) || ENGLISH_MONTH.test(text));
}

/**
 * Whether a cell holds what a change expects; a text with "=" means the formula. A blank is as good as "", but not as a
 * formula that shows nothing.
 */
export function holds(content: Content, expected: CellValue): boolean {
  if ((expected === null || expected === "") && content.formula !== null) return false;
  if (typeof expected === "string" && expected.startsWith("=") && content.formula !== null) {
    return sameFormula(content.formula, expected.slice(1));
  }
  return sameValue(content.value, expected);
}

/** Whether a cell shows the same value by the same formula; formats are left aside. */
export function sameContent(one: Content, other: Content): boolean {
  if (one.formula === null || other.formula === null) {
    return one.formula === other.formula && sameValue(one.value, other.value);
  }
  return sameFormula(one.formula, other.formula);
}

/** Excel writes functions and references in capitals and may leave out blanks. */
function sameFormula(one: string, other: string): boolean {
  const plain = (formula: string): string => formula.replace(/\s/g, "").toUpperCase();
  return plain(one) === plain(other);
}

/** Numbers agree in the 15 digits a cell holds. */
function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || one.toPrecision(15) === other.toPrecision(15);
  }
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return (one ?? "") === (other ?? "");
}
