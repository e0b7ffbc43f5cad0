import { isZero } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import { containsMonth, monthIndex } from "../model/period.ts";
import { parseCellName } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import { emptyMonths, monthTablesOf } from "./month-tables.ts";
import { oncePerRun } from "./once.ts";
import { dueMonths, isFilled, kindOf } from "./rows.ts";
import { isCovered } from "./tables.ts";

/** A row with a gap between months that are filled. */
export interface Gap {
  readonly series: Series;
  readonly blanks: readonly Reading[];
  /** Zero is an ordinary value in this row, so that a blank most likely means none. */
  readonly hasZero: boolean;
}

/**
 * Rows with months that should be filled and are not. Silent: rows filled by total only, months that the whole sheet
 * lacks (period-incomplete says that once), merged cells, and rows whose months do not make the total anyway.
 */
export const gapsOf = oncePerRun((seen): readonly Gap[] =>
  monthTablesOf(seen).flatMap((table) => {
    const empty = new Set(emptyMonths(table, seen).map(monthIndex));
    return table.series.flatMap((series) => gapOf(series, empty, seen) ?? []);
  }),
);

function gapOf(series: Series, empty: ReadonlySet<number>, seen: Seen): Gap | null {
  const due = neededMonths(series, seen);
  const filled = dueMonths(series, seen.period).filter(isFilled);
  if (filled.length === 0) return null;
  const blanks = due.filter(
    (month) => !isFilled(month) && !empty.has(monthIndex(month.period.first)) && !isMerged(month, seen),
  );
  if (blanks.length === 0) return null;
  return { series, blanks, hasZero: filled.some(({ value }) => value !== null && isZero(value)) };
}

/** A flow needs all months; a stock the last one, when no total says it; distinct counts and rates none. */
function neededMonths(series: Series, { catalog, period }: Seen): readonly Reading[] {
  const kind = kindOf(catalog, series);
  const due = dueMonths(series, period);
  if (kind === "flow" || kind === "unknown") return due;
  if (kind !== "stock" || (series.total !== null && series.total.value !== null)) return [];
  return due.filter((month) => containsMonth({ first: period.last, last: period.last }, month.period.first));
}

function isMerged({ at }: Reading, { workbook }: Seen): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
  const cell = at.cell === undefined ? null : parseCellName(at.cell);
  return sheet !== undefined && cell !== null && isCovered(sheet, cell.row, cell.column);
}
