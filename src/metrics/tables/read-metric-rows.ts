import type { Column, Series, Unmatched } from "../../model/reading.ts";
import { lengthOf } from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import { placeIn } from "../../model/workbook.ts";
import { fold, tidy } from "../fold.ts";
import { NO_MAPPING } from "../mapping.ts";
import type { ColumnPlan } from "../plan-columns.ts";
import type { DueColumn } from "../read-cell.ts";
import type { LabelMeaning } from "../read-row.ts";
import { readRows, unmatchedRows } from "../read-rows.ts";
import type { Axis } from "./axes.ts";
import type { LabelReader, Meaning } from "./label-reader.ts";
import { plainValues, subjectColumns } from "./columns.ts";
import type { RowsRead, TableGiven } from "./table-given.ts";
import type { Timed } from "./roles.ts";
import { rolesOf } from "./roles.ts";
import type { FoundTable } from "./table-layout.ts";
import type { TimedColumn } from "./table-time.ts";
import { timedColumns } from "./table-time.ts";
import type { View } from "./view.ts";

/** A table whose rows are metrics: its columns are planned once, and each row is read like one of the standard sheet. */
export function readMetricRows(table: FoundTable, given: TableGiven): RowsRead {
  const timed = timesOf(table, given);
  const plan = planOf(table, timed, given);
  if (timed.length === 0) return { series: [], columns: plan.columns, unmatched: [] };
  const series = rowsIn(table, plan, given);
  return {
    series,
    columns: plan.columns,
    unmatched: [...unmatchedRows(series), ...unreadColumns(table, plan, given.view)],
  };
}

/** Townships as columns: the rows are read once for each of them, and once for 合计. */
export function readMetricsByUnit(table: FoundTable, given: TableGiven): RowsRead {
  const { anchor } = given.time;
  const subjects = subjectColumns(table.axes, table.main);
  const whole = table.axes.filter(({ isSum, labels }) => isSum && labels.length === 0);
  const none = planOf(table, [], given);
  if (anchor === null) return { series: [], columns: none.columns, unmatched: [] };
  const series = [...subjects, ...whole].flatMap((axis) => {
    const plan = planOf(table, [{ as: "value", period: anchor, item: axis }], given);
    const subject = axis.isSum ? null : tidy(axis.labels.at(-1) ?? "");
    return rowsIn(table, plan, given).map((one) => ({ ...one, subject }));
  });
  const labels = new Map(unmatchedRows(series).map((one) => [placeText(one.at), one]));
  return { series, columns: none.columns, unmatched: [...labels.values()] };
}

function rowsIn(table: FoundTable, plan: ColumnPlan, given: TableGiven): Series[] {
  const { view, reader } = given;
  const domain = reader.domains.find((known) => known.domain.name === given.domain) ?? reader.domains[0];
  if (domain === undefined) return [];
  return readRows({
    sheet: view.sheet,
    context: {
      words: view.words,
      domain: domain.domain,
      labels: domain.labels,
      kin: [],
      date1904: view.date1904,
      mapping: NO_MAPPING,
    },
    plan,
    headerRow: table.band.bottom,
    headerLabel: table.axes.find(({ index }) => index === table.main)?.whole ?? "",
    end: table.end,
    meaning: meaningIn(table, given, domain.domain.name),
  });
}

/** Columns of numbers with their times; a single one without a word of time holds those of the table's own time. */
function timesOf(table: FoundTable, { time, view, reader }: TableGiven): TimedColumn[] {
  const timed = timedColumns(table.axes, time);
  if (timed.length > 0 || time.anchor === null) return timed;
  const [only] = plainValues({ view, reader, band: table.band, axes: table.axes, bodies: table.bodies }, table.main);
  return only === undefined ? [] : [{ as: "value", period: time.anchor, item: only.axis }];
}

function planOf({ axes, main, bodies }: FoundTable, timed: readonly TimedColumn[], { report }: TableGiven): ColumnPlan {
  const roles = rolesOf(timed, report);
  const due = (one: TimedColumn | null): DueColumn | null =>
    one === null ? null : { index: one.item.index, period: one.period };
  const dues = (all: readonly TimedColumn[]): DueColumn[] =>
    all.map((one) => ({ index: one.item.index, period: one.period }));
  const headed = (head: Axis["head"]): number | null => {
    const found = axes.find((axis) => axis.head === head && axis.index !== main);
    return found === undefined || (head === "unit" && !holdsUnits(bodies, found.index)) ? null : found.index;
  };
  return {
    columns: axes.map((axis) => columnOf(axis, main, timed, roles)),
    metric: main,
    scope: headed("scope"),
    unit: headed("unit"),
    note: headed("note"),
    months: dues(roles.months),
    total: due(roles.total),
    lastYear: due(roles.lastYear),
    target: due(roles.target),
    change: due(roles.change),
    changeRate: due(roles.changeRate),
    spans: dues(roles.spans),
    numbers: timed.map(({ item }) => item.index),
  };
}

