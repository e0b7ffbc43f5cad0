import { decodeText } from "./xml-text.ts";

/** Up to this many digits, digits ÷ 10ᵏ is the nearest double to the decimal: both are exact before the division. */
const EXACT_DIGITS = 15;
/** No spreadsheet writes longer ones. */
const MAX_LENGTH = 400;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/**
 * The number in a range of ASCII bytes, white space around it allowed; NaN for anything that is no finite decimal
 * ("", "0x10", "Infinity", "1e999"). The same double as Number() gives, without making a string for the usual case.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 45;
  let at = negative ? start + 1 : start;
  let digits = 0;
  let count = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      digits = digits * 10 + byte - 48;
      count += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === 46 && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end || count === 0 || count > EXACT_DIGITS) return slowNumber(bytes, start, end);
  const value = decimals > 0 ? digits / (POWERS[decimals] ?? 1) : digits;
  return negative ? 0 - value : value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  return end - start > MAX_LENGTH ? NaN : parseNumber(decodeText(bytes, start, end).trim());
}

/** The finite number a text is, in plain or exponent form; NaN for anything else. */
export function parseNumber(text: string): number {
  if (text.length > MAX_LENGTH || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return NaN;
  const value = Number(text);
  // Adding 0 turns -0 into 0.
  return Number.isFinite(value) ? value + 0 : NaN;
}
