import type { Area, CellError, CellValue } from "../model/workbook.ts";
import { isCellError } from "../model/workbook.ts";

/** What a formula sees of its workbook. */
export interface Cells {
  /** The value of a cell; `sheet` is "" for the formula's own. Zero-based. Throws Incalculable when nobody knows it. */
  at(sheet: string, row: number, column: number): CellValue;
  /** What a defined name refers to, "'报告设置'!$F$2"; null when there is none. */
  name(name: string): string | null;
}

/** A formula that this calculator does not know how to calculate as Excel does. */
export class Incalculable extends Error {
  override readonly name = "Incalculable";
}

export interface CellArea extends Area {
  readonly sheet: string;
}

export type Operand = CellValue | CellArea;

/** More cells than any sheet of a brigade adds up; a whole column is for Excel. */
const MOST_CELLS = 200_000;

export function isArea(value: Operand | undefined): value is CellArea {
  return typeof value === "object" && value !== null && "top" in value;
}

export function isError(value: Operand | undefined): value is CellError {
  return value !== undefined && !isArea(value) && isCellError(value);
}

/** The one value of an operand. An area of several cells has none: Excel would intersect or spill. */
export function scalar(value: Operand, cells: Cells): CellValue {
  if (!isArea(value)) return value;
  if (value.top !== value.bottom || value.left !== value.right) throw new Incalculable("area");
  return cells.at(value.sheet, value.top, value.left);
}

/** The cells of areas, and the numbers written into the formula itself; texts and truths given so count in their own ways. */
export function valuesOf(given: readonly Operand[], cells: Cells): CellValue[] {
  return given.flatMap((one) => (isArea(one) ? valuesIn(one, cells) : [direct(one)]));
}

function direct(value: CellValue): CellValue {
  if (typeof value === "string" || typeof value === "boolean") throw new Incalculable("text or truth in a list");
  return value;
}

function valuesIn({ sheet, top, left, bottom, right }: CellArea, cells: Cells): CellValue[] {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new Incalculable("area too large");
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) values.push(cells.at(sheet, row, column));
  }
  return values;
}

/** The result of an operator. Throws Incalculable where Excel's answer depends on the language or the collation. */
export function apply(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === "&") return shown(left) + shown(right);
  if (["+", "-", "*", "/"].includes(sign)) return arithmetic(sign, numberOf(left), numberOf(right));
  const order = compareValues(left, right, sign === "=" || sign === "<>");
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/**
 * Texts that Excel may take for a number, a date, a percentage or money, by its language. A comma before fewer than three
 * digits makes none.
 */
const MAYBE_NUMBER =
  /^(?=.*\p{Nd})(?!.*,\d{1,2}(?!\d))[\s\p{Nd}.,:/+%()$¥€E．，：／＋％（）＄￥年月日时分秒上下午APM-]*$/isu;

/** A value as an operand of + − × ÷; an error when it is no number. */
function numberOf(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isCellError(value)) return value;
  if (/^\s*[+-]?\d{1,15}(?:\.\d{1,15})?\s*$/.test(value)) return Number(value);
  if (MAYBE_NUMBER.test(value)) throw new Incalculable("text as number");
  return { error: "#VALUE!" };
}

function arithmetic(sign: string, left: number | CellError, right: number | CellError): CellValue {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  if (sign === "+") return finite(left + right);
  if (sign === "-") return finite(left - right);
  if (sign === "*") return finite(left * right);
  return right === 0 ? { error: "#DIV/0!" } : finite(left / right);
}

export function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : { error: "#NUM!" };
}

/** Excel's order: numbers before texts before truths; a blank equals 0 and "". */
function compareValues(left: CellValue, right: CellValue, onlyEqual: boolean): number {
  const fill = (value: CellValue, other: CellValue): CellValue =>
    value ?? (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const [a, b] = [fill(left, right), fill(right, left)];
  const rank = (value: CellValue): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    if (sameText(a, b)) return 0;
    if (onlyEqual) return 1;
    throw new Incalculable("order of texts");
  }
  return Number(a) - Number(b);
}

export function sameText(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

export function truth(value: CellValue): boolean | CellError {
  if (isError(value)) return value;
  if (typeof value === "string") throw new Incalculable("text as truth");
  return value !== null && value !== 0 && value !== false;
}

/** As "&" joins it; a number by the 15 digits a cell keeps. */
export function shown(value: CellValue): string {
  if (value === null || isError(value)) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}
