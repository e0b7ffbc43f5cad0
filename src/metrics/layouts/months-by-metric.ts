import type { TableLayout } from "../tables/table-layout.ts";
import { hasKnownMetric, labelColumns } from "../tables/columns.ts";

/**
 * Months as rows, metrics as columns, often under heads of two or three levels: 接警起数 over 火灾, 抢险 … Or 本月, 累计 and
 * 上年同期 as rows: a report turned round.
 */
export const MONTHS_BY_METRIC: TableLayout = {
  layout: "months-by-metric",
  shape(seen) {
    const columns = labelColumns(seen);
    const column =
      columns.find(({ months, axis }) => months > 1 || (months > 0 && axis.head === "month")) ??
      columns.find(({ times, names }) => times > 1 && times > names);
    return column === undefined || !hasKnownMetric(seen, column.axis.index)
      ? null
      : { rows: "month", main: column.axis.index };
  },
};
