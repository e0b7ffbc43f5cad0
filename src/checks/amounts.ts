import type { MetricKind } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { add, compare, multiply, subtract, sum, ZERO } from "../model/exact.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Period } from "../model/period.ts";
import { containsMonth, monthPeriod, monthsOf, periodWords } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Marker, Reading, Series } from "../model/reading.ts";
import { periodOutcome, readingOutcome } from "../model/series.ts";
import { oncePerRun } from "./once.ts";
import { monthWords, show } from "./say.ts";

/** A number as far as it is known: 5000余 lies between 5000 and 6000. Exact numbers have both ends equal. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/** What a row says at one time, with the cells it rests on. */
export interface Amount extends Range {
  readonly value: Exact;
  readonly marker: Marker | null;
  /** As the clerk wrote it, in the unit of the row: 305, 5000余, 约300. */
  readonly shown: string;
  /** The cell the number stands in (or the first of those it is made of). */
  readonly at: Place;
  readonly cells: readonly Place[];
}

type Known = Extract<Outcome, { known: true }>;

/** A time at which rows are compared: a month of the period, or all of it. */
export interface Time {
  /** "4月", "上半年". */
  readonly words: string;
  readonly span: Period;
  readonly whole: boolean;
}

/** Each month of the period, then the period. */
export const timesOf = oncePerRun(({ period }): readonly Time[] => {
  const months = monthsOf(period).map((month) => ({
    words: monthWords(month, period),
    span: monthPeriod(month),
    whole: false,
  }));
  return [...months, { words: periodWords(period), span: period, whole: true }];
});

const PERCENT_5: Exact = { n: 5n, d: 100n };
const PERCENT_10: Exact = { n: 10n, d: 100n };

/** What a marked number may stand for (domain rules for approximations); both ends included. */
export function rangeOf(value: Exact, marker: Marker | null): Range {
  const part = (share: Exact): Exact => multiply(value.n < 0n ? { n: -value.n, d: value.d } : value, share);
  switch (marker) {
    case null:
      return { low: value, high: value };
    case "近":
      return { low: subtract(value, part(PERCENT_10)), high: value };
    case "约":
    case "左右":
      return { low: subtract(value, part(PERCENT_5)), high: add(value, part(PERCENT_5)) };
    default:
      return { low: value, high: add(value, lastPlace(value)) };
  }
}

/** The value of the last digit place that is not zero: 5000 → 1000, 19 → 1, 3.5 → 0.1. */
export function lastPlace({ n, d }: Exact): Exact {
  if (n === 0n) return ZERO;
  let place = 1n;
  while (n % (place * 10n) === 0n) place *= 10n;
  return { n: place, d };
}

/** What the row says at that time; null when it says nothing certain enough to be compared. */
export function amountAt(series: Series, kind: MetricKind, { span, whole }: Time): Amount | null {
  return whole ? periodAmount(series, kind, span) : readingAmount(onlyReading(series, span));
}

function onlyReading(series: Series, span: Period): Reading | null {
  const inside = series.months.filter((reading) => containsMonth(span, reading.period.first));
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

const amounts = new WeakMap<Reading, { readonly amount: Amount | null }>();

/** The number of one cell; many rules ask for the same ones. */
export function readingAmount(reading: Reading | null): Amount | null {
  if (reading === null) return null;
  const known = amounts.get(reading);
  if (known !== undefined) return known.amount;
  const outcome = readingOutcome(reading);
  const amount = outcome.known ? amountFrom(outcome, rangeOf(outcome.value, outcome.marker), reading.at) : null;
  amounts.set(reading, { amount });
  return amount;
}

/** The number of the period: the total's cell, or the months where there is none. */
function periodAmount(series: Series, kind: MetricKind, span: Period): Amount | null {
  const outcome = periodOutcome(series, span, kind);
  const [at] = outcome.cells;
  if (!outcome.known || at === undefined) return null;
  if (outcome.cells.length === 1) return amountFrom(outcome, rangeOf(outcome.value, outcome.marker), at);
  const months = series.months.filter((reading) => containsMonth(span, reading.period.first));
  return amountFrom(outcome, sumOfRanges(months.map(readingAmount).filter((amount) => amount !== null)), at);
}

/** The text is only made when a message needs it: most numbers are in order. */
function amountFrom({ value, marker, cells }: Known, { low, high }: Range, at: Place): Amount {
  return {
    low,
    high,
    value,
    marker,
    cells,
    at,
    get shown() {
      return showNumber({ value, marker });
    },
  };
}

/** The sum of the lowest and of the highest; of exact numbers both are one. */
export function sumOfRanges(ranges: readonly Range[]): Range {
  const low = sum(ranges.map((range) => range.low));
  return ranges.every((range) => range.low === range.high)
    ? { low, high: low }
    : { low, high: sum(ranges.map((range) => range.high)) };
}

/** The ranges have no number in common: no reading of the approximate words makes them equal. */
export function differ(a: Range, b: Range): boolean {
  return compare(a.high, b.low) < 0 || compare(b.high, a.low) < 0;
}

export function scaleRange({ low, high }: Range, factor: Exact): Range {
  return { low: multiply(low, factor), high: multiply(high, factor) };
}

/** 41, 5000余, 约300. */
export function showNumber({ value, marker }: Pick<Amount, "value" | "marker">): string {
  if (marker === null) return show(value);
  return ["近", "约", "逾", "超"].includes(marker) ? `${marker}${show(value)}` : `${show(value)}${marker}`;
}
