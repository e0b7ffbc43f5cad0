import type { Axis } from "./axes.ts";
import type { ColumnBody } from "./row-labels.ts";
import type { Seen } from "./table-layout.ts";

/** Columns that may hold the labels of the rows, from left to right. */
export function labelColumns({ bodies }: Seen): ColumnBody[] {
  return bodies.filter(({ axis, numbers, ...body }) => {
    // 单位 over 大队 heads who it is, not what is counted in.
    const isWho = body.sums > 0 && body.units === 0;
    if (axis.head === "unit" && body.units >= body.names + body.metrics && !isWho) return false;
    if (axis.head === "note" || axis.head === "serial" || axis.time !== null) return false;
    return body.months + body.times + body.metrics + body.names + body.sums > numbers;
  });
}

/** Some column besides the row labels is headed by a metric of the catalogue. */
export function hasKnownMetric({ axes, reader }: Seen, main: number): boolean {
  return axes.some((axis) => axis.index !== main && isMetricAxis(axis) && meansKnown(axis, reader));
}

function isMetricAxis({ labels, head }: Axis): boolean {
  return labels.length > 0 && head === null;
}

function meansKnown({ labels, unit }: Axis, reader: Seen["reader"]): boolean {
  return reader.read(labels.slice(0, -1), labels.at(-1) ?? "", unit).spec !== null;
}

/** Columns of numbers that no word of time heads. */
export function plainValues({ bodies }: Seen, main: number): ColumnBody[] {
  return bodies.filter(
    ({ axis, numbers, names }) =>
      axis.index !== main && axis.time === null && axis.head === null && numbers > 0 && numbers >= names,
  );
}

/** The column in which most metrics of the catalogue stand; one headed 指标 or 项目 before the others. */
export function metricColumn(seen: Seen): ColumnBody | null {
  const named = labelColumns(seen).filter(({ metrics }) => metrics > 0);
  const isHeaded = ({ axis }: ColumnBody): number => Number(axis.head === "metric");
  return [...named].sort((a, b) => isHeaded(b) - isHeaded(a) || b.metrics - a.metrics)[0] ?? null;
}

/** Months that columns name: 1月, 2023年5月. */
export function monthColumns({ axes }: Seen): Axis[] {
  return axes.filter(({ time }) => {
    if (time?.as !== "value" || time.reach === null || typeof time.reach === "string") return false;
    return time.reach.first.month === time.reach.last.month && time.reach.first.year === time.reach.last.year;
  });
}

/** Columns under a head that is neither a time nor the head of labels: townships, in a table whose rows are metrics. */
export function subjectColumns(axes: readonly Axis[], main: number): Axis[] {
  return axes.filter(
    ({ index, head, labels, time }) => index !== main && head === null && time === null && labels.length > 0,
  );
}
