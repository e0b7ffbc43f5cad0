import { containsMonth, lengthOf, monthPeriod, period, samePeriod, shift } from "../../model/period.ts";
import type { Period } from "../../model/period.ts";
import { isBlank, showValue, valueAt } from "../../model/workbook.ts";
import { tidy } from "../fold.ts";
import { ownersOf } from "../merged-rows.ts";
import { isNoteLine } from "../row-lines.ts";
import type { Axis } from "./axes.ts";
import { timeAt } from "./axes.ts";
import { isSumWord, isWholeWord } from "./head-words.ts";
import { bareMonth } from "./row-labels.ts";
import type { Timed } from "./roles.ts";
import type { FoundTable } from "./table-layout.ts";
import type { TableTime } from "./table-time.ts";
import { spanOf } from "./table-time.ts";
import { timeWord } from "./time-words.ts";
import type { View } from "./view.ts";

/** A row of a table whose columns are metrics. */
export interface CrossRow {
  readonly row: number;
  /** Township or station; null for months and for the row of all. */
  readonly subject: string | null;
  readonly isTownships: boolean;
  /** null: the time of the table. */
  readonly time: Pick<Timed<unknown>, "as" | "period"> | null;
}

interface CrossGiven {
  readonly view: View;
  readonly time: TableTime;
}

export function crossRows(table: FoundTable, given: CrossGiven): CrossRow[] {
  return table.rows === "month" ? monthRows(table, given) : subjectRows(table, given);
}

/** 1月 … 12月 with 一季度, 合计, 上年同期 and 同比 among them; what is none of these is left out. */
function monthRows({ band, end, main, axes }: FoundTable, { view, time }: CrossGiven): CrossRow[] {
  const rows: CrossRow[] = [];
  const isMonthHead = axes.find(({ index }) => index === main)?.head === "month";
  const data = axes.filter(({ index, head }) => index !== main && head === null).map(({ index }) => index);
  // Months since the last 合计 in which anything stands, and those since the last 小计.
  let block: Period[] = [];
  let part: Period[] = [];
  let summed: Period | null = null;
  for (let row = band.bottom + 1; row < Math.min(end, view.rows); row++) {
    const year = yearLeftOf(view, row, main, band.left);
    const own = year === null ? time : { ...time, year };
    const isSum = isWholeWord(view.label(row, main));
    // 上年同期 below 合计 is the base of what 合计 sums.
    const anchor: Period | null = block.length === 0 && summed !== null ? summed : anchorOf(block, time.anchor);
    const timed = isSum
      ? valueOf(anchor)
      : isPartSum(view.label(row, main))
        ? valueOf(joinedSpan(part))
        : monthRowTime(view, { row, column: main, isMonthHead }, own, spanAbove(rows, row) ?? anchor);
    if (timed === null) continue;
    const isFilled = data.some((column) => hasNumber(view, row, column));
    const isMonth = timed.as === "value" && lengthOf(timed.period) === 1;
    if (isSum) [block, summed] = [[], anchor];
    else if (isMonth && isFilled) block.push(timed.period);
    part = isSum || !isMonth ? [] : [...part, timed.period];
    rows.push({ row, subject: null, isTownships: false, time: timed });
  }
  return rows;
}

/** 小计 among months: of those since the last sum. */
function isPartSum(label: string): boolean {
  return isSumWord(label) && !isWholeWord(label) && label.includes("小计");
}

/** Months that follow each other, as one span; null when they do not. */
function joinedSpan(months: readonly Period[]): Period | null {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { first: first.first, last: last.last };
  return lengthOf(span) === months.length ? span : null;
}

/** 上年同期 right below 1—6月累计 is the base of that. */
function spanAbove(rows: readonly CrossRow[], row: number): Period | null {
  const last = rows.at(-1);
  if (last?.row !== row - 1 || last.time?.as !== "value") return null;
  return lengthOf(last.time.period) > 1 ? last.time.period : null;
}

/** What 合计 sums: the time of the report, unless a month outside of it is filled too. */
function anchorOf(months: readonly Period[], anchor: Period | null): Period | null {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return anchor;
  const inside = anchor !== null && months.every((month) => containsMonth(anchor, month.first));
  return inside ? anchor : { first: first.first, last: last.last };
}

function valueOf(span: Period | null): CrossRow["time"] {
  return span === null ? null : { as: "value", period: span };
}

