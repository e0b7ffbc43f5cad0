import type { Period } from "../model/period.ts";
import { kindOf, periodWords, samePeriod } from "../model/period.ts";
import type { Edit } from "./edit.ts";
import { wordEdit } from "./edit.ts";
import { yearLike, yearOf } from "./report-period.ts";

export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

export interface Moved {
  readonly edits: readonly Edit[];
  /** Times that were left alone, for a person to look at. */
  readonly doubts: readonly Doubt[];
}

const YEARS = /([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年(\d{1,2}月)?/g;
/** Headings of what is still to be done. */
const PLAN = /计划|打算|安排|下一步|下步|思路|展望|谋划/;
const HEADING = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．])/;

const EVENT = "这里写的是具体日子，没有改，请看是不是去年的事";
const OTHER_YEAR = "这个年份没有改，请看一下";
const NAMED = "名称里的年份没有改，请看一下";
const UNKNOWN = "开头没写报告期，年份都没有改，请看一下";
const MOST_YEARS = 40;
const OTHER_SPAN = "报告期变了，这里的说法没有改，请看一下";

/**
 * Moves the times of a report from its old period to the new one: 2022年上半年 → 2023年上半年, and the years before and
 * after it where they are told as such. Years in names of documents, dates of events and everything else stay and are
 * listed. Nothing moves when the periods are the same; when the old one is not known, other years are listed.
 */
export function movePeriod(text: string, from: Period | null, to: Period): Moved {
  if (from === null) return { edits: [], doubts: otherYears(text, to.first.year) };
  if (samePeriod(from, to)) return NOTHING;
  const years = moveYears(text, from.first.year, to.first.year);
  const words =
    kindOf(from) === kindOf(to) && from.first.month === to.first.month ? NOTHING : moveWords(text, from, to);
  const spans = words === NOTHING ? [] : oldSpans(text);
  return { edits: [...years.edits, ...words.edits], doubts: [...years.doubts, ...words.doubts, ...spans] };
}

const NOTHING: Moved = { edits: [], doubts: [] };

/** Years of a report that does not say which it tells of; names and the new year itself are left out. */
function otherYears(text: string, to: number): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { index, 0: whole, 1: digits = "" } of text.matchAll(YEARS)) {
    const line = text.slice(text.lastIndexOf("\n", index) + 1, index + whole.length);
    const isOther = yearOf(digits) !== null && yearOf(digits) !== to;
    if (!isOther || isNamed(line, line.length - whole.length)) continue;
    doubts.push({ start: index, end: index + digits.length, note: UNKNOWN });
    if (doubts.length === MOST_YEARS) break;
  }
  return doubts;
}

/** Words that tell how long a report's time is, without naming it. */
const SPANS = /半年(?:以)?来|一年来|今年以来|年初以来|全年(?!工作总结)|本季度|本月/g;

function oldSpans(text: string): Doubt[] {
  return [...text.matchAll(SPANS)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    note: OTHER_SPAN,
  }));
}

function moveYears(text: string, from: number, to: number): Moved {
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  let offset = 0;
  let plan = false;
  text.split("\n").forEach((line, index) => {
    if (HEADING.test(line) && line.length < 60) plan = PLAN.test(line);
    for (const match of line.matchAll(YEARS)) {
      const digits = match[1] ?? "";
      const year = yearOf(digits);
      if (year === null) continue;
      const start = offset + match.index;
      const end = start + digits.length;
      const given = { year, from, line, at: match.index, month: match[2] !== undefined, plan: plan || index < 2 };
      const note = obstacle(given);
      if (note !== null) doubts.push({ start, end, note });
      else if (to !== from) edits.push(wordEdit(start, end, yearLike(year + to - from, digits)));
    }
    offset += line.length + 1;
  });
  return { edits, doubts };
}

interface YearHere {
  readonly year: number;
  readonly from: number;
  readonly line: string;
  readonly at: number;
  /** A month stands behind it: a day of last year. */
  readonly month: boolean;
  readonly plan: boolean;
}

/** Why a year is not moved; null when it moves. */
function obstacle({ year, from, line, at, month, plan }: YearHere): string | null {
  if (isNamed(line, at)) return NAMED;
  if (month) return EVENT;
  if (year === from) return null;
  if (year === from + 1 && plan) return null;
  if (year < from && isHead(line, from)) return null;
  if (year === from - 1 && /[较比与同]$/.test(line.slice(0, at))) return null;
  return OTHER_YEAR;
}

/** The head of a table with a column for the report's own year: the others stand beside it. */
function isHead(line: string, from: number): boolean {
  return line.split("\t").filter((words) => words.trim().startsWith(`${String(from)}年`)).length === 1;
}

/** Inside 《》 or quotes: part of a name. */
function isNamed(line: string, at: number): boolean {
  const before = line.slice(0, at);
  return [
    ["《", "》"],
    ["“", "”"],
  ].some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

/** 上半年 → 全年 where the old period is named; words of the other half are for a person. */
function moveWords(text: string, from: Period, to: Period): Moved {
  const [old, fresh] = [periodWords(from), periodWords(to)];
  const edits: Edit[] = [];
  const doubts: Doubt[] = [];
  for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
    const titled = at < text.indexOf("\n", text.search(/\S/));
    if (titled) {
      // 2022年全年工作总结 is said by nobody.
      edits.push(wordEdit(at, at + old.length, kindOf(to) === "year" ? "" : fresh));
    } else if (kindOf(from) !== "year") edits.push(wordEdit(at, at + old.length, fresh));
    // 全年 of a report of a year is listed with the other words of spans.
    else if (old !== "全年") doubts.push({ start: at, end: at + old.length, note: OTHER_SPAN });
  }
  return { edits, doubts };
}
