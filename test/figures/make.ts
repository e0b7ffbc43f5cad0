import { waiverColumns } from "../../src/catalog/waiver-columns.ts";
import type { Catalog, DomainSpec, FigureSpec, MetricSpec } from "../../src/model/catalog.ts";
import type { Exact } from "../../src/model/exact.ts";
import { exact, parseDecimal, toDecimal } from "../../src/model/exact.ts";
import type { Change, Fact, Figure, Figures } from "../../src/model/figure.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";
import type { Outcome } from "../../src/model/outcome.ts";
import { known } from "../../src/model/outcome.ts";
import type { Period } from "../../src/model/period.ts";
import { monthPeriod, monthsOf, parsePeriod, yearBefore } from "../../src/model/period.ts";
import type { Place } from "../../src/model/place.ts";
import { placeAt } from "../../src/model/place.ts";
import type { Marker, Reading, Readings, Series } from "../../src/model/reading.ts";
import type { Settings } from "../../src/model/settings.ts";

/** "2023H1" → the period; throws when a test mistypes it. */
export function span(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new Error(`no period: ${text}`);
  return period;
}

export const H1 = span("2023H1");

export function settingsWith(changes: Partial<Settings> = {}): Settings {
  return {
    unit: "××县消防救援大队",
    shortName: "大队",
    superior: "支队",
    area: "县",
    year: 2023,
    period: H1,
    cutoff: null,
    lastYearCutoff: null,
    writtenOn: null,
    outline: null,
    rectificationRate: "current",
    preset: "standard",
    length: "standard",
    gaps: "drop",
    multiples: "times",
    rateDecimals: 1,
    tinyBase: exact(10),
    aboutEqual: exact(1),
    notableShare: exact(50),
    notableChange: exact(15),
    attachment: false,
    waiverTable: false,
    signature: "end",
    pageNumbers: "outside",
    population: null,
    bounds: new Map(),
    places: new Map(),
    unreadable: new Map(),
    ...changes,
  };
}

/** A cell in a test: a number or decimal text, "5000余" with its marker, null for blank, any other text for no number. */
export type Cell = number | string | null;

export interface RowWords {
  /** Catalogue id; absent: a row the clerk invented. */
  readonly id?: string;
  readonly metric?: string;
  readonly domain?: string;
  readonly sheet?: string;
  /** Row as a clerk counts it, from 1. */
  readonly row?: number;
  readonly unit?: string | null;
  readonly scope?: string | null;
  readonly subject?: string | null;
  /** January first. */
  readonly months?: readonly Cell[];
  readonly total?: Cell;
  readonly lastYear?: Cell;
  readonly target?: Cell;
  readonly totalFormula?: string;
}

const MONTH_COLUMN = 3;
const TOTAL_COLUMN = 15;

function reading(cell: Cell, period: Period, at: Place, formula: string | null = null): Reading {
  const text = cell === null ? "" : String(cell);
  const marker = (/[余多近约逾超]|左右|以上/.exec(text)?.[0] ?? null) as Marker | null;
  const value = parseDecimal(marker === null ? text : text.replace(marker, ""));
  return {
    period,
    value,
    marker: value === null ? null : marker,
    raw: cell,
    at,
    formula,
    uncalculated: false,
    format: null,
  };
}

/** A row of a standard sheet for a report period (its 本期合计 is for that period, 上年同期 for the year before). */
export function row(words: RowWords, period: Period = H1): Series {
  const sheet = words.sheet ?? "接警";
  const line = (words.row ?? 4) - 1;
  const at = (column: number): Place => placeAt(sheet, line, column);
  const year = period.last.year;
  const months = (words.months ?? []).map((cell, i) =>
    reading(cell, monthPeriod({ year, month: i + 1 }), at(MONTH_COLUMN + i)),
  );
  const metric = words.metric ?? words.id ?? "自加的一行";
  return {
    sheet,
    row: line,
    labelAt: at(0),
    domain: words.domain ?? "接警",
    id: words.id ?? null,
    metric,
    label: metric,
    scope: words.scope ?? null,
    subject: words.subject ?? null,
    unit: words.unit === undefined ? "起" : words.unit,
    typedUnit: null,
    months,
    total:
      words.total === undefined ? null : reading(words.total, period, at(TOTAL_COLUMN), words.totalFormula ?? null),
    lastYear: words.lastYear === undefined ? null : reading(words.lastYear, yearBefore(period), at(TOTAL_COLUMN + 1)),
    target:
      words.target === undefined
        ? null
        : reading(words.target, { ...period, first: { year, month: 1 } }, at(TOTAL_COLUMN + 2)),
    change: null,
    changeRate: null,
    spans: [],
    note: null,
  };
}

