import type { Seen, TableLayout } from "../tables/table-layout.ts";
import { hasKnownMetric, labelColumns, metricColumn, subjectColumns } from "../tables/columns.ts";
import type { HeadWord } from "../tables/head-words.ts";
import type { ColumnBody } from "../tables/row-labels.ts";
import { isUnitName } from "../tables/head-words.ts";

/** Townships or stations as rows, metrics as columns, 合计 below or on top. A list of events is none of it. */
export const UNITS_BY_METRIC: TableLayout = {
  layout: "units-by-metric",
  shape(seen) {
    const has = (kind: HeadWord): boolean => seen.axes.some(({ head }) => head === kind);
    if (has("month") || isList(seen) || (has("event") && !isSummedUp(seen))) return null;
    const isWho = ({ axis: { head }, sums }: ColumnBody): boolean =>
      sums > 0 && (head === "subject" || head === "unit");
    const columns = labelColumns(seen).filter(
      (column) => column.names > 1 || (column.names > 0 && column.sums > 0) || isWho(column),
    );
    const column =
      columns.find(({ axis }) => axis.head === "subject") ??
      columns.find(({ metrics, names }) => names > metrics) ??
      columns.find(isWho);
    if (column === undefined || !hasKnownMetric(seen, column.axis.index)) return null;
    return { rows: "subject", main: column.axis.index };
  },
};

/** Each township once and 合计 with them: 检查日期 beside them says when somebody was there, and lists no events. */
function isSummedUp(seen: Seen): boolean {
  return labelColumns(seen).some(({ axis, names, sums }) => {
    if (sums === 0 || names < 2) return false;
    const { band, view } = seen;
    const labels = Array.from({ length: names + sums }, (_, i) => view.label(band.bottom + 1 + i, axis.index));
    const units = labels.filter(isUnitName);
    return units.length === names && new Set(units).size === names;
  });
}

/** No county has so many townships and stations. */
const MOST_UNITS = 1000;

function isList({ view, band }: Seen): boolean {
  let rows = 0;
  for (let row = band.bottom + 1; row < view.sheet.values.length && rows <= MOST_UNITS; row++) {
    if (view.sheet.values[row]?.slice(band.left, band.right + 1).some((value) => value !== null) === true) rows += 1;
  }
  return rows > MOST_UNITS;
}

/** The same turned round: metrics as rows, townships or stations as columns. */
export const METRICS_BY_UNIT: TableLayout = {
  layout: UNITS_BY_METRIC.layout,
  shape(seen) {
    const column = metricColumn(seen);
    if (column === null || seen.axes.some(({ time }) => time !== null)) return null;
    const named = subjectColumns(seen.axes, column.axis.index);
    const units = named.filter(({ labels }) => isUnitName(labels.at(-1) ?? ""));
    return units.length > 1 && units.length * 2 > named.length ? { rows: "metric", main: column.axis.index } : null;
  },
};
