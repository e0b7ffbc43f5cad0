import type { Period } from "../../../model/period.ts";
import { formatPeriod, kindOf, lengthOf, periodWords, period as spanOf } from "../../../model/period.ts";

/** The spans of one year that can be asked for, in the order of the sheet's own list. */
const SPANS: readonly (readonly [first: number, last: number])[] = [
  [1, 6],
  [1, 12],
  [7, 12],
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
  [1, 9],
  ...[2, 4, 5, 7, 8, 10, 11].map((last) => [1, last] as const),
  ...Array.from({ length: 12 }, (_, month) => [month + 1, month + 1] as const),
];

export interface PeriodOption {
  /** As the command line spells it. */
  readonly value: string;
  /** 上半年, 全年, 5月. */
  readonly name: string;
}

/** What can be asked for in a year. A period that is none of these, over two years, is added at the end. */
export function periodOptions(year: number, now: Period | null): PeriodOption[] {
  const options = SPANS.map(([first, last]) => spanOf(year, first, last)).map(option);
  const odd = now !== null && now.first.year === year && !options.some(({ value }) => value === formatPeriod(now));
  return odd ? [...options, option(now)] : options;
}

function option(span: Period): PeriodOption {
  return { value: formatPeriod(span), name: periodWords(span) };
}

/** The same months in another year; the first half of it when there was no period. */
export function inYear(now: Period | null, year: number): Period {
  if (now === null || kindOf(now) === "span") return spanOf(year, 1, 6);
  return spanOf(year, now.first.month, now.first.month + lengthOf(now) - 1);
}

/** A year as typed, 1990 to 2100; null for anything else. */
export function yearOf(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= 1990 && year <= 2100 ? year : null;
}
