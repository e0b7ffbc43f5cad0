import type { Day } from "../../model/calendar.ts";
import { epochOfDay, readDay, serialToEpoch } from "../../model/calendar.ts";
import { toHalfWidth } from "../../model/number-text.ts";
import type { CellValue } from "../../model/workbook.ts";

/** No date or time of a clerk is longer. */
const LONGEST = 40;
/** 1990-01-01 and 2100-01-01 as serials of the 1900 system: other numbers in a column of dates are none. */
const EARLIEST = 32_874;
const LATEST = 73_051;
const SHIFT_1904 = 1462;

/** 23:15, 23:15:30, 23时15分, 23点, at the end of a text. */
const CLOCK = /[ T]*(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d{1,6})?)?|[时点](?:(\d{1,2})分?(?:(\d{1,2})秒?)?)?)$/;

/** Reads the cells of date columns; the same text is only read once. */
export type ReadMoment = (value: CellValue) => number;

/**
 * Days from 1970-01-01 with the time of day as the fraction; NaN when the cell says none: serials from 1990 on, 20230531,
 * and texts in all the forms of `readDay`, with a time behind them. `year` completes 5月31日.
 */
export function momentReader(date1904: boolean, year: number | null): ReadMoment {
  const known = new Map<string, number>();
  const shift = date1904 ? SHIFT_1904 : 0;
  return (value) => {
    if (typeof value === "number") {
      const serial = value + shift;
      if (serial >= EARLIEST && serial < LATEST) return serialToEpoch(value, date1904) ?? NaN;
      return Number.isInteger(value) ? readText(String(value), year) : NaN;
    }
    if (typeof value !== "string" || value.length > LONGEST) return NaN;
    const found = known.get(value);
    if (found !== undefined) return found;
    const moment = readText(value, year);
    known.set(value, moment);
    return moment;
  };
}

function readText(text: string, year: number | null): number {
  const plain = toHalfWidth(text).trim();
  const clock = CLOCK.exec(plain);
  const written = clock === null ? plain : plain.slice(0, clock.index);
  const day = readDay(written, year) ?? shortDay(written, year);
  if (day === null) return NaN;
  if (clock === null) return epochOfDay(day);
  const [hour, minute, second] = [clock[1], clock[2] ?? clock[4] ?? "0", clock[3] ?? clock[5] ?? "0"].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return NaN;
  if (hour > 24 || minute > 59 || second > 59) return NaN;
  return epochOfDay(day) + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** 5.31 typed as a text; the number 5.1 may be the first or the tenth of May, and is none. */
function shortDay(text: string, year: number | null): Day | null {
  const match = /^(\d{1,2})[./](\d{1,2})$/.exec(text);
  return match === null ? null : readDay(`${match[1] ?? ""}月${match[2] ?? ""}日`, year);
}
