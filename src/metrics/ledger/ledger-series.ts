import type { Catalog, MetricSpec } from "../../model/catalog.ts";
import type { Exact } from "../../model/exact.ts";
import { isZero } from "../../model/exact.ts";
import type { LedgerColumn, LedgerKey, LedgerMeasure, LedgerMetricSpec } from "../../model/ledger.ts";
import { dateColumn } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import { monthPeriod } from "../../model/period.ts";
import { placeAt } from "../../model/place.ts";
import type { LedgerSeries, Reading, Series } from "../../model/reading.ts";
import type { Firsts, MetricCount } from "./count-metric.ts";
import { countMetric, firstsOf } from "./count-metric.ts";
import type { CountingGround } from "./ground.ts";
import { isStock } from "./measures.ts";
import type { MonthRange } from "./month-range.ts";
import { monthRange } from "./month-range.ts";

/** What is the same for all figures of the ledgers of one kind. */
interface Given {
  readonly grounds: readonly CountingGround[];
  readonly specs: ReadonlyMap<string, MetricSpec>;
  readonly catalog: Catalog;
  readonly period: Period | null;
  readonly firsts: Firsts;
  readonly range: MonthRange;
}

/** Everything the ledgers of one kind yield; each metric once. `specs`: catalogue metrics by id. */
export function ledgerSeries(
  grounds: readonly CountingGround[],
  catalog: Catalog,
  period: Period | null,
  specs: ReadonlyMap<string, MetricSpec>,
): LedgerSeries[] {
  const [first] = grounds;
  const range = monthRange(grounds, period);
  if (first === undefined || range === null) return [];
  const given: Given = { grounds, specs, catalog, period, firsts: firstsOf(grounds), range };
  const made = new Map<string, LedgerSeries>();
  for (const spec of first.ledger.spec.metrics) {
    const key = spec.metric ?? spec.own?.name ?? "";
    const one = made.has(key) ? null : seriesOf(spec, given);
    if (one !== null) made.set(key, one);
  }
  return [...made.values()];
}

/** null when a column it needs is missing, or money has no unit, or no row of its kind was ever written. */
function seriesOf(spec: LedgerMetricSpec, given: Given): LedgerSeries | null {
  const metric = spec.metric === null ? null : (given.specs.get(spec.metric) ?? null);
  if (metric === null && spec.own === undefined) return null;
  const grounds = given.grounds.filter((ground) => hasColumns(ground, spec));
  const [first] = grounds;
  const column = first === undefined ? null : columnOf(first, spec);
  if (first === undefined || column === null || grounds.length < given.grounds.length) return null;
  const unit = unitOf(spec, column, metric);
  if (unit === null || grounds.some((ground) => unitOf(spec, columnOf(ground, spec), metric) !== unit)) return null;
  const count = countMetric(grounds, spec, given.firsts);
  const series = readSeries(spec, { ...given, grounds }, { metric, unit, column, count });
  if (spec.where !== undefined && series.months.every(({ value }) => value === null || isZero(value))) return null;
  return { series, rule: spec.rule ?? null, covers: given.range.covers };
}

function hasColumns({ ledger: { columns } }: CountingGround, { by, of, where, part }: LedgerMetricSpec): boolean {
  const has = (key: LedgerKey | undefined): boolean => key === undefined || columns.has(key);
  const hasPart = part === undefined || of === undefined || columns.get(of)?.values[part] !== undefined;
  return has(by) && has(of) && has(where?.key) && hasPart;
}

/** Measures that are best explained by the column `of`. */
const LEADS_TO_OF: ReadonlySet<LedgerMeasure> = new Set(["sum", "distinct", "opening", "closing", "done-of-found"]);

/** The heading a clerk is led to: what is summed or told apart, else the date that counts. */
function columnOf({ ledger }: CountingGround, { by, of, where, measure }: LedgerMetricSpec): LedgerColumn | null {
  const key = (LEADS_TO_OF.has(measure) ? of : undefined) ?? where?.key ?? by;
  const column = key === undefined ? undefined : ledger.columns.get(key);
  return column ?? dateColumn(ledger);
}

/** 元 or 万元 as the heading says; money without either cannot be counted. */
function unitOf(
  { of, own, measure }: LedgerMetricSpec,
  column: LedgerColumn | null,
  metric: MetricSpec | null,
): string | null {
  if (measure === "sum" && column?.spec.holds === "money" && column.spec.key === of) return column.unit;
  return own?.unit ?? metric?.unit ?? null;
}

interface SeriesGiven {
  readonly metric: MetricSpec | null;
  readonly unit: string;
  readonly column: LedgerColumn;
  readonly count: MetricCount;
}

function readSeries(spec: LedgerMetricSpec, given: Given, { metric, unit, column, count }: SeriesGiven): Series {
  const { grounds, range, period } = given;
  const ledger = grounds[0]?.ledger;
  if (ledger === undefined) throw new RangeError("a figure is counted from at least one ledger");
  const at = placeAt(ledger.sheet, ledger.headerRow, column.index);
  const read = (span: Period): Reading => {
    const value = count.value(span);
    return {
      period: span,
      value,
      marker: null,
      raw: plain(value),
      at,
      formula: null,
      uncalculated: false,
      format: null,
      rows: () => count.rows(span),
    };
  };
  const name = metric?.name ?? spec.own?.name ?? "";
  const monthly = spec.measure === "opening" || spec.measure === "days" ? [] : range.months;
  return {
    sheet: ledger.sheet,
    row: ledger.headerRow,
    labelAt: at,
    domain: domainOf(given.catalog, metric) ?? ledger.spec.domain,
    id: metric?.id ?? null,
    metric: name,
    label: name,
    scope: null,
    subject: null,
    unit,
    typedUnit: null,
    months: monthly.map((month) => read(monthPeriod(month))),
    total: period === null ? null : read(period),
    lastYear: null,
    target: null,
    spans: [],
    change: null,
    changeRate: null,
    note: null,
    counted: grounds.map((ground) => ({
      sheet: ground.ledger.sheet,
      headerRow: ground.ledger.headerRow,
      columns: columnsUnder(ground, spec),
    })),
  };
}

/** The columns whose cells decide the figure. */
function columnsUnder({ ledger }: CountingGround, spec: LedgerMetricSpec): number[] {
  const keys: (LedgerKey | undefined)[] = [spec.by ?? dateColumn(ledger)?.spec.key, spec.of, spec.where?.key];
  if (spec.measure === "items" || isStock(spec)) keys.push("text");
  if (spec.by === "done" || spec.of === "done") keys.push("status", "done");
  return [...new Set(keys)].flatMap((key) => {
    const index = key === undefined ? undefined : ledger.columns.get(key)?.index;
    return index === undefined ? [] : [index];
  });
}

function domainOf({ domains }: Catalog, metric: MetricSpec | null): string | null {
  return domains.find(({ metrics }) => metrics.some((one) => one === metric))?.name ?? null;
}

function plain(value: Exact | null): number | null {
  return value === null ? null : Number(value.n) / Number(value.d);
}
