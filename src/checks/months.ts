import type { Month } from "../model/period.ts";
import { monthIndex } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Column, Reading, Series } from "../model/reading.ts";
import type { Grid } from "./tables.ts";
import { headerPlace } from "./tables.ts";

/** Months of a row and of a table. */

export function readingOf(series: Series, month: Month): Reading | null {
  return series.months.find(({ period }) => monthIndex(period.first) === monthIndex(month)) ?? null;
}

/** The header of a month's column. */
export function monthHeader(grid: Grid, month: Month): Place | null {
  const isOf = (column: Column): boolean => column.month !== null && monthIndex(column.month) === monthIndex(month);
  const column = grid.columns.find((each) => each.role === "month" && isOf(each));
  return column === undefined ? null : headerPlace(grid, column);
}
