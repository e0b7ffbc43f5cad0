import type { Exact } from "../model/exact.ts";
import { abs, compare, divide, exact, isInteger, multiply, shownDecimals, sign, toDecimal } from "../model/exact.ts";
import type { Aspect, Told } from "../model/narrative.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Marker } from "../model/reading.ts";
import type { Item } from "./item.ts";
import type { Clause } from "./phrases.ts";
import { NOTHING, say } from "./phrases.ts";

/** 【待核】 stands for a number with an open 必须改 finding; ＿＿ for a missing one that is to be written in by hand. */
export const IN_DOUBT = "【待核】";
export const MASK = "＿＿";

/** A number as it is printed: `text` is the number with its marker; `unit` and `after` follow it. */
export interface Numeral {
  readonly text: string;
  readonly value: string;
  readonly marker: string | null;
  readonly unit: string;
  /** 左右 and 以上 stand behind the unit: 300人左右. */
  readonly after: string;
}

const TEN_THOUSAND = exact(10_000);
const HUNDRED_MILLION = exact(100_000_000);

/**
 * The Chinese grammar of one number (domain rules for 余 and 万):
 * 5000余份 · 19余 in 万元 → 19万余元 · 20000余人 → 2万余人 · 近20000人 → 近2万人 · 20944处 plain · 609450元 → 60.945万元.
 */
export function numeral(value: Exact, marker: Marker | null, unit: string): Numeral {
  const [size, scale, base] = rescale(value, marker, unit);
  const digits = decimalOf(size);
  switch (marker) {
    case "余":
    case "多":
      return { text: `${digits}${scale}${marker}`, value: digits, marker: scale + marker, unit: base, after: "" };
    case "近":
    case "约":
    case "逾":
    case "超":
      return { text: `${marker}${digits}`, value: digits, marker, unit: scale + base, after: "" };
    case "左右":
    case "以上":
      return { text: digits, value: digits, marker, unit: scale + base, after: marker };
    case null:
      return { text: digits, value: digits, marker: null, unit: scale + base, after: "" };
  }
}

/** For tables, where the unit has a column of its own: nothing is moved to 万, 19余 in 万元 stays 19余. */
export function plainNumeral(value: Exact, marker: Marker | null, unit: string): Numeral {
  const digits = decimalOf(value);
  const before = marker !== null && ["近", "约", "逾", "超"].includes(marker);
  const text = marker === null ? digits : before ? marker + digits : digits + marker;
  return { text, value: digits, marker, unit, after: "" };
}

/** Splits the unit into its scale and its base, and moves large approximate counts and sums of money to 万 or 亿. */
function rescale(value: Exact, marker: Marker | null, unit: string): [size: Exact, scale: string, base: string] {
  const typed = /^[万亿]/.exec(unit)?.[0] ?? "";
  if (typed !== "") return [value, typed, unit.slice(1)];
  if (marker === null && unit !== "元") return [value, "", unit];
  for (const [limit, scale] of [[HUNDRED_MILLION, "亿"] as const, [TEN_THOUSAND, "万"] as const]) {
    const size = divide(value, limit);
    if (size === null || compare(abs(value), limit) < 0) continue;
    const fits = marker === null ? scale === "万" && hasDecimals(size, 4) : hasDecimals(size, 1);
    if (fits) return [size, scale, unit];
  }
  return [value, "", unit];
}

function hasDecimals(value: Exact, digits: number): boolean {
  return isInteger(multiply(value, exact(10 ** digits)));
}

/** A row's value as it is printed: 442, 85.4, 60.945, 3.33. */
export function decimalOf(value: Exact): string {
  return toDecimal(value, shownDecimals(value));
}

/** What a told number needs besides its text. */
export interface Telling {
  readonly value: string | null;
  readonly marker: string | null;
  readonly unit: string;
  readonly cells: Outcome["cells"];
  readonly aspect: Aspect | null;
  readonly direction?: "up" | "down";
}

/** The way a difference goes, for a number whose sign is said by the word before it. */
export function directionOf(difference: Exact): "up" | "down" {
  return sign(difference) < 0 ? "down" : "up";
}

export function told(item: Item, text: string, telling: Telling): Clause {
  const record: Told = { domain: item.domain, metric: item.metric, scope: item.scope, ...telling };
  return [{ text, told: record }];
}

/** A number of the item in its own unit: 305起, 19万余元, 300人左右. */
export function printed(item: Item, number: Numeral, cells: Outcome["cells"], aspect: Aspect | null): Clause {
  const { value, marker, unit } = number;
  return say(told(item, number.text, { value, marker, unit, cells, aspect }), number.unit, number.after);
}

/** The amount of the report period; 【待核】 or the mask in its place; nothing when there is none and no mask is asked for. */
export function amount(item: Item, masked: boolean): Clause {
  const { now } = item;
  if (now.known) return printed(item, numeralOf(item, now.value, now.marker), now.cells, item.aspect);
  const text = now.gap === "in-doubt" ? IN_DOUBT : masked && now.gap !== "no-row" ? MASK : "";
  if (text === "") return NOTHING;
  const telling = { value: null, marker: null, unit: item.unit, cells: now.cells, aspect: item.aspect };
  return say(told(item, text, telling), item.unit);
}

/** A value of the item with the item's decimals: figures are rounded, rows are printed as they are. */
export function numeralOf(item: Item, value: Exact, marker: Marker | null): Numeral {
  if (item.decimals === null) return numeral(value, marker, item.unit);
  const digits = toDecimal(value, item.decimals);
  return { text: digits, value: digits, marker: null, unit: item.unit, after: "" };
}
