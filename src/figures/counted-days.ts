import { readDay } from "../model/calendar.ts";
import type { Period } from "../model/period.ts";
import { daysIn, daysInMonth, monthIndex, monthPeriod, yearBefore } from "../model/period.ts";
import type { Settings } from "../model/settings.ts";

/** Days a daily average is taken over: to the statistics cut-off when it lies in the period, else the whole period. */
export function countedDays(span: Period, settings: Settings): number | null {
  return settings.cutoff === null ? daysIn(span) : daysTo(settings.cutoff, span);
}

/** The same for the year before, up to its own cut-off, else to the same day. */
export function countedDaysBefore(span: Period, settings: Settings): number | null {
  const before = yearBefore(span);
  if (settings.lastYearCutoff !== null) return daysTo(settings.lastYearCutoff, before);
  if (settings.cutoff === null) return daysIn(before);
  const cutoff = readDay(settings.cutoff, span.last.year);
  return cutoff === null ? null : daysUntil({ ...cutoff, year: cutoff.year - 1 }, before);
}

/** null when the text is no day, or a day before the period: then nobody knows how many days were counted. */
function daysTo(cutoff: string, span: Period): number | null {
  const day = readDay(cutoff, span.last.year);
  return day === null ? null : daysUntil(day, span);
}

function daysUntil({ year, month, day }: { year: number; month: number; day: number }, span: Period): number | null {
  const at = monthIndex({ year, month });
  if (at > monthIndex(span.last)) return daysIn(span);
  if (at < monthIndex(span.first)) return null;
  const whole = daysIn({ first: span.first, last: { year, month } }) - daysIn(monthPeriod({ year, month }));
  return whole + Math.min(day, daysInMonth({ year, month }));
}
