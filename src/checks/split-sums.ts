import type { Seen } from "../model/finding.ts";
import type { Month } from "../model/period.ts";
import { monthIndex, samePeriod } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import type { Range } from "./amounts.ts";
import { readingAmount, sumOfRanges } from "./amounts.ts";
import { kindOf } from "./rows.ts";

/** One column of a table of townships, by what it says of a row. */
export interface Column {
  /** null for the total and for 上年同期. */
  readonly month: Month | null;
  readonly isTotal: boolean;
  readonly of: (series: Series) => Reading | null;
}

/** The months that stand in the row, its total and its base. */
export function columnsOf({ months, total, lastYear }: Series): readonly Column[] {
  return [
    ...months.map(({ period }): Column => {
      const at = monthIndex(period.first);
      return {
        month: period.first,
        isTotal: false,
        of: (series) => series.months.find((month) => monthIndex(month.period.first) === at) ?? null,
      };
    }),
    ...(total === null ? [] : [{ month: null, isTotal: true, of: (series: Series) => sameTime(series.total, total) }]),
    ...(lastYear === null
      ? []
      : [{ month: null, isTotal: false, of: (series: Series) => sameTime(series.lastYear, lastYear) }]),
  ];
}

function sameTime(reading: Reading | null, wanted: Reading): Reading | null {
  return reading !== null && samePeriod(reading.period, wanted.period) ? reading : null;
}

/** The parts added up; null when one of them is blank or no number, in another unit, or nothing that adds up. */
export function addedParts(
  parts: readonly Series[],
  column: Column,
  { catalog }: Seen,
): { readonly sum: Range; readonly cells: readonly Place[] } | null {
  const amounts = parts.map((part) => readingAmount(column.of(part))).filter((amount) => amount !== null);
  const kinds = new Set(parts.map((part) => kindOf(catalog, part)));
  if (amounts.length < parts.length || kinds.has("ratio")) return null;
  if (new Set(parts.map(({ unit }) => unit)).size > 1) return null;
  return { sum: sumOfRanges(amounts), cells: amounts.map(({ at }) => at) };
}
