import type { MetricKind } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { abs, compare, round, subtract, toDecimal } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import { lengthOf, samePeriod } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import type { Amount, Range } from "./amounts.ts";
import { differ, readingAmount, sumOfRanges } from "./amounts.ts";
import { oncePerRun } from "./once.ts";
import { dueMonths, isFilled, kindOf, specOf, usedSeries } from "./rows.ts";

/** A total beside the months it should follow from. */
export interface TotalRow {
  readonly series: Series;
  readonly kind: MetricKind | "unknown";
  readonly total: Reading;
  readonly amount: Amount;
  /** Of the months that are filled; at least one is. */
  readonly months: readonly Amount[];
  readonly sum: Range;
  /** The last month of the period, when it is filled. */
  readonly last: Amount | null;
  readonly cells: readonly Place[];
}

/** Rows whose total and months both speak of the report period; none with a month that cannot be read. */
export const totalRows = oncePerRun((seen): readonly TotalRow[] =>
  usedSeries(seen).flatMap((series) => totalRow(series, seen) ?? []),
);

function totalRow(series: Series, { catalog, period }: Seen): TotalRow | null {
  const { total } = series;
  const amount = readingAmount(total);
  if (total === null || amount === null || !samePeriod(total.period, period)) return null;
  const due = dueMonths(series, period);
  const filled = due.filter(isFilled);
  if (filled.length === 0 || due.length < lengthOf(period)) return null;
  const months = filled.map(readingAmount).filter((month) => month !== null);
  if (months.length < filled.length) return null;
  const cells = filled.map(({ at }) => at);
  const last = readingAmount(due.at(-1) ?? null);
  return { series, kind: kindOf(catalog, series), total, amount, months, sum: sumOfRanges(months), last, cells };
}

/** The total is none of the numbers the sum may be, nor one of them rounded to the decimals it is typed with. */
export function isOffSum({ series, amount, sum }: TotalRow, seen: Seen): boolean {
  if (!differ(amount, sum)) return false;
  const spec = specOf(seen.catalog, series);
  const places = decimalsOf(amount.value);
  const mayRound = places > 0 && (spec === null || spec.decimals !== undefined);
  return !mayRound || compare(round(sum.low, places), amount.value) !== 0;
}

/** How many decimals the number is written with, at most ten. */
export function decimalsOf(value: Exact): number {
  return toDecimal(value, 10).split(".")[1]?.length ?? 0;
}

/** Rounding of binary fractions by spreadsheets: they keep 15 digits of a quotient that has no end. */
const NOISE: Exact = { n: 1n, d: 100_000_000n };

/** Whether the number is what was computed, rounded to the decimals it is written with or as exactly as a sheet can hold it. */
export function isRoundingOf(written: Exact, computed: Exact): boolean {
  const gap = gapBetween(computed, written);
  return compare(gap, NOISE) <= 0 || compare(round(computed, Math.min(decimalsOf(written), 8)), written) === 0;
}

export function gapBetween(a: Exact, b: Exact): Exact {
  return abs(subtract(a, b));
}
