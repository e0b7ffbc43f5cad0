import { dateColumn } from "../../model/ledger.ts";
import type { Month, Period } from "../../model/period.ts";
import { monthIndex, monthOfIndex } from "../../model/period.ts";
import type { CountingGround } from "./ground.ts";

/** Events reach at most so many months past the report period; later ones are slips of the pen. */
const MOST_MONTHS_AFTER = 12;

export interface MonthRange {
  /** The months that are counted, without a gap: a month between two events had none. */
  readonly months: readonly Month[];
  /** Those in which there was an event. */
  readonly covers: readonly Month[];
}

/**
 * The months the ledgers speak for. With a report period: the period, and what the ledgers have of its own year before it
 * and after it. Earlier years are left out: the few hazards carried over from a year are not that year's count. Without
 * one: the year with most events. null when no event has a date.
 */
export function monthRange(grounds: readonly CountingGround[], period: Period | null): MonthRange | null {
  const counts = new Map<number, number>();
  for (const ground of grounds) {
    const key = dateColumn(ground.ledger)?.spec.key;
    for (const month of key === undefined ? [] : ground.months(key)) {
      if (month >= 0) counts.set(month, (counts.get(month) ?? 0) + 1);
    }
  }
  const seen = [...counts.keys()].sort((a, b) => a - b);
  const span =
    period === null ? busiestYear(counts) : { first: monthIndex(period.first), last: monthIndex(period.last) };
  if (seen.length === 0 || span === null) return null;
  const year = Math.floor(span.first / 12) * 12;
  const inside = seen.filter((month) => month >= year && month <= span.last + MOST_MONTHS_AFTER);
  const first = period === null ? (inside[0] ?? span.first) : Math.min(span.first, inside[0] ?? span.first);
  const last =
    period === null
      ? (inside.filter((month) => month <= span.last).at(-1) ?? span.last)
      : Math.max(span.last, inside.at(-1) ?? span.last);
  const months = Array.from({ length: last - first + 1 }, (_, i) => monthOfIndex(first + i));
  return { months, covers: inside.filter((month) => month <= last).map(monthOfIndex) };
}

/** January to December of the year with most events, as month indexes. */
function busiestYear(counts: ReadonlyMap<number, number>): { first: number; last: number } | null {
  const years = new Map<number, number>();
  for (const [month, count] of counts) {
    const year = Math.floor(month / 12);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  let best: number | null = null;
  for (const [year, count] of years) if (best === null || count > (years.get(best) ?? 0)) best = year;
  return best === null ? null : { first: best * 12, last: best * 12 + 11 };
}
