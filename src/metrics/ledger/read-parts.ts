import { readPlain, readTyped, toHalfWidth, withoutSeparators } from "../../model/number-text.ts";
import type { CellValue } from "../../model/workbook.ts";

/** Longer texts are no numbers. */
const LONGEST = 40;

/** Vehicles and people; deaths and injuries. NaN for a number that is not there. */
export type Pair = readonly [number, number];

const NOTHING: Pair = [NaN, NaN];
const VEHICLES = /(\d{1,4})(?:辆次|台次|车次|辆|台|车)/;
const PEOPLE = /(\d{1,5})(?:人次|人|名)/;
/** What a compound cell may be made of; anything else is read by a person. */
const FORCES = /^[\d\s,、，;；/+和共车辆台次人名员消防]{2,40}$/;
/** The number behind the word (死1伤2) and in front of it (0死1伤). */
const DEATHS = { behind: /(?:死亡|死|亡)(\d{1,4})/, before: /(\d{1,4})人?(?:死亡|死|亡)/ };
const INJURIES = { behind: /(?:受伤|伤)(\d{1,4})/, before: /(\d{1,4})人?(?:受伤|伤)/ };
const CASUALTIES = /^[\d\s,、，;；/和人名死亡受伤]{2,40}$/;
const NONE = /^(?:无|无伤亡|无人员伤亡|没有|0)$/;

/** "3车15人", "3 车 15 人", "3辆/15人" → 3 and 15. A cell with a number that is neither is not read at all. */
export function readForces(value: CellValue): Pair {
  if (typeof value !== "string" || value.length > LONGEST) return NOTHING;
  const text = toHalfWidth(value).replaceAll(" ", "");
  if (!FORCES.test(text)) return NOTHING;
  const pair: Pair = [numberIn(VEHICLES, text), numberIn(PEOPLE, text.replace(VEHICLES, " "))];
  const understood = pair.filter((part) => !Number.isNaN(part)).length;
  return (text.match(/\d+/g) ?? []).length === understood ? pair : NOTHING;
}

/** "0死1伤", "死1伤2", "1人死亡" → 0 and 1; 无 → 0 and 0. A part that is not named is 0. */
export function readCasualties(value: CellValue): Pair {
  if (value === 0) return [0, 0];
  if (typeof value !== "string" || value.length > LONGEST) return NOTHING;
  const text = toHalfWidth(value).replaceAll(" ", "");
  if (NONE.test(text)) return [0, 0];
  if (!CASUALTIES.test(text)) return NOTHING;
  // "0死1伤" must not be read as 死1: which side the numbers stand on shows at the beginning.
  const side = /^\d/.test(text) ? "before" : "behind";
  const [dead, hurt] = [numberIn(DEATHS[side], text), numberIn(INJURIES[side], text)];
  return Number.isNaN(dead) && Number.isNaN(hurt) ? NOTHING : [dead || 0, hurt || 0];
}

function numberIn(pattern: RegExp, text: string): number {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? NaN : Number(digits);
}

/** A number, or one typed as text or with a unit behind it (15人); money in the unit of its column. NaN for all else. */
export function readAmount(value: CellValue, unit: string | null): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.length > LONGEST) return NaN;
  const text = withoutSeparators(toHalfWidth(value).trim());
  if (readPlain(text) !== null) return Number(text);
  const typed = readTyped(text);
  if (typed === null || typed.marker !== null) return NaN;
  const amount = Number(typed.value.n) / Number(typed.value.d);
  if (unit === null) return amount;
  if (typed.unit !== "元") return NaN;
  return unit === "万元" ? amount / 10_000 : amount;
}