function holdsUnits(bodies: FoundTable["bodies"], index: number): boolean {
  const body = bodies.find(({ axis }) => axis.index === index);
  return body === undefined || body.units >= body.names + body.metrics;
}

function columnOf(
  { index, head, whole }: Axis,
  main: number,
  timed: readonly TimedColumn[],
  roles: ReturnType<typeof rolesOf<Axis>>,
): Column {
  const column = (role: Column["role"], month: Column["month"] = null): Column => ({
    index,
    role,
    month,
    label: whole,
  });
  if (index === main) return column("metric");
  const one = timed.find(({ item }) => item.index === index);
  if (one === undefined) return column(head === "unit" || head === "scope" || head === "note" ? head : "unknown");
  const named: readonly (readonly [Column["role"], Timed<Axis> | null])[] = [
    ["total", roles.total],
    ["last-year", roles.lastYear],
    ["target", roles.target],
    ["change", roles.change],
    ["change-rate", roles.changeRate],
  ];
  const role = named.find(([, each]) => each === one)?.[0];
  if (role !== undefined) return column(role);
  if (one.as !== "value" && one.as !== "last-year") return column(one.as);
  return lengthOf(one.period) === 1 ? column("month", one.period.first) : column("span");
}

/** Columns of numbers under a head that says no time. */
function unreadColumns({ bodies }: FoundTable, plan: ColumnPlan, { sheet }: View): Unmatched[] {
  const unknown = new Set(plan.columns.filter(({ role }) => role === "unknown").map(({ index }) => index));
  return bodies
    .filter(
      ({ axis, numbers, names }) =>
        unknown.has(axis.index) && axis.whole !== "" && numbers > 0 && numbers >= names && axis.head !== "serial",
    )
    .map(({ axis }) => ({ label: axis.whole, at: placeIn(sheet, axis.at.row, axis.at.column) }));
}

/** Labels under the heads left of them: 火灾 | 起数. A section head naming a domain (二、监督检查) speaks for the rows below it. */
function meaningIn(table: FoundTable, { view, reader }: TableGiven, domain: string) {
  const groups = table.bodies
    .filter(
      ({ axis, names, metrics, sums }) =>
        axis.index < table.main &&
        axis.head !== "serial" &&
        axis.head !== "unit" &&
        axis.time === null &&
        names + metrics + sums > 0,
    )
    .map(({ axis }) => axis.index);
  const section = sectionReader(table, view, reader);
  let whole: Whole | null = null;
  return (row: number, label: string, unit: string | null): LabelMeaning => {
    const heads = groups.map((column) => view.label(row, column)).filter((text) => text !== "" && text !== label);
    const under = section(row);
    const asked = under?.reader ?? reader;
    const part = OF_WHICH.exec(label);
    const meaning =
      part === null || whole === null ? asked.read(heads, label, unit) : partOf(whole, label, unit, asked);
    if (part === null && meaning.spec !== null) whole = { label, meaning };
    return { matched: meaning, domain: meaning.domain ?? under?.domain ?? domain };
  };
}

/** The row that 其中 below it speaks of. */
interface Whole {
  readonly label: string;
  readonly meaning: Meaning;
}

const OF_WHICH = /^\s*其中\s*[:：,，、]?\s*/;

/** 其中：火灾 is a part of the row above it, or the clerk's own; never a metric of another domain. */
function partOf(whole: Whole, label: string, unit: string | null, reader: LabelReader): Meaning {
  const part = reader.read([whole.label], label.replace(OF_WHICH, ""), unit);
  const isScope = part.spec === whole.meaning.spec;
  return isScope ? { ...part, spec: null, metric: tidy(label), scope: null, domain: whole.meaning.domain } : part;
}

interface Section {
  readonly reader: LabelReader;
  readonly domain: string;
}

/** The section a row stands in; rows must be asked for from the top down. */
function sectionReader({ main, band }: FoundTable, view: View, reader: LabelReader): (row: number) => Section | null {
  let [at, current]: [number, Section | null] = [band.bottom + 1, null];
  return (row) => {
    for (; at < Math.min(row, view.rows); at++) current = sectionNamed(view.label(at, main), view, reader) ?? current;
    return current;
  };
}

/** 二、监督检查情况 alone in its row. */
function sectionNamed(label: string, { words }: View, reader: LabelReader): Section | null {
  const folded = fold(label);
  const bare = folded.replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/, "");
  if (bare === folded) return null;
  const purpose = words.sheets.get(bare) ?? words.sheets.get(bare.replace(/(?:工作)?情况$|工作$/, ""));
  if (purpose?.kind !== "domain") return null;
  const { domain } = purpose;
  return { reader: reader.preferring(reader.domains.filter((known) => known.domain === domain)), domain: domain.name };
}