export function readingsOf(series: readonly Series[], settings: Partial<Settings> = {}): Readings {
  return {
    ledgers: [],
    ledgerSeries: [],
    tables: [],
    series,
    settings: settingsWith(settings),
    texts: [],
    waivers: [],
    archive: [],
    period: H1,
  };
}

/** Every month of a span with the same cells: for periods that begin in another year. */
export function monthsFrom(period: Period, cells: readonly Cell[], sheet = "接警", line = 4): Reading[] {
  return monthsOf(period).map((month, i) =>
    reading(cells[i] ?? null, monthPeriod(month), placeAt(sheet, line - 1, MONTH_COLUMN + i)),
  );
}

export function metric(id: string, changes: Partial<MetricSpec> = {}): MetricSpec {
  return { id, name: id, unit: "起", kind: "flow", good: "neutral", tell: [id], ...changes };
}

export interface CatalogWords {
  readonly metrics?: readonly MetricSpec[];
  readonly figures?: readonly FigureSpec[];
}

export function catalogOf({ metrics = [], figures = [] }: CatalogWords): Catalog {
  const domain: DomainSpec = { id: "alarms", name: "接警", sheet: "接警", aliases: [], metrics };
  return {
    domains: [domain],
    figures,
    relations: [],
    bounds: [],
    implications: [],
    columns: [],
    settings: [],
    textSlots: [],
    ledgers: [],
    waiverColumns,
    archiveColumns: [],
    sheets: {
      guide: "填表说明",
      settings: "报告设置",
      texts: "文稿要点",
      ledger: "隐患台账",
      waivers: "核查说明",
      mapping: "对应关系",
      archive: "上报存档",
    },
  };
}

export function finding(at: string, severity: Severity = "error", waived: string | null = null): Finding {
  const [sheet = "", cell] = at.split("!");
  const place: Place = cell === undefined ? { sheet } : { sheet, cell };
  return {
    rule: "some-rule",
    severity,
    at: place,
    value: null,
    expected: null,
    message: "这里要改。",
    related: [],
    fix: null,
    waived: waived === null ? null : { reason: waived, by: null, on: null, item: "", at: { sheet: "核查说明" } },
  };
}

/** A known outcome of "12", "5000余". */
export function amount(text: string | number): Outcome {
  const { value, marker } = reading(text, H1, { sheet: "接警" });
  if (value === null) throw new Error(`no amount: ${text}`);
  return known(value, [], marker);
}

/** An outcome as a test reads it: "85.4", "5000余", or "(gap)". */
export function seen(outcome: Outcome, digits = 6): string {
  return outcome.known ? `${toDecimal(outcome.value, digits)}${outcome.marker ?? ""}` : `(${outcome.gap})`;
}

const show = (value: Exact): string => toDecimal(value, 4);

/** A change as a test reads it: "rate 5.1724 (15)" is percent and difference. */
export function told(change: Change): string {
  switch (change.kind) {
    case "none":
    case "equal":
      return change.kind;
    case "points":
      return `points ${show(change.points)}`;
    case "rate":
      return `rate ${show(change.rate)} (${show(change.difference)})`;
    case "multiple":
      return `multiple ${show(change.times)} (${show(change.difference)})`;
    default:
      return `${change.kind} (${show(change.difference)})`;
  }
}

/** The row of a metric outside scopes and townships; null when there is none. */
export function factOf(figures: Figures, id: string): Fact | null {
  const found = figures.facts.find(
    ({ series }) => series.id === id && series.scope === null && series.subject === null,
  );
  return found ?? null;
}

/** The derived figure of that id in a scope and a township; null when its rows are not all there. */
export function figureOf(
  figures: Figures,
  id: string,
  scope: string | null = null,
  subject: string | null = null,
): Figure | null {
  const found = figures.figures.find((one) => one.id === id && one.scope === scope && one.subject === subject);
  return found ?? null;
}
