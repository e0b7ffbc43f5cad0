import { readChineseInteger, toHalfWidth } from "../model/number-text.ts";
import type { Period } from "../model/period.ts";
import { lengthOf, monthIndex, parsePeriod } from "../model/period.ts";

/** Months as written: "上半年" says no year. */
export interface WrittenMonths {
  readonly first: WrittenMonth;
  readonly last: WrittenMonth;
}

export interface WrittenMonth {
  /** null when the words do not say it. */
  readonly year: number | null;
  readonly month: number;
}

type Months = readonly [first: number, last: number];

const NAMED: ReadonlyMap<string, Months> = new Map<string, Months>([
  ["", [1, 12]],
  ["全年", [1, 12]],
  ["年度", [1, 12]],
  ["全年度", [1, 12]],
  ["上半年", [1, 6]],
  ["下半年", [7, 12]],
  ["前三季度", [1, 9]],
  ["前3季度", [1, 9]],
]);
const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_ENGLISH = /^(?:january|february|march|april|june|july|august|september|sept|october|november|december)$/;

/** Most header cells hold nothing of this and are done with. */
const MAY_BE_MONTHS = /[年月季]|\d|^[a-z]+\.?$/;

/**
 * Reads a header or the setting 报告期: 1月, 01月, 一月, 5月份, Jan, 2023年1月, 2023-01, 2023.1, 上半年, 第三季度, 前三季度,
 * 全年, 1—9月, 1月至9月, 2022年11月至2023年2月, 2023H1 … null for everything else, a month 13 and a span that runs backwards.
 */
export function readMonths(text: string): WrittenMonths | null {
  const plain = toHalfWidth(text).replace(/\s+/g, "").toLowerCase();
  if (plain.length > 24 || !MAY_BE_MONTHS.test(plain)) return null;
  const short = parsePeriod(plain.toUpperCase());
  if (short !== null) return { first: short.first, last: short.last };
  const dotted = /^(\d{4})[-./](\d{1,2})$/.exec(plain) ?? /^(\d{4})(0[1-9]|1[0-2])$/.exec(plain);
  if (dotted !== null) return within(yearOf(dotted[1]), monthOf(dotted[2]), null, monthOf(dotted[2]));
  const split = /^(?:(\d{4})年度?)?(.*)$/.exec(plain);
  const year = yearOf(split?.[1]);
  const rest = split?.[2] ?? "";
  if (split?.[1] !== undefined && year === null) return null;
  const named = NAMED.get(rest) ?? quarter(rest);
  if (named !== null) return within(year, named[0], null, named[1]);
  return monthsInWords(rest, year);
}

function monthsInWords(text: string, year: number | null): WrittenMonths | null {
  const single = monthOf(/^(.{1,3})月份?$/.exec(text)?.[1]) ?? englishMonth(text);
  if (single !== null) return within(year, single, null, single);
  const span = /^([^-—–~至到月]{1,3})月?份?(?:-|—{1,2}|–|~|至|到)(?:(\d{4})年)?([^-—–~至到月]{1,3})月份?$/.exec(text);
  return span === null ? null : within(year, monthOf(span[1]), yearOf(span[2]), monthOf(span[3]));
}

function quarter(text: string): Months | null {
  const sign = /^(?:第?([一二三四1-4])季度?|q([1-4]))$/.exec(text);
  const at = Math.max("一二三四".indexOf(sign?.[1] ?? " "), "1234".indexOf(sign?.[1] ?? sign?.[2] ?? " "));
  return at < 0 ? null : [at * 3 + 1, at * 3 + 3];
}

function englishMonth(text: string): number | null {
  const word = text.replace(/\.$/, "");
  const at = ENGLISH.indexOf(word.slice(0, 3));
  return at >= 0 && (word.length === 3 || LONG_ENGLISH.test(word)) ? at + 1 : null;
}

function monthOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const month = /^\d{1,2}$/.test(text) ? Number(text) : Number(readChineseInteger(text) ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

function yearOf(text: string | undefined): number | null {
  const year = Number(text);
  return year >= 1950 && year <= 2200 ? year : null;
}

function within(
  year: number | null,
  first: number | null,
  lastYear: number | null,
  last: number | null,
): WrittenMonths | null {
  if (first === null || last === null) return null;
  const end = lastYear ?? year;
  const backwards = year === end ? last < first : year === null || (end ?? 0) < year;
  return backwards ? null : { first: { year, month: first }, last: { year: end, month: last } };
}

/** Months behind a word for a year: 去年上半年, 今年1—6月, 上年全年. null where none stand there, or a year of their own. */
export function readYearWord(text: string): { readonly isLastYear: boolean; readonly months: WrittenMonths } | null {
  const match = /^(去年|上年|上一年|上年度|今年|本年|本年度)(.{1,20})$/.exec(text);
  const months = match?.[2] === undefined ? null : readMonths(match[2].replace(/(?:合计|累计|数)$/, ""));
  if (match === null || months === null || months.first.year !== null) return null;
  return { isLastYear: /^[去上]/.test(match[1] ?? ""), months };
}

/** The period that written months mean; `year` stands in where they say none. null without any year. */
export function toPeriod(months: WrittenMonths, year: number | null): Period | null {
  const firstYear = months.first.year ?? year;
  const lastYear = months.last.year ?? firstYear;
  if (firstYear === null || lastYear === null) return null;
  const first = { year: firstYear, month: months.first.month };
  const last = { year: lastYear, month: months.last.month };
  return monthIndex(last) >= monthIndex(first) && lengthOf({ first, last }) <= 120 ? { first, last } : null;
}

/** The month when the words mean a single one. */
export function singleMonth(months: WrittenMonths): WrittenMonth | null {
  const { first, last } = months;
  return first.month === last.month && first.year === last.year ? first : null;
}

/** The years that a title or a name speaks of: "2023年", "2023", "2022—2023"; each once. */
export function yearsIn(text: string): Set<number> {
  const years = new Set<number>();
  for (const match of toHalfWidth(text).matchAll(/\d+/g)) {
    if (/^20\d\d$/.test(match[0])) years.add(Number(match[0]));
    else if (/^20\d\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/.test(match[0])) years.add(Number(match[0].slice(0, 4)));
  }
  return years;
}
