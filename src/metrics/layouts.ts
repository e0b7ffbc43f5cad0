import { METRICS_BY_MONTH, METRIC_ROWS_BY_MONTH } from "./layouts/metrics-by-month.ts";
import { MONTHS_BY_METRIC } from "./layouts/months-by-metric.ts";
import { PERIOD_COLUMNS } from "./layouts/period-columns.ts";
import { METRICS_BY_UNIT, UNITS_BY_METRIC } from "./layouts/units-by-metric.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import type { TableLayout } from "./tables/table-layout.ts";

/** Ways to fill a whole sheet. Asked in this order; the first that recognises a sheet reads it. */
export const LAYOUTS: readonly SheetLayout[] = [METRICS_BY_MONTH];

/** Ways to lay out one table among others, found by content wherever it starts. Asked in this order. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  MONTHS_BY_METRIC,
  METRIC_ROWS_BY_MONTH,
  METRICS_BY_UNIT,
  PERIOD_COLUMNS,
  UNITS_BY_METRIC,
];
