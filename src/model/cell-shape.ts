import { isDateFormat } from "./calendar.ts";
import { fromNumber, toDecimal } from "./exact.ts";
import { readApproximate } from "./number-text.ts";
import type { CellValue } from "./workbook.ts";
import { isCellError } from "./workbook.ts";

/** The errors Excel knows; anything else in such a cell is a text of somebody's. */
const ERRORS: ReadonlySet<string> = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC!".split(" "));
const LONG = 20;

/** What kind of thing a cell holds, without a sign of what it says: 数字3位, 文本5字, 文本型数字2位, 概数, 日期, #N/A, 空. */
export function cellShape(value: CellValue, format: string | null = null): string {
  if (value === null) return "空";
  if (typeof value === "number") return isDateFormat(format) ? "日期" : numberShape(value);
  if (typeof value === "boolean") return "是否";
  if (isCellError(value)) return ERRORS.has(value.error) ? value.error : "错误";
  const text = value.trim();
  if (text === "") return "空白文本";
  if (/^[+-]?\p{Nd}+(?:[.．]\p{Nd}+)?$/u.test(text)) return `文本型数字${text.replace(/\P{Nd}/gu, "").length}位`;
  if (readApproximate(text) !== null) return "概数";
  const length = Array.from(text).length;
  return length > LONG ? `文本${LONG}字以上` : `文本${length}字`;
}

/** "数字3位", "负数2位", "数字1位带2位小数". */
function numberShape(value: number): string {
  const decimal = fromNumber(value);
  if (decimal === null) return "极大的数";
  const [whole = "", fraction = ""] = toDecimal(decimal, 10).replace("-", "").split(".");
  const decimals = fraction === "" ? "" : `带${fraction.length}位小数`;
  return `${value < 0 ? "负数" : "数字"}${whole.length}位${decimals}`;
}