function monthRowTime(
  view: View,
  at: { readonly row: number; readonly column: number; readonly isMonthHead: boolean },
  time: TableTime,
  anchor: Period | null,
): CrossRow["time"] {
  const bare = at.isMonthHead ? bareMonth(view, at.row, at.column) : null;
  if (bare !== null) return time.year === null ? null : valueOf(monthPeriod({ year: time.year, month: bare }));
  const word = timeAt(view, at.row, at.column);
  if (word === null || word.as === "previous") return null;
  if (word.as === "value") return valueOf(spanOf(word, time));
  const of = (word.reach === null ? null : spanOf(word, time)) ?? anchor;
  if (of === null) return null;
  if (word.as === "target") return { as: "target", period: period(of.last.year, 1, 12) };
  return { as: word.as, period: word.as === "last-year" ? shift(of, -12) : of };
}

/** A year in the column before the months: 2022年 beside 1月 … 12月. */
function yearLeftOf(view: View, row: number, main: number, left: number): number | null {
  for (let column = main - 1; column >= left; column--) {
    const year = /^(20\d\d)(?:年度?)?$/.exec(view.label(row, column))?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** Townships and the row of them all; 小计 of some, signatures and rows without any number are left out. */
function subjectRows({ band, end, main, axes }: FoundTable, { view }: CrossGiven): CrossRow[] {
  const owners = ownersOf(view.sheet, main);
  const rows: CrossRow[] = [];
  const data = axes.filter(({ index, head }) => index !== main && head === null).map(({ index }) => index);
  for (let row = band.bottom + 1; row < end; row++) {
    if (view.sheet.values[row] === undefined) continue;
    const label = tidy(showValue(valueAt(view.sheet, owners(row), main)).slice(0, 100));
    const isWhole = isWholeWord(label) || isWholeLeftOf(view, row, main, band.left);
    if (
      (label === "" && !isWhole) ||
      isNoteLine(label) ||
      (!isWhole && isSumWord(label)) ||
      timeWord(label, view.words) !== null
    ) {
      if (!isWhole) continue;
    }
    if (!data.some((column) => hasNumber(view, row, column))) continue;
    rows.push({ row, subject: isWhole ? null : label, isTownships: true, time: null });
  }
  return rows;
}

/** 合计 merged over 序号 and 乡镇, or standing under 序号. */
function isWholeLeftOf(view: View, row: number, main: number, left: number): boolean {
  for (let column = left; column < main; column++) {
    const value = valueAt(view.sheet, row, column);
    if (typeof value === "string" && isWholeWord(value)) return true;
  }
  return false;
}

function hasNumber({ sheet }: View, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return (
    (typeof value === "string" ? /\d/.test(value.slice(0, 40)) : !isBlank(value)) ||
    sheet.uncalculated.has(row * 16_384 + column)
  );
}

/** When a cell is: the time of its row, seen through the word over its column. null where the two say nothing together. */
export function cellTime(
  { time: ofRow }: CrossRow,
  { time: word }: Axis,
  time: TableTime,
  axes: readonly Axis[],
): Pick<Timed<unknown>, "as" | "period"> | null {
  const anchor = ofRow?.period ?? time.anchor;
  if (anchor === null) return null;
  if (word === null) return ofRow ?? { as: "value", period: anchor };
  if (word.as === "previous" || (ofRow !== null && ofRow.as !== "value")) return null;
  // 今年 beside 去年 in the row of a month is that month's; beside 本月 it is the year so far.
  const isRows = ofRow !== null && word.reach === "this-year" && axes.every((axis) => axis.time?.reach !== "month");
  const span = (word.reach === null || isRows ? null : spanOf(word, { year: time.year, anchor })) ?? anchor;
  // 累计 of January beside 本月 says January once more.
  const hasOwn = axes.some((axis) => axis.time === null || (axis.time.as === "value" && axis.time.reach !== "so-far"));
  const isAgain = word.reach === "so-far" && hasOwn && ofRow !== null && samePeriod(span, ofRow.period);
  if (isAgain) return null;
  if (word.as === "value") return { as: "value", period: span };
  if (word.as === "last-year") return { as: "last-year", period: shift(span, -12) };
  return { as: word.as, period: word.as === "target" ? period(span.last.year, 1, 12) : span };
}
