import { isCellError } from "../../../src/model/workbook.ts";
import { Unmodelled } from "../protocol/host-error.ts";
import type { Cell } from "./cells.ts";
import { valueOf } from "./cells.ts";

/**
 * `Range.text`: what the cell shows. Knows General, fixed decimals, thousands, percent, the text format and the common
 * date formats; any other format needs the cell's own `text`, else it is not modelled. Column width plays no part.
 */
export function shownText(cell: Cell | undefined): string {
  if (cell?.text !== undefined) return cell.text;
  const content = cell?.content;
  if (content === undefined) return "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string" || isCellError(content)) return String(valueOf(cell));
  return shownNumber(content, cell?.numberFormat ?? "General");
}

function shownNumber(value: number, format: string): string {
  if (format === "General" || format === "@") return general(value);
  const fixed = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(format);
  if (fixed !== null) {
    const [, thousands, decimals = "", percent] = fixed;
    const text = (percent === undefined ? value : value * 100).toFixed(decimals.length);
    return (thousands === undefined ? text : withThousands(text)) + (percent ?? "");
  }
  const date = DATES.get(format.toLowerCase());
  if (date !== undefined) return date(dateOf(value));
  throw new Unmodelled(`the text of a number in the format ${format}`);
}

/** Eleven characters at most, then fewer digits; large and tiny numbers in exponent form. */
function general(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-9)) {
    throw new Unmodelled(`General text of ${value}`);
  }
  const plain = String(value);
  if (plain.length <= 11) return plain;
  const whole = String(Math.trunc(Math.abs(value))).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function withThousands(text: string): string {
  const [whole = "", decimals] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial 1 is 1900-01-01; Excel counts the 29 February 1900 that never was. */
function dateOf(serial: number): Day {
  const days = serial >= 60 ? serial - 25_569 : serial - 25_568;
  const date = new Date(Math.floor(days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (part: number): string => String(part).padStart(2, "0");

const DATES = new Map<string, (day: Day) => string>([
  ["yyyy/m/d", ({ year, month, day }) => `${year}/${month}/${day}`],
  ["m/d/yyyy", ({ year, month, day }) => `${month}/${day}/${year}`],
  ["yyyy-mm-dd", ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`],
  ["yyyy-m-d", ({ year, month, day }) => `${year}-${month}-${day}`],
  ['yyyy"年"m"月"d"日"', ({ year, month, day }) => `${year}年${month}月${day}日`],
]);
