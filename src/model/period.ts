/** A calendar month. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** Whole months from first to last, both included: the time every figure speaks of. No room reads the clock. */
export interface Period {
  readonly first: Month;
  readonly last: Month;
}

export type PeriodKind = "month" | "quarter" | "half" | "year" | "months" | "span";

/** Months since year 0, so that periods can be compared and shifted. */
export function monthIndex({ year, month }: Month): number {
  return year * 12 + month - 1;
}

export function monthOfIndex(index: number): Month {
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

export function period(year: number, firstMonth: number, lastMonth: number): Period {
  return { first: { year, month: firstMonth }, last: { year, month: lastMonth } };
}

export function monthPeriod(month: Month): Period {
  return { first: month, last: month };
}

/** How many months it has. */
export function lengthOf({ first, last }: Period): number {
  return monthIndex(last) - monthIndex(first) + 1;
}

export function monthsOf(span: Period): Month[] {
  const start = monthIndex(span.first);
  return Array.from({ length: lengthOf(span) }, (_, i) => monthOfIndex(start + i));
}

export function shift({ first, last }: Period, months: number): Period {
  return { first: monthOfIndex(monthIndex(first) + months), last: monthOfIndex(monthIndex(last) + months) };
}

/** The same months of last year: the base of 同比. */
export function yearBefore(span: Period): Period {
  return shift(span, -12);
}

/** The adjacent period of the same length: the base of 环比. */
export function precedingPeriod(span: Period): Period {
  return shift(span, -lengthOf(span));
}

export function samePeriod(a: Period, b: Period): boolean {
  return monthIndex(a.first) === monthIndex(b.first) && monthIndex(a.last) === monthIndex(b.last);
}

export function containsMonth(span: Period, month: Month): boolean {
  return monthIndex(span.first) <= monthIndex(month) && monthIndex(month) <= monthIndex(span.last);
}

/** Days in it, for 日均. */
export function daysIn(span: Period): number {
  return monthsOf(span).reduce((days, month) => days + daysInMonth(month), 0);
}

export function daysInMonth({ year, month }: Month): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function kindOf(span: Period): PeriodKind {
  const { first, last } = span;
  if (first.year !== last.year) return "span";
  const length = lengthOf(span);
  if (length === 1) return "month";
  if (length === 12) return "year";
  if (length === 3 && first.month % 3 === 1) return "quarter";
  if (length === 6 && first.month % 6 === 1) return "half";
  return first.month === 1 ? "months" : "span";
}

const two = (n: number): string => String(n).padStart(2, "0");

export function formatMonth({ year, month }: Month): string {
  return `${year}-${two(month)}`;
}

/** The exact months: "2023-05" or "2023-01..2023-06". Used for readings. */
export function formatMonths({ first, last }: Period): string {
  return monthIndex(first) === monthIndex(last) ? formatMonth(first) : `${formatMonth(first)}..${formatMonth(last)}`;
}

/** The shortest spelling the command line accepts: "2023-05", "2023Q2", "2023H1", "2023", "2023-01..2023-09". */
export function formatPeriod(span: Period): string {
  const { year, month } = span.first;
  switch (kindOf(span)) {
    case "year":
      return String(year);
    case "half":
      return `${year}H${month === 1 ? 1 : 2}`;
    case "quarter":
      return `${year}Q${(month + 2) / 3}`;
    default:
      return formatMonths(span);
  }
}

/** Reads every spelling of `formatPeriod` and `formatMonths`; null when it is none, ends before it starts, or is over ten years. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:\.\.(\d{4})-(\d{2}))?)?$/.exec(text.trim());
  if (match === null) return null;
  const year = Number(match[1]);
  if (year < 1950 || year > 2200) return null;
  if (match[2] !== undefined) return match[2] === "1" ? period(year, 1, 6) : period(year, 7, 12);
  if (match[3] !== undefined) return period(year, Number(match[3]) * 3 - 2, Number(match[3]) * 3);
  if (match[4] === undefined) return period(year, 1, 12);
  const first = { year, month: Number(match[4]) };
  const last = match[5] === undefined ? first : { year: Number(match[5]), month: Number(match[6]) };
  const valid = [first, last].every(({ month }) => month >= 1 && month <= 12);
  const length = monthIndex(last) - monthIndex(first) + 1;
  return valid && length >= 1 && length <= 120 ? { first, last } : null;
}

const QUARTERS = ["一", "二", "三", "四"];

/** The months in words without a year: "上半年", "第一季度", "1—9月", "5月", "全年". */
export function periodWords(span: Period): string {
  const { first, last } = span;
  switch (kindOf(span)) {
    case "year":
      return "全年";
    case "half":
      return first.month === 1 ? "上半年" : "下半年";
    case "quarter":
      return `第${QUARTERS[(first.month - 1) / 3] ?? ""}季度`;
    case "month":
      return `${first.month}月`;
    default:
      if (first.month === 1 && last.month === 9 && first.year === last.year) return "前三季度";
      return first.year === last.year
        ? `${first.month}—${last.month}月`
        : `${first.month}月至${last.year}年${last.month}月`;
  }
}

/** With the year: "2023年上半年", "2023年", "2023年1—8月", "2022年11月至2023年2月". */
export function periodName(span: Period): string {
  return kindOf(span) === "year" ? `${span.first.year}年` : `${span.first.year}年${periodWords(span)}`;
}
