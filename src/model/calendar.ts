import { daysInMonth } from "./period.ts";
import { toHalfWidth } from "./number-text.ts";

/** A calendar day. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Excel takes no longer number format. */
const LONGEST_FORMAT = 255;

/** Days from 1970-01-01 to the day before the first serial of each date system, and the last serial (9999-12-31). */
const SYSTEM_1900 = { origin: -25_569, last: 2_958_465 };
const SYSTEM_1904 = { origin: -24_107, last: 2_957_003 };

/**
 * The day of a spreadsheet serial, "2023-06-30"; the time of day is dropped. null outside the calendar.
 * In the 1900 system serial 60 is the 1900-02-29 that never was: null; serials below it count from 1899-12-31.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  const days = serialToEpoch(Math.floor(serial), date1904);
  return days === null ? null : formatDay(dayOfEpoch(days));
}

/** The same as days from 1970-01-01; the time of day stays as the fraction. */
export function serialToEpoch(serial: number, date1904: boolean): number | null {
  const whole = Math.floor(serial);
  const system = date1904 ? SYSTEM_1904 : SYSTEM_1900;
  if (!(whole >= (date1904 ? 0 : 1) && whole <= system.last) || (!date1904 && whole === 60)) return null;
  const shift = !date1904 && whole < 60 ? 1 : 0;
  return serial + system.origin + shift;
}

/** Proleptic Gregorian day of a count from 1970-01-01, by 400-year eras beginning on 1 March. */
export function dayOfEpoch(days: number): Day {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Days from 1970-01-01 to a day that exists. */
export function epochOfDay({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function formatDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function checked(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  const valid = found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= daysInMonth(found);
  return valid && found.year >= 1900 ? found : null;
}

/** "2023-06-30", exactly so and a day that exists (2023-06-31 is none). */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : checked(match[1], match[2], match[3]);
}

/**
 * A day as clerks write it: 2023年6月30日, 2023-6-30, 2023.6.30, 2023/06/30, 20230630; 6月30日 when `year` is given.
 * A time of day behind it is dropped. null when it is none or does not exist.
 */
export function readDay(text: string, year: number | null = null): Day | null {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/ \d{1,2}:\d{2}(?::\d{2})?$/, "")
    .replaceAll(" ", "");
  const full =
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ??
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain)?.filter((_, i) => i !== 2) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (full !== null) return checked(full[1], full[2], full[3]);
  const short = year === null ? null : /^(\d{1,2})月(\d{1,2})[日号]$/.exec(plain);
  return short === null ? null : checked(String(year), short[1], short[2]);
}

/** The signs of a number format that show: quoted, escaped, padding and bracketed parts (but [h]) taken out. */
function bareFormat(code: string): string {
  return code
    .slice(0, LONGEST_FORMAT)
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/** Whether a number format code shows a date or a time: yyyy/m/d, m"月"d"日", [h]:mm. */
export function isDateFormat(code: string | null | undefined): boolean {
  if (code === null || code === undefined || /^(?:general|standard)$/i.test(code)) return false;
  return /[ymdhs]/i.test(bareFormat(code));
}

/** Whether a date format shows the year. */
export function showsYear(code: string): boolean {
  return /[ye]/i.test(bareFormat(code));
}

/** Whether a date format shows the day of the month. */
export function showsDay(code: string): boolean {
  return /d/i.test(bareFormat(code));
}

/** Whether a number format code shows the value times a hundred: 0.0%. */
export function isPercentFormat(code: string | null | undefined): boolean {
  return code !== null && code !== undefined && bareFormat(code).includes("%");
}
