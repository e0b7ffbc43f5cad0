import { METRICS_BY_MONTH } from "./layouts/metrics-by-month.ts";
import type { SheetLayout } from "./sheet-layout.ts";

/** Asked in this order; the first that recognises a sheet reads it. */
export const LAYOUTS: readonly SheetLayout[] = [METRICS_BY_MONTH];
