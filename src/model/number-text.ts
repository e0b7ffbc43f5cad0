import type { Exact } from "./exact.ts";
import { multiply, parseDecimal } from "./exact.ts";
import type { Marker } from "./reading.ts";

/**
 * Numbers written as text, for the rooms that meet them: what a cell means and what a clerk may have meant.
 * Every reader takes the whole text or nothing; none of them guesses.
 */

/** What 万 and 亿 multiply by; 1 without one. */
export type Scale = 1n | 10_000n | 100_000_000n;

/** A number with its scale already multiplied in: 19万余 is value 190000, scale 10000. */
export interface ScaledNumber {
  readonly value: Exact;
  readonly scale: Scale;
}

export interface ApproximateNumber extends ScaledNumber {
  readonly marker: Marker;
}

/** A number with the unit typed behind it: 12起, 5000余份, 3.5万元 (value 35000, scale 10000, unit 元). */
export interface TypedNumber extends ScaledNumber {
  readonly marker: Marker | null;
  readonly unit: string;
}

/** Everything that `toHalfWidth` changes; most texts hold none of it. */
const WIDE = /[\u00A0\u00AD\u1680\u2000-\u206F\u2212\u3000\uFEFF-\uFF5E]/;

/** Full-width letters, digits, signs and brackets → half-width; all kinds of space → " "; invisible characters go. */
export function toHalfWidth(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, " ")
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, "")
    .replace(/\u2212/g, "-");
}

/** "12", "-3.5", spaces around allowed: a half-width decimal and nothing else. */
export function readPlain(text: string): Exact | null {
  return parseDecimal(text.trim());
}

const SCALES: ReadonlyMap<string, Scale> = new Map<string, Scale>([
  ["", 1n],
  ["万", 10_000n],
  ["亿", 100_000_000n],
]);

const NUMBER = String.raw`(\d{1,15}(?:\.\d{1,10})?)`;
const BEFORE = new RegExp(`^(近|约|逾|超) ?${NUMBER} ?([万亿]?)$`);
const AFTER = new RegExp(`^${NUMBER} ?(?:([万亿]?) ?(余|多|左右|以上)|(余|多) ?([万亿]))$`);
const SCALED = new RegExp(`^${NUMBER} ?([万亿])$`);
/** The unit holds no digit, space, scale or marker, so that it cannot swallow a part of the number. */
const TYPED = new RegExp(
  `^([近约逾超]? ?${NUMBER} ?(?:余|多)?[万亿]?(?:余|多|左右|以上)?) ?((?!.*(?:左右|以上))[^\\d\\s.,+余多万亿-]{1,8})$`,
);

function scaled(digits: string | undefined, scaleName: string | undefined): ScaledNumber | null {
  const number = parseDecimal(digits ?? "");
  const scale = SCALES.get(scaleName ?? "");
  if (number === null || scale === undefined) return null;
  return { value: multiply(number, { n: scale, d: 1n }), scale };
}

/**
 * The approximate numbers of the genre, half-width digits and exactly one marker:
 * 5000余 · 300多 · 300左右 · 300以上 · 约300 · 近2万 · 逾1.2亿 · 超300 · 19万余 · 19余万. 约300左右 is none: two markers.
 */
export function readApproximate(text: string): ApproximateNumber | null {
  const trimmed = text.trim();
  const before = BEFORE.exec(trimmed);
  if (before !== null) return withMarker(scaled(before[2], before[3]), before[1]);
  const after = AFTER.exec(trimmed);
  if (after === null) return null;
  return withMarker(scaled(after[1], after[2] ?? after[5]), after[3] ?? after[4]);
}

function withMarker(number: ScaledNumber | null, marker: string | undefined): ApproximateNumber | null {
  return number === null || marker === undefined ? null : { ...number, marker: marker as Marker };
}

/** "1.2万" → 12000, "3亿" → 300000000: an exact number with 万 or 亿 and no marker. */
export function readScaled(text: string): ScaledNumber | null {
  const match = SCALED.exec(text.trim());
  return match === null ? null : scaled(match[1], match[2]);
}

