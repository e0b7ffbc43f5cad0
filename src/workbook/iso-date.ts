/** Days from 1899-12-31 to 1904-01-01, serial 0 of the 1904 system. */
const DAYS_TO_1904 = 1_461;

export interface Serial {
  readonly serial: number;
  /** A date format code that shows all it holds. */
  readonly format: string;
}

/**
 * A cell of type "d": "2023-05-01", "2023-05-01T08:30:00", "08:30" → the serial number Excel would keep. null for
 * anything else, years before the epoch, and times with a zone offset, which a serial cannot hold.
 */
export function isoToSerial(text: string, date1904: boolean): Serial | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?Z?)?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds >= 60) return null;
  const time = (hours * 3_600 + minutes * 60 + seconds) / 86_400;
  if (match[1] === undefined) return { serial: time, format: "h:mm:ss" };
  const day = daySerial(Number(match[1]), Number(match[2]), Number(match[3]), date1904);
  if (day === null) return null;
  return { serial: day + time, format: match[4] === undefined ? "yyyy/m/d" : "yyyy/m/d h:mm:ss" };
}

function daySerial(year: number, month: number, day: number, date1904: boolean): number | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (length === undefined || day < 1 || day > length) return null;
  const days = daysFromCivil(year, month, day) - daysFromCivil(1899, 12, 31);
  if (date1904) return days < DAYS_TO_1904 ? null : days - DAYS_TO_1904;
  // Excel counts a 29 February 1900 that never was: serial 60.
  return days < 1 ? null : days >= 60 ? days + 1 : days;
}

/** Days since 0000-03-01 of the Gregorian calendar; counting years from March puts the leap day last. */
function daysFromCivil(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * monthsFromMarch + 2) / 5) + day - 1;
}
