import { dayOfEpoch, epochOfDay, formatDay, parseIsoDate } from "../model/calendar.ts";
import type { Seen } from "../model/finding.ts";
import type { Ledger, LedgerKey } from "../model/ledger.ts";
import { choiceOf, dateColumn, numbersOf } from "../model/ledger.ts";
import { daysInMonth } from "../model/period.ts";

/** Days of ledgers are counted from 1970-01-01. */

/** 统计截止日, else the last day of the report period. */
export function cutoffDay({ readings, period }: Seen): number {
  const typed = readings.settings.cutoff === null ? null : parseIsoDate(readings.settings.cutoff);
  return epochOfDay(typed ?? { ...period.last, day: daysInMonth(period.last) });
}

/** 1 January of the year in which the period begins. */
export function newYearsDay({ period }: Seen): number {
  return epochOfDay({ year: period.first.year, month: 1, day: 1 });
}

/** "2023-06-30". */
export function dayText(moment: number): string {
  return formatDay(dayOfEpoch(Math.floor(moment)));
}

/** "6月5日". */
export function dayWords(moment: number): string {
  const { month, day } = dayOfEpoch(Math.floor(moment));
  return `${month}月${day}日`;
}

/** Monday to Friday between two days, the first not counted. Public holidays are not known here. */
export function workingDays(from: number, to: number): number {
  const weeks = Math.floor((to - from) / 7);
  let days = weeks * 5;
  for (let day = from + weeks * 7 + 1; day <= to; day++) if ((day + 4) % 7 !== 6 && (day + 4) % 7 !== 0) days += 1;
  return days;
}

/** When an event was; NaN when nobody says. */
export function eventDays(ledger: Ledger): Float64Array {
  const key = dateColumn(ledger)?.spec.key;
  return (key === undefined ? null : numbersOf(ledger, key)) ?? new Float64Array(ledger.rows.length).fill(NaN);
}

/** The day in a column for an event; NaN without. */
export function dayAt(ledger: Ledger, key: LedgerKey, event: number): number {
  return Math.floor(numbersOf(ledger, key)?.[event] ?? NaN);
}

/** A hazard that is not rectified: no 完成日期, and no status or manner that says it is done. */
export function isOpen(ledger: Ledger, event: number): boolean {
  if (!Number.isNaN(dayAt(ledger, "done", event))) return false;
  const status = choiceOf(ledger, "status", event);
  return status === "open" || (status === null && choiceOf(ledger, "manner", event) !== "on-spot");
}

/** Events after the cut-off that are so many are no slips: the ledger simply goes on after the report period. */
const FEWEST_LATER = 3;
/** What was found last may be finished so much later. */
const DAYS_TO_FINISH = 60;

/**
 * The last day on which something may have happened: the cut-off, or, when several events stand after it, what the ledger
 * reaches: it was kept on after the report period, and they are no mistakes.
 */
export function lastKnownDay(ledger: Ledger, cutoff: number): number {
  const days = eventDays(ledger);
  const later: number[] = [];
  for (const day of days) if (day >= cutoff + 1) later.push(day);
  if (later.length < Math.max(FEWEST_LATER, days.length / 100)) return cutoff;
  const third = later.sort((a, b) => b - a)[FEWEST_LATER - 1] ?? cutoff;
  return Math.floor(third) + DAYS_TO_FINISH;
}
