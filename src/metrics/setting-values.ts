import { formatDay, readDay } from "../model/calendar.ts";
import type { Exact } from "../model/exact.ts";
import { ZERO, compare, divide, exact, isInteger } from "../model/exact.ts";
import { readPlain, readScaled, readTyped, toHalfWidth, withoutSeparators } from "../model/number-text.ts";

/** Readers of what clerks write into 报告设置; each gives null for what it does not understand. */

const TEN_THOUSAND = exact("10000");

/** 2023, 2023年, 2023年度. */
export function readYear(text: string): number | null {
  const year = /^(20\d\d)(?:年度?)?$/.exec(toHalfWidth(text).trim())?.[1];
  return year === undefined ? null : Number(year);
}

/** A day as ISO text; `year` stands in for a day written without one. */
export function readDate(text: string, year: number | null): string | null {
  const day = readDay(text, year);
  return day === null ? null : formatDay(day);
}

/** A number that is not negative, with or without a unit: 10, １０, 1%, 10起. */
export function readAmount(text: string): Exact | null {
  const typed = readTyped(text);
  const value = typed === null ? readPlain(withoutSeparators(toHalfWidth(text).trim())) : typed.value;
  const plain = typed === null || (typed.marker === null && typed.scale === 1n);
  return value !== null && plain && compare(value, ZERO) >= 0 ? value : null;
}

/** Decimals of a rate: 0 to 4. */
export function readDigits(text: string): number | null {
  const value = readAmount(text);
  if (value === null || !isInteger(value)) return null;
  const digits = Number(value.n / value.d);
  return digits <= 4 ? digits : null;
}

/** Population in 万人: 35.2 as it stands; 35.2万, 35.2万人 and 352000人 are counted in people first. */
export function readPopulation(text: string): Exact | null {
  const half = toHalfWidth(text).trim();
  const typed = readTyped(half);
  if (typed !== null) return typed.unit === "人" && typed.marker === null ? divide(typed.value, TEN_THOUSAND) : null;
  const scaled = readScaled(half);
  const value = scaled === null ? readPlain(half) : divide(scaled.value, TEN_THOUSAND);
  return value !== null && compare(value, ZERO) > 0 ? value : null;
}

export function readYesNo(text: string): boolean | null {
  if (/^(?:yes|true|y|1|是|有|附|需要)$/i.test(text)) return true;
  return /^(?:no|false|n|0|否|无|不附|不需要)$/i.test(text) ? false : null;
}

export interface Range {
  readonly min: Exact | null;
  readonly max: Exact | null;
}

/** 1—3.5, 1-3.5, 1～3.5, 1至3.5, ≥1, ≤30, 不低于1, 不超过30. */
export function readRange(text: string): Range | null {
  const plain = toHalfWidth(text).replace(/\s+/g, "");
  const both = /^(\d[\d.]{0,14})(?:-|—{1,2}|–|~|至|到)(\d[\d.]{0,14})$/.exec(plain);
  const low = /^(?:≥|>=|不低于|不少于)(\d[\d.]{0,14})$/.exec(plain)?.[1];
  const high = /^(?:≤|<=|不超过|不高于|不多于)(\d[\d.]{0,14})$/.exec(plain)?.[1];
  const minText = both?.[1] ?? low;
  const maxText = both?.[2] ?? high;
  const min = minText === undefined ? null : readPlain(minText);
  const max = maxText === undefined ? null : readPlain(maxText);
  const misread = (minText !== undefined && min === null) || (maxText !== undefined && max === null);
  if (misread || (min === null && max === null)) return null;
  return min !== null && max !== null && compare(min, max) > 0 ? null : { min, max };
}

/** A reader that takes only the given values. */
export function oneOf<const Value extends string>(...values: Value[]): (text: string) => Value | null {
  return (text) => values.find((value) => value === text) ?? null;
}

/** What the full name of a unit says about its settings: ××县消防救援大队 calls itself 大队, its superior 支队, its area 县. */
export function impliedByUnit(unit: string): ReadonlyMap<string, string> {
  const implied = new Map<string, string>();
  const name = /(总队|支队|大队|站)$/.exec(unit)?.[1];
  const superior = name === undefined ? undefined : SUPERIORS.get(name);
  const area = /([县区市旗])(?:森林)?消防/.exec(unit)?.[1];
  if (name !== undefined) implied.set("shortName", name);
  if (superior !== undefined) implied.set("superior", superior);
  if (area !== undefined) implied.set("area", area);
  return implied;
}

const SUPERIORS: ReadonlyMap<string, string> = new Map([
  ["站", "大队"],
  ["大队", "支队"],
  ["支队", "总队"],
]);
