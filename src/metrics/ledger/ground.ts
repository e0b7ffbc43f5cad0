import { dayOfEpoch, epochOfDay, parseIsoDate } from "../../model/calendar.ts";
import type { Ledger, LedgerKey } from "../../model/ledger.ts";
import { choiceOf, dateColumn, numbersOf } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import { daysInMonth, monthIndex } from "../../model/period.ts";
import type { Sheet } from "../../model/workbook.ts";
import { isBlank, showValue, valueAt } from "../../model/workbook.ts";

/** 1990-01-01 and 2100-01-01 as days from 1970: no ledger reaches further. */
const FIRST_DAY = 7305;
const LAST_DAY = 47_482;

/** A ledger made ready for counting: what several figures ask is worked out once. */
export interface CountingGround {
  readonly ledger: Ledger;
  readonly sheet: Sheet;
  /** Month index (see `monthIndex`) of a date column for every event; −1 without a date or after the cut-off. */
  months(key: LedgerKey): Int32Array;
  /** When each hazard was finished, NaN when it is not; 当场整改 without a date was finished when it was found. */
  finished(): Float64Array;
  /** Last day that counts in a span of months: its end, or 统计截止日. */
  lastDay(span: Period): number;
  /** The day after which nothing is known to the report; without a report period there is no such day. */
  readonly reportDay: number;
  /** Text of an event in a column, "" when blank. */
  text(key: LedgerKey, event: number): string;
}

export interface Cutoff {
  readonly period: Period | null;
  /** ISO date; null: the last day of the period. */
  readonly cutoff: string | null;
}

export function countingGround(ledger: Ledger, sheet: Sheet, { period, cutoff }: Cutoff): CountingGround {
  const cut = cutoff === null ? null : parseIsoDate(cutoff);
  const end = cut === null ? null : { day: epochOfDay(cut), month: monthIndex(cut) };
  const months = new Map<LedgerKey, Int32Array>();
  const monthOf = monthReader(period === null ? null : end);
  let finished: Float64Array | null = null;
  const lastDay = ({ last }: Period): number => {
    const day = epochOfDay({ ...last, day: daysInMonth(last) });
    return end?.month === monthIndex(last) ? Math.min(day, end.day) : day;
  };
  return {
    ledger,
    sheet,
    lastDay,
    reportDay: period === null ? Infinity : lastDay(period),
    months(key) {
      const known = months.get(key);
      if (known !== undefined) return known;
      const moments = numbersOf(ledger, key);
      const made = new Int32Array(ledger.rows.length).fill(-1);
      if (moments !== null) for (let i = 0; i < made.length; i++) made[i] = monthOf(moments[i] ?? NaN);
      months.set(key, made);
      return made;
    },
    finished: () => (finished ??= finishedDays(ledger)),
    text(key, event) {
      const column = ledger.columns.get(key);
      if (column === undefined) return "";
      const value = valueAt(sheet, column.owner(ledger.rows[event] ?? 0), column.index);
      return isBlank(value) ? "" : showValue(value).trim();
    },
  };
}

/** Days after the cut-off, in its own month, count for no month. */
function monthReader(end: { readonly day: number; readonly month: number } | null): (moment: number) => number {
  const known = new Int32Array(LAST_DAY - FIRST_DAY);
  return (moment) => {
    const day = Math.floor(moment);
    const at = day - FIRST_DAY;
    if (!(at >= 0 && at < known.length)) return -1;
    const month = (known[at] ||= monthIndex(dayOfEpoch(day)));
    return end !== null && month === end.month && day > end.day ? -1 : month;
  };
}

function finishedDays(ledger: Ledger): Float64Array {
  const done = numbersOf(ledger, "done")?.slice() ?? new Float64Array(ledger.rows.length).fill(NaN);
  const found = numbersOf(ledger, dateColumn(ledger)?.spec.key ?? "found");
  if (found === null || !ledger.columns.has("manner")) return done;
  for (let i = 0; i < done.length; i++) {
    if (!Number.isNaN(done[i])) continue;
    if (choiceOf(ledger, "manner", i) !== "on-spot" || choiceOf(ledger, "status", i) === "open") continue;
    if (ledger.columns.has("status") && choiceOf(ledger, "status", i) !== "done") continue;
    done[i] = found[i] ?? NaN;
  }
  return done;
}
