import type { ColumnRole } from "../model/catalog.ts";
import type { Complaint, Fix } from "../model/finding.ts";
import type { Reading, Series } from "../model/reading.ts";
import { oncePerRun } from "./once.ts";
import { isFilled, usedSeries } from "./rows.ts";
import { showCell } from "./say.ts";

/** One cell of a row that should hold a number, with what it should hold. */
export interface Slot {
  readonly series: Series;
  readonly reading: Reading;
  readonly role: Exclude<ColumnRole, "metric" | "scope" | "unit" | "span" | "note" | "unknown">;
}

/** Every cell for a number in which something stands, of the rows in use. */
export const slotsOf = oncePerRun((seen): readonly Slot[] => usedSeries(seen).flatMap(slotsOfSeries));

function slotsOfSeries(series: Series): Slot[] {
  const { months, total, spans, lastYear, target, change, changeRate } = series;
  const slot = (role: Slot["role"], reading: Reading | null): Slot[] =>
    reading === null || !isFilled(reading) ? [] : [{ series, reading, role }];
  return [
    ...months.flatMap((month) => slot("month", month)),
    ...slot("total", total),
    ...spans.flatMap((span) => slot("total", span)),
    ...slot("last-year", lastYear),
    ...slot("target", target),
    ...slot("change", change),
    ...slot("change-rate", changeRate),
  ];
}

/** A formula over months that are wrong themselves: the months are told, not what follows from them. */
export function followsFrom({ series, reading, role }: Slot, isWrong: (month: Reading) => boolean): boolean {
  return role === "total" && reading.formula !== null && series.months.some(isWrong);
}

/** A complaint about one cell, showing what it holds. */
export function cellComplaint(reading: Reading, message: string, more: Partial<Complaint> = {}): Complaint {
  return { at: reading.at, value: showCell(reading.raw), expected: null, message, ...more };
}

/** Deaths, injuries, penalties and detentions are never mended by a program (domain rules for fixes). */
const NEVER_MENDED = /死亡|亡人|受伤|伤人|伤亡|处罚|罚款|罚没|拘留/;

/** The fix, unless the row is one that only a person may change. */
export function fixFor(series: Series, fix: Fix): Fix | null {
  return NEVER_MENDED.test(series.metric) || NEVER_MENDED.test(series.label) ? null : fix;
}
