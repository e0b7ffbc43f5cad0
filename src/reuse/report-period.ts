import type { Period } from "../model/period.ts";
import { period } from "../model/period.ts";

/** Lines with any words, at the head of a report, in which its period may stand; a title page is mostly empty lines. */
const HEAD_LINES = 8;
const YEAR = /([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年(度)?/;
const CHINESE = "〇一二三四五六七八九";

/** The period a finished report tells of, by its title or first lines; null when they do not say. */
export function reportPeriod(text: string): Period | null {
  for (const line of headOf(text)) {
    const found = inLine(line.slice(0, 200));
    if (found !== null) return found;
  }
  return null;
}

function headOf(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < HEAD_LINES;) {
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end);
    if (line.trim() !== "") lines.push(line);
    from = end + 1;
  }
  return lines;
}

function inLine(line: string): Period | null {
  const match = YEAR.exec(line);
  const year = match === null ? null : yearOf(match[1] ?? "");
  if (match === null || year === null) return null;
  const behind = line.slice(match.index + match[0].length);
  return spanIn(behind, year) ?? (/总结|小结|述职|汇报|报告/.test(behind) ? period(year, 1, 12) : null);
}

const QUARTERS = "一二三四";

function spanIn(words: string, year: number): Period | null {
  const near = words.slice(0, 12);
  if (near.includes("上半年")) return period(year, 1, 6);
  if (near.includes("下半年")) return period(year, 7, 12);
  if (/前三季度/.test(near)) return period(year, 1, 9);
  const quarter = /第?([一二三四1-4])季度/.exec(near)?.[1];
  if (quarter !== undefined) {
    const n = QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : Number(quarter);
    return period(year, n * 3 - 2, n * 3);
  }
  const months = /^(\d{1,2})[—–\-~～至](\d{1,2})月/.exec(near);
  if (months !== null) return monthsOf(year, Number(months[1]), Number(months[2]));
  // 1月1日至6月30日: whole months told by their days.
  const days = /^(\d{1,2})月0?1日(?:0时)?[至到—–\-~～](\d{1,2})月(?:2[89]|3[01])日/.exec(words.slice(0, 20));
  if (days !== null) return monthsOf(year, Number(days[1]), Number(days[2]));
  // 6月18日 is the day of the report, and not the month it tells of.
  const month = /^(\d{1,2})月(?!\d{1,2}日)/.exec(near)?.[1];
  return month === undefined ? null : monthsOf(year, Number(month), Number(month));
}

function monthsOf(year: number, first: number, last: number): Period | null {
  return first >= 1 && first <= last && last <= 12 ? period(year, first, last) : null;
}

/** 2022 and 二〇二二; null when it is no year. */
export function yearOf(digits: string): number | null {
  const plain = Array.from(digits, (sign) => {
    const at = CHINESE.indexOf(/[○零]/.test(sign) ? "〇" : sign);
    return at < 0 ? sign : String(at);
  }).join("");
  return /^\d{4}$/.test(plain) ? Number(plain) : null;
}

/** A year in the numerals of another one: 2023, 二〇二三. */
export function yearLike(year: number, like: string): string {
  if (/^\d/.test(like)) return String(year);
  const zero = /[〇○零]/.exec(like)?.[0] ?? "〇";
  return Array.from(String(year), (digit) => (digit === "0" ? zero : (CHINESE[Number(digit)] ?? digit))).join("");
}
