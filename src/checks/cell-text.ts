import type { Exact } from "../model/exact.ts";
import { compare, divide, multiply, parseDecimal, toDecimal } from "../model/exact.ts";
import type { TypedNumber } from "../model/number-text.ts";
import {
  readApproximate,
  readChineseInteger,
  readScaled,
  readTyped,
  toHalfWidth,
  withoutSeparators,
} from "../model/number-text.ts";
import { directionOf, movementOf } from "./movement.ts";
import { scaledUnit } from "./units.ts";

/** What is the matter with a text that stands where a number should; each kind is a rule of its own. */
export type TextKind =
  | "approximate"
  | "chinese-number"
  | "compound-cell"
  | "date-text"
  | "full-width-number"
  | "direction"
  | "letter-for-digit"
  | "movement-words"
  | "not-a-number"
  | "placeholder"
  | "stray-space"
  | "text-number"
  | "typed-separator"
  | "unit-in-cell";

export interface TextTrouble {
  readonly kind: TextKind;
  /** What the cell should hold instead; null when only a person can say. */
  readonly mend: string | number | null;
  /** The mend changes how the value is written and never what it is. */
  readonly safe: boolean;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const PLACEHOLDER = /^[*＊×✕╳/／\\\-—–_＿.…?？#□〇○、。]{1,12}$/;
const PLACEHOLDER_WORDS: ReadonlySet<string> = new Set(
  "x xx xxx 某 待补 待填 待定 待核 待报 待统计 【待核】 暂无 无 没有 未统计 不详 同上 略 空 n/a na tbd".split(" "),
);
const GROUPED = /^(-?\d{1,3})((?:[,'’、 ]\d{3}){1,4})(\.\d{1,6})?$/;
const COMMAS = /^-?\d{1,9}(?:[,'’、]\d{1,9}){1,4}$/;
const DATE = /^(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号])$/;
const LETTERED = /^-?[\dOoΟlI|〇○.]{1,15}$/;
const APPROXIMATE_WORDS = /^(?:近|约|逾|超|大约)|(?:余|多|左右|以上)$/g;

const none = (kind: TextKind): TextTrouble => ({ kind, mend: null, safe: false });

/** The trouble with a text that is not blank; `unit` is the unit of the row. The first kind that fits wins. */
export function troubleOf(text: string, unit: string | null): TextTrouble {
  if (text.length > 60) return none("not-a-number");
  const bare = text.replace(INVISIBLE, "").trim();
  if (PLACEHOLDER.test(bare) || PLACEHOLDER_WORDS.has(bare.toLowerCase())) return none("placeholder");
  const half = toHalfWidth(bare);
  const approximate = readApproximate(bare);
  // 19万余 in a row of 万元: 19 or 190000? Nobody knows.
  if (approximate !== null) return none(approximate.scale > 1n && hasScale(unit) ? "unit-in-cell" : "approximate");
  return (
    spelledNumber(text, bare, half) ??
    (DATE.test(half) ? none("date-text") : null) ??
    scientific(half) ??
    letteredNumber(half) ??
    movement(half) ??
    unitInCell(half, unit) ??
    chineseNumber(half, unit) ??
    none(/\d[^\d]{1,20}\d/.test(half) ? "compound-cell" : "not-a-number")
  );
}

/** A number that is only written oddly: as text, with spaces, full-width or with separators. */
function spelledNumber(text: string, bare: string, half: string): TextTrouble | null {
  const number = cellNumber(bare.replace(/^['‘’`]/, ""));
  if (number !== null) return { kind: bare === text ? "text-number" : "stray-space", mend: number, safe: true };
  const halved = cellNumber(half) ?? approximateText(half);
  if (halved !== null) return { kind: "full-width-number", mend: halved, safe: true };
  const plain = ungrouped(half);
  const joined = plain === half ? null : (cellNumber(plain) ?? approximateText(plain));
  if (joined !== null) return { kind: "typed-separator", mend: joined, safe: true };
  // 20,9 is 20.9 or 209; only a person knows.
  return COMMAS.test(half) ? none("typed-separator") : null;
}

function hasScale(unit: string | null): boolean {
  return unit !== null && scaledUnit(unit).scale > 1n;
}

function ungrouped(half: string): string {
  const match = GROUPED.exec(half);
  if (match === null) return withoutSeparators(half);
  return `${match[1] ?? ""}${(match[2] ?? "").replace(/\D/g, "")}${match[3] ?? ""}`;
}

function approximateText(text: string): string | null {
  return readApproximate(text) === null ? null : text;
}

/** As a number a cell can hold without losing a digit; null for anything else. */
function cellNumber(text: string): number | null {
  const value = parseDecimal(text);
  return value !== null && text.replace(/\D/g, "").length <= 15 ? numberOf(value) : null;
}

function numberOf(value: Exact): number {
  return Number(toDecimal(value, 10));
}

/** 1.2e3 is 1200; a person should look, for the e may be a slip beside 3 and 4. */
function scientific(half: string): TextTrouble | null {
  const match = /^([+-]?\d{1,15}(?:\.\d{1,14})?)[eE]([+-]?)(\d{1,2})$/.exec(half);
  const base = parseDecimal(match?.[1] ?? "");
  if (match === null || base === null) return null;
  const power = { n: 10n ** BigInt(match[3] ?? "0"), d: 1n };
  const value = match[2] === "-" ? divide(base, power) : multiply(base, power);
  const text = value === null ? "" : toDecimal(value, 10);
  const isWhole = value !== null && compare(parseDecimal(text) ?? base, value) === 0;
  return { kind: "text-number", mend: isWhole ? cellNumber(text) : null, safe: false };
}

/** The letters that can only be one digit: O is 0, l and I are 1. */
function letteredNumber(half: string): TextTrouble | null {
  if (!LETTERED.test(half) || !/[A-Za-zΟ|〇○]/.test(half)) return null;
  const mend = cellNumber(half.replace(/[OoΟ〇○]/g, "0").replace(/[lI|]/g, "1"));
  return mend === null ? null : { kind: "letter-for-digit", mend, safe: /\d/.test(half) };
}

/** Also 1.2万 in a row of 份: the scale belongs to the unit. */
function unitInCell(half: string, unit: string | null): TextTrouble | null {
  const signed = signedUnit(half, unit);
  if (signed !== null) return signed;
  const typed = readTyped(half);
  if (typed !== null) return { kind: "unit-in-cell", ...withoutUnit(typed, unit) };
  const scaled = readScaled(half);
  if (scaled === null) return null;
  return hasScale(unit)
    ? none("unit-in-cell")
    : { kind: "unit-in-cell", mend: numberOf(scaled.value), safe: unit !== null };
}

/** -5% and +5%, as changes are typed. A dash before a count (-5起) may be no sign: a person looks. */
function signedUnit(half: string, unit: string | null): TextTrouble | null {
  const match = /^([-+−–﹣])\s*(.+)$/.exec(half);
  const typed = match?.[2] === undefined ? null : readTyped(match[2]);
  if (match === null || typed === null || typed.marker !== null) return null;
  const { mend, safe } = withoutUnit(typed, unit);
  if (typeof mend !== "number") return none("unit-in-cell");
  const isPercent = typed.unit === "%" || typed.unit === "％";
  return { kind: "unit-in-cell", mend: match[1] === "+" ? mend : -mend, safe: safe && isPercent };
}

/** The number alone, in the unit of the row; safe only when the typed unit is exactly that of the row. */
function withoutUnit(typed: TypedNumber, unit: string | null): { mend: string | number | null; safe: boolean } {
  const row = scaledUnit(unit ?? typed.unit);
  if (row.base !== typed.unit.replace("％", "%")) return { mend: null, safe: false };
  const value = divide(typed.value, { n: row.scale, d: 1n });
  if (value === null) return { mend: null, safe: false };
  const safe = unit !== null && row.scale === typed.scale;
  if (typed.marker === null) return { mend: numberOf(value), safe };
  const before = ["近", "约", "逾", "超"].includes(typed.marker);
  return { mend: before ? `${typed.marker}${toDecimal(value)}` : `${toDecimal(value)}${typed.marker}`, safe };
}

/** 下降5%, 增加3起: the number with its sign; an arrow alone is a direction. */
function movement(half: string): TextTrouble | null {
  if (directionOf(half) !== null) return none("direction");
  const value = movementOf(half);
  return value === null ? null : { kind: "movement-words", mend: numberOf(value), safe: false };
}

/** 十二, 十二起, 三百余, 约二十: the number is clear, but a person should look. */
function chineseNumber(half: string, unit: string | null): TextTrouble | null {
  const base = unit ?? "";
  const bare = base !== "" && half.endsWith(base) ? half.slice(0, -base.length) : half;
  const digits = bare.replace(APPROXIMATE_WORDS, "");
  const value = readChineseInteger(digits);
  if (value === null) return null;
  const mend = bare === digits ? Number(value) : bare.replace(digits, String(value)).replace("大约", "约");
  return { kind: "chinese-number", mend, safe: false };
}
