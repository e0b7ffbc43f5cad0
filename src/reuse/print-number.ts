import type { Exact } from "../model/exact.ts";
import { abs, compare, divide, exact, isInteger, shownDecimals, sign, toDecimal } from "../model/exact.ts";
import type { Marker } from "../model/reading.ts";
import { roundFor } from "./approximate.ts";
import type { NumberStyle } from "./number-style.ts";
import { sizeOf } from "./number-style.ts";

/** A value in the style of an old figure. */
export interface PrintedNumber {
  /** What stands in the span: 5000余, 19万余, 八. */
  readonly text: string;
  /** The decimal string within it, in the printed scale; for Chinese numerals too. */
  readonly value: string;
  /** 余, 万余, 约 …; null when exact. */
  readonly marker: string | null;
  /** The word of approximation outside of the span no longer holds: 近 before a number that is exactly as told. */
  readonly wordFails: boolean;
}

/** How a value is to be printed besides the style. */
export interface PrintOptions {
  /** Decimals of a rate; null: a row's value, printed as it is. */
  readonly decimals: number | null;
  /** The marker of the cells: 5000余 was typed. */
  readonly marker: Marker | null;
  /** Before a measure word 2 is 两. */
  readonly counts: boolean;
  /** The row itself is kept in 万元: 0.38万元 is what its sheet says. */
  readonly keepsScale: boolean;
}

/** Prints a value, given in ones of the printed unit, the way the old figure was printed. */
export function printNumber(value: Exact, style: NumberStyle, options: PrintOptions): PrintedNumber {
  const scale = options.keepsScale ? style.scale : fittingScale(value, style);
  const size = divide(value, sizeOf(scale)) ?? value;
  if (options.marker !== null) return typedApproximate(size, scale, style, options);
  if (style.marker === null) return exactly(size, scale, style, options);
  const digits = style.significant ?? (isInteger(size) ? 1 : 2);
  const stated = roundFor(size, style.marker, digits);
  if (stated === null) {
    const whole = exactly(size, scale, style, options);
    return style.markerInside ? whole : { ...whole, wordFails: true };
  }
  const number = exactly(stated, "", style, options);
  if (!style.markerInside) return { ...number, text: number.text + scale, marker: style.marker };
  const behind = style.markerFirst ? style.marker + scale : scale + style.marker;
  return { ...number, text: number.text + behind, marker: behind };
}

/** 2.5万 becomes 3800 when there are less than ten thousand: 0.38万 is written by nobody. */
function fittingScale(value: Exact, { scale }: NumberStyle): NumberStyle["scale"] {
  if (scale === "") return "";
  const limit = sizeOf(scale);
  if (compare(abs(value), limit) >= 0) return scale;
  return scale === "亿" && compare(abs(value), exact(10_000)) >= 0 ? "万" : "";
}

/** The cells themselves say 5000余: their number and their word, at the old place when it is a word of that place. */
function typedApproximate(size: Exact, scale: string, style: NumberStyle, options: PrintOptions): PrintedNumber {
  const number = exactly(size, "", style, options);
  const word = options.marker ?? "余";
  if (word === "余" || word === "多") {
    const behind = style.markerFirst ? word + scale : scale + word;
    const wordFails = style.marker !== null && !style.markerInside;
    return { text: number.text + behind, value: number.value, marker: behind, wordFails };
  }
  const same = style.marker === word && !style.markerInside;
  if (same) return { text: number.text + scale, value: number.value, marker: word, wordFails: false };
  const spoken = word === "左右" ? "约" : word === "以上" ? "超" : word;
  const wordFails = style.marker !== null && !style.markerInside;
  return { text: spoken + number.text + scale, value: number.value, marker: spoken + scale, wordFails };
}

function exactly(size: Exact, scale: string, style: NumberStyle, { decimals, counts }: PrintOptions): PrintedNumber {
  const value = toDecimal(size, decimals ?? shownDecimals(size));
  const chinese = style.numerals === "chinese" ? chineseInteger(size, counts) : null;
  const text = chinese ?? dressed(value, style);
  return { text: text + scale, value, marker: scale === "" ? null : scale, wordFails: false };
}

function dressed(value: string, { numerals, grouped }: NumberStyle): string {
  const [whole = "", fraction] = value.split(".");
  const parted = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const plain = fraction === undefined ? parted : `${parted}.${fraction}`;
  if (numerals !== "full-width") return plain;
  return plain.replace(/[0-9.,-]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

const DIGITS = "零一二三四五六七八九";

/** 0 to 99 in Chinese numerals; null for what is better told in digits. */
function chineseInteger(size: Exact, counts: boolean): string | null {
  if (!isInteger(size) || sign(size) < 0) return null;
  const n = Number(size.n / size.d);
  if (n > 99) return null;
  if (n === 2 && counts) return "两";
  if (n < 10) return DIGITS[n] ?? null;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones === 0 ? "" : (DIGITS[ones] ?? "")}`;
}
