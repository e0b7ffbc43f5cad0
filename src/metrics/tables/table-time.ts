import type { Period } from "../../model/period.ts";
import { lengthOf, monthPeriod, period, samePeriod, shift, yearBefore } from "../../model/period.ts";
import { toPeriod } from "../read-period.ts";
import type { Axis } from "./axes.ts";
import type { Timed } from "./roles.ts";
import type { Reach, TimeWord } from "./time-words.ts";

/** When the numbers of a table are. */
export interface TableTime {
  /** The year of months written without one; null when nobody says. */
  readonly year: number | null;
  /** What the table itself speaks of: its sheet's name, its title, else the report period; null when nobody says. */
  readonly anchor: Period | null;
}

/** The span a word of time stands for in a table; null when nothing says which. */
export function spanOf({ reach }: TimeWord, { year, anchor }: TableTime): Period | null {
  if (reach === null || typeof reach === "string") return anchor === null ? null : reached(reach ?? "report", anchor);
  const written = toPeriod(reach, year);
  const isYear = reach.first.year !== null && written !== null && lengthOf(written) === 12 && reach.first.month === 1;
  // A column headed 2022年 in a report for January to June holds January to June of 2022.
  if (!isYear || anchor === null || lengthOf(anchor) >= 12 || anchor.first.year !== anchor.last.year) return written;
  return period(written.first.year, anchor.first.month, anchor.last.month);
}

function reached(reach: Reach, anchor: Period): Period {
  if (reach === "report") return anchor;
  return reach === "month" ? monthPeriod(anchor.last) : period(anchor.last.year, 1, anchor.last.month);
}

/** A column with the time of its numbers. */
export type TimedColumn = Timed<Axis>;

/**
 * The time of every column of numbers, from left to right. 上年同期 and 增减 that do not say whose belong to the nearest
 * column of numbers before them: 本月 | 累计 | 上年同期 is the base of 累计. Columns with a proper name come first.
 */
export function timedColumns(axes: readonly Axis[], time: TableTime): TimedColumn[] {
  const timed: TimedColumn[] = [];
  let last: Period | null = null;
  for (const axis of axes) {
    const word = axis.time ?? (axis.isSum ? REPORT : null);
    if (word === null || word.as === "previous") continue;
    if (word.as === "value") {
      const span = (axis.isSum ? summedSpan(word, axes) : null) ?? spanOf(word, time);
      // 2023年1—6月 | 2022年1—6月 | 同比: the change is that of this year's column.
      const isBase = span !== null && last !== null && samePeriod(span, yearBefore(last));
      if (!isBase) last = span ?? last;
      if (span !== null) timed.push({ as: "value", period: span, item: axis });
      continue;
    }
    const of = ownSpan(word, time) ?? last ?? time.anchor;
    if (of !== null) timed.push(comparedColumn(word, of, axis, time));
  }
  return [...timed].sort((a, b) => Number(b.item.canonical) - Number(a.item.canonical));
}

/** 合计 under 2023年 beside 1月 … 6月 of it sums those months; null when all twelve stand there, or none. */
function summedSpan({ reach }: TimeWord, axes: readonly Axis[]): Period | null {
  const year = reach === null || typeof reach === "string" ? null : reach.first.year;
  if (year === null) return null;
  const months = axes.flatMap(({ time }) => {
    const own = time?.as !== "value" || time.reach === null || typeof time.reach === "string" ? null : time.reach;
    return own?.first.year === year && own.last.year === year && own.first.month === own.last.month
      ? [own.first.month]
      : [];
  });
  return months.length < 2 || months.length > 11 ? null : period(year, Math.min(...months), Math.max(...months));
}

const REPORT: TimeWord = { as: "value", reach: "report" };

function ownSpan(word: TimeWord, time: TableTime): Period | null {
  if (word.reach === null) return null;
  const span = spanOf(word, time);
  // 上年同期（2022年1—6月） names the base itself.
  const isBase = typeof word.reach !== "string" && word.reach.first.year !== null && word.as === "last-year";
  return span !== null && isBase ? shift(span, 12) : span;
}

function comparedColumn(word: TimeWord, of: Period, axis: Axis, { year }: TableTime): TimedColumn {
  if (word.as === "last-year") return { as: "last-year", period: shift(of, -12), item: axis };
  if (word.as === "target") return { as: "target", period: period(year ?? of.last.year, 1, 12), item: axis };
  return { as: word.as === "change" ? "change" : "change-rate", period: of, item: axis };
}
