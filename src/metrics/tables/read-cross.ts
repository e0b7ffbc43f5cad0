import { isPercentFormat } from "../../model/calendar.ts";
import type { Column, Reading, Series, Unmatched } from "../../model/reading.ts";
import { cellKey, placeIn } from "../../model/workbook.ts";
import { fold } from "../fold.ts";
import { readCell } from "../read-cell.ts";
import type { Axis } from "./axes.ts";
import type { CrossRow } from "./cross-rows.ts";
import { cellTime, crossRows } from "./cross-rows.ts";
import type { Meaning } from "./label-reader.ts";
import type { RowsRead, TableGiven } from "./table-given.ts";
import type { Timed } from "./roles.ts";
import { seriesOf } from "./series-of.ts";
import type { FoundTable } from "./table-layout.ts";
import type { View } from "./view.ts";

/** A column of a metric. */
interface MetricColumn {
  readonly axis: Axis;
  readonly meaning: Meaning;
  readonly typedUnit: string | null;
}

/** A table whose columns are metrics; its rows are months, or townships and stations. */
export function readCross(table: FoundTable, given: TableGiven): RowsRead {
  const columns = metricColumns(table, given);
  const rows = crossRows(table, given);
  const series = groupsOf(columns).flatMap((group) => readGroup(group, rows, given));
  return {
    series,
    columns: table.axes.map((axis) => columnOf(axis, columns)),
    unmatched: unmatchedOf(table, columns, given),
  };
}

function metricColumns({ axes, bodies, main, titles }: FoundTable, { reader, view }: TableGiven): MetricColumn[] {
  const noted = unitInNotes(titles, view);
  const read = axes.flatMap((axis, i): MetricColumn[] => {
    const body = bodies[i];
    if (axis.index === main || axis.labels.length === 0 || axis.head !== null || body === undefined) return [];
    const meaning = reader.read(axis.labels.slice(0, -1), axis.labels.at(-1) ?? "", axis.unit);
    // A column of texts under a head nobody knows is no metric: 负责人.
    if (meaning.spec === null && body.numbers <= body.names) return [];
    return [{ axis, meaning, typedUnit: axis.unit ?? meaning.unit ?? (meaning.spec === null ? noted : null) }];
  });
  return read.map((column) => withGroupName(column, read));
}

/** Own names that stand under two groups are told apart by them: 微型站建设, 队伍建设. */
function withGroupName(column: MetricColumn, all: readonly MetricColumn[]): MetricColumn {
  const { meaning, axis } = column;
  const twins = all.filter(
    (other) => other.meaning.spec === null && other.meaning.metric === meaning.metric && other.axis.time === axis.time,
  );
  if (meaning.spec !== null || twins.length < 2 || axis.labels.length < 2) return column;
  return { ...column, meaning: { ...meaning, metric: axis.labels.slice(-2).join("") } };
}

/** （单位：起） above a table serves the labels that no unit is known for; two units serve none. */
function unitInNotes(titles: readonly string[], { words }: View): string | null {
  const found = titles.flatMap((title) => /单位[:：]\s*([^\s)）、,，]{1,6})\s*[)）]?$/.exec(title)?.[1] ?? []);
  const [unit] = found;
  return unit !== undefined && found.length === 1 && words.units.has(fold(unit)) ? unit : null;
}

/** Columns of one metric stand together, whatever times they are of. */
function groupsOf(columns: readonly MetricColumn[]): MetricColumn[][] {
  const groups = new Map<string, MetricColumn[]>();
  for (const column of columns) {
    const { spec, metric, scope, domain } = column.meaning;
    const key = JSON.stringify([domain, spec?.id ?? null, metric, scope, column.typedUnit]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    // The same metric and time twice are two series: nobody can say which one counts.
    const time = JSON.stringify(column.axis.time);
    const isTwice = group.some(({ axis }) => JSON.stringify(axis.time) === time);
    if (isTwice) groups.set(`${key} ${column.axis.index}`, [column]);
    else group.push(column);
  }
  return [...groups.values()];
}

function readGroup(group: readonly MetricColumn[], rows: readonly CrossRow[], given: TableGiven): Series[] {
  const [first] = group;
  if (first === undefined) return [];
  return rowsBySubject(rows).flatMap((ofSubject) => {
    const unit = unitOf(first, ofSubject, given.view);
    const axes = group.map(({ axis }) => axis);
    const timed = ofSubject.flatMap((row) => group.flatMap((column) => readOne(row, { ...column, axes }, unit, given)));
    return timed.length === 0 ? [] : [seriesOf({ ...headOf(first, ofSubject[0], given), unit }, timed, given.report)];
  });
}

/** The rows of months together, and those of a township; each row that claims to be all of them is one by itself. */
function rowsBySubject(rows: readonly CrossRow[]): CrossRow[][] {
  const groups = new Map<string, CrossRow[]>();
  for (const row of rows) {
    const key = row.subject ?? (row.isTownships ? `\n${row.row}` : "");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()];
}

function unitOf({ typedUnit, meaning, axis }: MetricColumn, rows: readonly CrossRow[], { sheet }: View): string | null {
  if (typedUnit !== null) return typedUnit;
  if (meaning.spec !== null) return meaning.spec.unit;
  return rows.some(({ row }) => isPercentFormat(sheet.formats.get(cellKey(row, axis.index)))) ? "%" : null;
}

function readOne(
  row: CrossRow,
  { axis, axes }: MetricColumn & { readonly axes: readonly Axis[] },
  unit: string | null,
  { view, time }: TableGiven,
): Timed<Reading>[] {
  const when = cellTime(row, axis, time, axes);
  if (when === null) return [];
  const rate = when.as === "change-rate" ? "%" : unit;
  return [{ ...when, item: readCell(view.sheet, row.row, { index: axis.index, period: when.period }, rate) }];
}

function headOf({ axis, meaning, typedUnit }: MetricColumn, first: CrossRow | undefined, { view, domain }: TableGiven) {
  const isTownships = first?.isTownships ?? false;
  return {
    sheet: view.sheet.name,
    row: isTownships ? (first?.row ?? axis.at.row) : axis.at.row,
    labelAt: placeIn(view.sheet, axis.at.row, axis.at.column),
    domain: meaning.domain ?? domain ?? "",
    id: meaning.spec?.id ?? null,
    metric: meaning.metric,
    label: axis.labels.at(-1) ?? meaning.metric,
    scope: meaning.scope,
    subject: first?.subject ?? null,
    typedUnit,
    note: null,
  };
}

function columnOf({ index, head, whole }: Axis, columns: readonly MetricColumn[]): Column {
  const isMetric = columns.some(({ axis }) => axis.index === index);
  const role = isMetric ? "metric" : head === "unit" || head === "scope" || head === "note" ? head : "unknown";
  return { index, role, month: null, label: whole };
}

/** Columns of numbers that are the clerk's own, or of which nobody knows what they count. */
function unmatchedOf(
  { bodies, main }: FoundTable,
  columns: readonly MetricColumn[],
  { view }: TableGiven,
): Unmatched[] {
  const known = new Set(columns.filter(({ meaning }) => meaning.spec !== null).map(({ axis }) => axis.index));
  const isNamed = ({ index, whole, head }: Axis): boolean =>
    index !== main && !known.has(index) && whole !== "" && head !== "serial";
  return bodies
    .filter(({ axis, numbers }) => numbers > 0 && isNamed(axis))
    .map(({ axis: { labels, whole, at } }) => ({
      label: labels.length === 0 ? whole : labels.join("/"),
      at: placeIn(view.sheet, at.row, at.column),
    }));
}
