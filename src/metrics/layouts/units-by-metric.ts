import type { TableLayout } from "../tables/table-layout.ts";
import { hasKnownMetric, labelColumns } from "../tables/columns.ts";

/** Townships or stations as rows, metrics as columns, 合计 below or on top. A list of events is none of it. */
export const UNITS_BY_METRIC: TableLayout = {
  layout: "units-by-metric",
  shape(seen) {
    if (seen.axes.some(({ head }) => head === "event" || head === "month")) return null;
    const columns = labelColumns(seen).filter(({ names, sums }) => names > 1 || (names > 0 && sums > 0));
    const column =
      columns.find(({ axis }) => axis.head === "subject") ?? columns.find(({ metrics, names }) => names > metrics);
    if (column === undefined || !hasKnownMetric(seen, column.axis.index)) return null;
    return { rows: "subject", main: column.axis.index };
  },
};
