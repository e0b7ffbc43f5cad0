/**
 * Exact arithmetic. A figure is a fraction of two integers from the cell to the word in the document and is rounded
 * once, half away from zero, when it is printed (the way Excel's ROUND does it). Binary floating point is unsafe at .5.
 */
export interface Exact {
  readonly n: bigint;
  /** Always greater than zero. */
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const HUNDRED: Exact = { n: 100n, d: 1n };

/** "-12.50" → −25/2 … as written, not reduced; null for anything but an optional sign, digits and one point. */
export function parseDecimal(text: string): Exact | null {
  const match = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? "";
  const digits = BigInt(`${match[2] ?? ""}${fraction}`);
  return { n: match[1] === "-" ? -digits : digits, d: 10n ** BigInt(fraction.length) };
}

/** A decimal literal of our own tables and tests; throws RangeError when it is not one. */
export function exact(text: string | number | bigint): Exact {
  const value = parseDecimal(String(text));
  if (value === null) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

/** A spreadsheet number, read at the 15 significant digits that Excel keeps; null for NaN, infinities and |x| ≥ 1e21. */
export function fromNumber(value: number): Exact | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
  const [mantissa = "0", power = "0"] = Number(value.toPrecision(15)).toExponential().split("e");
  const base = parseDecimal(mantissa);
  if (base === null) return null;
  const shift = Number(power);
  return shift >= 0
    ? { n: base.n * 10n ** BigInt(shift), d: base.d }
    : { n: base.n, d: base.d * 10n ** BigInt(-shift) };
}

/** Decimals of different length share the longer denominator, so that a long sum stays as small as its longest part. */
export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a ÷ b; null when b is zero, so that a missing base becomes a sentence and never an infinity. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (b.n === 0n) return null;
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function isZero(a: Exact): boolean {
  return a.n === 0n;
}

/** −1, 0 or 1. */
export function sign(a: Exact): number {
  return a.n === 0n ? 0 : a.n < 0n ? -1 : 1;
}

export function abs(a: Exact): Exact {
  return a.n < 0n ? negate(a) : a;
}

export function isInteger(a: Exact): boolean {
  return a.n % a.d === 0n;
}

/** Rounded to `digits` decimals, half away from zero. */
export function round(a: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits);
  const size = a.n < 0n ? -a.n : a.n;
  const units = (2n * size * scale + a.d) / (2n * a.d);
  return { n: a.n < 0n ? -units : units, d: scale };
}

/** Decimals a row's value is printed with: as written when it has at most four, else two: 442, 60.945, 3.33. */
export function shownDecimals(a: Exact): number {
  return (a.n * 10_000n) % a.d === 0n ? 4 : 2;
}

/** Exactly `digits` decimals: toFixed(1/8, 2) is "0.13". Never "-0.00". */
export function toFixed(a: Exact, digits: number): string {
  const { n } = round(a, digits);
  const size = (n < 0n ? -n : n).toString().padStart(digits + 1, "0");
  const point = size.length - digits;
  const text = digits === 0 ? size : `${size.slice(0, point)}.${size.slice(point)}`;
  return n < 0n ? `-${text}` : text;
}

/** At most `digits` decimals, trailing zeros dropped: 85.4, 28, 0.13. Never in exponent form. */
export function toDecimal(a: Exact, digits = 6): string {
  const text = toFixed(a, digits);
  const short = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
  return short === "-0" ? "0" : short;
}
