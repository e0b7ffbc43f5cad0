import { metricColumn, plainValues } from "../tables/columns.ts";
import { isValueTime } from "../tables/row-labels.ts";
import type { TableLayout } from "../tables/table-layout.ts";

/** Metrics as rows; 本月, 本年累计, 上年同期, 增减 as columns, or a single column of numbers under a dated title. */
export const PERIOD_COLUMNS: TableLayout = {
  layout: "period-columns",
  shape(seen) {
    const column = metricColumn(seen);
    if (column === null) return null;
    const timed = seen.axes.some(({ time, isSum }) => isValueTime(time) || isSum);
    const isTable = timed || plainValues(seen, column.axis.index).length === 1;
    return isTable ? { rows: "metric", main: column.axis.index } : null;
  },
};