/**
 * A number with a unit behind it, in any width: "12起", "１２ 起", "1,234份", "98%", "5000余份", "约300人", "19万余元".
 * null when there is no unit, or more than one number ("3车15人"), or anything else.
 */
export function readTyped(text: string): TypedNumber | null {
  const match = TYPED.exec(withoutSeparators(toHalfWidth(text).trim()));
  const number = match?.[1]?.trim();
  const unit = match?.[3];
  if (number === undefined || unit === undefined) return null;
  const approximate = readApproximate(number);
  if (approximate !== null) return { ...approximate, unit };
  const plain = readPlain(number);
  const exactly = plain === null ? readScaled(number) : { value: plain, scale: 1n as const };
  return exactly === null ? null : { ...exactly, marker: null, unit };
}

/** "1,234,567.8" → "1234567.8" when every comma parts three digits; else the text as it came. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\d.,]+/g, (run) =>
    /^\d{1,3}(?:,\d{3}){1,5}(?:\.\d+)?$/.test(run) ? run.replaceAll(",", "") : run,
  );
}

/** The sign at position n is the digit n. */
const DIGITS = "零一二三四五六七八九";
const POWERS: readonly (readonly [sign: string, value: bigint])[] = [
  ["千", 1000n],
  ["百", 100n],
  ["十", 10n],
];
/** Formal and spoken signs, each standing above the plain one. */
const OTHER_SIGNS = "壹贰叁肆伍陆柒捌玖拾佰仟两〇○";
const PLAIN_SIGNS = "一二三四五六七八九十百千二零零";

/**
 * 十二 → 12, 一百零五 → 105, 三万五千 → 35000, 一亿二千万 → 120000000, below 10¹²; 壹贰叁, 两 and 〇 too.
 * Three digits and more without a power are read one by one: 二〇二三 → 2023.
 * null for the spoken short forms 一百二 and 三万五 (120 or 102?) and for everything else.
 */
export function readChineseInteger(text: string): bigint | null {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > 24) return null;
  const signs = Array.from(trimmed, (sign) => PLAIN_SIGNS[OTHER_SIGNS.indexOf(sign)] ?? sign);
  if (signs.length >= 3 && signs.every((sign) => DIGITS.includes(sign))) {
    return BigInt(signs.map((sign) => DIGITS.indexOf(sign)).join(""));
  }
  if (signs.length === 1 && signs[0] === "零") return 0n;
  return ofScale(signs, "亿", 100_000_000n, (part) => ofScale(part, "万", 10_000n, belowTenThousand));
}

type PartReader = (signs: readonly string[]) => bigint | null;

/** What stands left of 万 (亿), times its scale, plus the right, which fills the next power or is announced by 零. */
function ofScale(signs: readonly string[], name: string, scale: bigint, read: PartReader): bigint | null {
  const at = signs.indexOf(name);
  if (at < 0) return read(signs);
  const high = read(signs.slice(0, at));
  if (high === null || high >= 10_000n) return null;
  const rest = signs.slice(at + 1);
  if (rest.length === 0) return high * scale;
  const announced = rest[0] === "零";
  const low = read(announced ? rest.slice(1) : rest);
  if (low === null || low >= scale) return null;
  return low * 10n < scale === announced ? high * scale + low : null;
}

/** 千 百 十 in falling order, 零 where one is left out; null for zero and for anything irregular. */
function belowTenThousand(signs: readonly string[]): bigint | null {
  let total = 0n;
  let power = 10_000n;
  let announced = false;
  for (let i = 0; i < signs.length; i++) {
    if (signs[i] === "零" && i > 0 && !announced) {
      announced = true;
      continue;
    }
    const bareTen = i === 0 && signs[0] === "十";
    const digit = bareTen ? 1 : DIGITS.indexOf(signs[i] ?? " ");
    const sign = bareTen ? "十" : signs[i + 1];
    const step = POWERS.find((pair) => pair[0] === sign)?.[1] ?? 1n;
    const leftOut = power < 10_000n && step * 10n < power;
    if (digit < 1 || step >= power || leftOut !== announced) return null;
    total += BigInt(digit) * step;
    power = step;
    announced = false;
    if (step > 1n && !bareTen) i += 1;
  }
  return total === 0n || announced ? null : total;
}
