import { catalog } from "../../src/catalog/catalog.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import { exact } from "../../src/model/exact.ts";
import type { Figures } from "../../src/model/figure.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Block, Narrative, Span } from "../../src/model/narrative.ts";
import type { Period } from "../../src/model/period.ts";
import { monthPeriod, monthsOf, parsePeriod, yearBefore } from "../../src/model/period.ts";
import { placeAt } from "../../src/model/place.ts";
import type { Marker, Reading, Readings, Series, TextEntry } from "../../src/model/reading.ts";
import type { Settings } from "../../src/model/settings.ts";
import { writeNarrative } from "../../src/narrative/write-narrative.ts";

/** One row as a test writes it; what is left out is not filled in. */
export interface Row {
  /** Catalogue id; absent: a row of the clerk's own. */
  readonly id?: string;
  readonly domain?: string;
  readonly metric?: string;
  readonly scope?: string;
  readonly subject?: string;
  readonly unit?: string;
  readonly now?: string;
  readonly marker?: Marker;
  readonly base?: string;
  readonly target?: string;
  readonly months?: readonly string[];
  /** A 必须改 finding stands on 本期合计. */
  readonly doubt?: true;
}

export interface Told {
  readonly rows: readonly Row[];
  readonly period?: string;
  readonly outline?: string | null;
  readonly settings?: Partial<Settings>;
  readonly texts?: readonly (Pick<TextEntry, "slot" | "body"> & Partial<TextEntry>)[];
}

const specs = new Map(
  catalog.domains.flatMap((domain) => domain.metrics.map((spec) => [spec.id, { spec, domain }] as const)),
);

export const usualSettings: Settings = {
  unit: "云岭县消防救援大队",
  shortName: "大队",
  superior: "支队",
  area: "县",
  year: 2023,
  period: null,
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
  notableShare: exact(40),
  notableChange: exact(15),
  attachment: false,
  waiverTable: false,
  signature: "none",
  pageNumbers: "outside",
  population: null,
  bounds: new Map(),
  places: new Map(),
  unreadable: new Map(),
};

export function periodOf(text: string): Period {
  const found = parsePeriod(text);
  if (found === null) throw new Error(`no period: ${text}`);
  return found;
}

function reading(period: Period, text: string | undefined, at: Reading["at"], marker: Marker | null = null): Reading {
  const value = text === undefined ? null : exact(text);
  return {
    period,
    value,
    marker,
    raw: text === undefined ? null : Number(text),
    at,
    formula: null,
    uncalculated: false,
    format: null,
  };
}

function seriesOf(row: Row, index: number, period: Period): Series {
  const known = row.id === undefined ? undefined : specs.get(row.id);
  if (row.id !== undefined && known === undefined) throw new Error(`no metric: ${row.id}`);
  const sheet = known?.domain.sheet ?? row.domain ?? "接警";
  const at = (column: number): Reading["at"] => placeAt(sheet, index + 3, column);
  const metric = row.metric ?? known?.spec.name ?? "";
  const unit = row.unit ?? known?.spec.unit ?? null;
  return {
    sheet,
    row: index + 3,
    labelAt: at(0),
    domain: known?.domain.name ?? row.domain ?? "接警",
    id: row.id ?? null,
    metric,
    label: metric,
    scope: row.scope ?? null,
    subject: row.subject ?? null,
    unit,
    typedUnit: unit,
    months:
      row.months === undefined
        ? []
        : monthsOf(period).map((month, i) => reading(monthPeriod(month), row.months?.[i], at(3 + i))),
    total: reading(period, row.now, at(15), row.marker ?? null),
    lastYear: reading(yearBefore(period), row.base, at(16)),
    target: row.target === undefined ? null : reading(period, row.target, at(17)),
    change: null,
    changeRate: null,
    spans: [],
    note: null,
  };
}

function findingOf(series: Series): Finding {
  const at = series.total?.at ?? series.labelAt;
  return {
    rule: "test",
    severity: "error",
    at,
    value: null,
    expected: null,
    message: "",
    related: [],
    fix: null,
    waived: null,
  };
}

export interface Material {
  readonly figures: Figures;
  readonly readings: Readings;
}

export function material({ rows, period: words = "2023H1", settings, texts = [] }: Told): Material {
  const period = periodOf(words);
  const series = rows.map((row, index) => seriesOf(row, index, period));
  const readings: Readings = {
    ledgers: [],
    ledgerSeries: [],
    tables: [],
    series,
    settings: { ...usualSettings, ...settings },
    texts: texts.map((text) => ({ domain: null, heading: null, at: placeAt("文稿要点", 0, 0), ...text })),
    waivers: [],
    archive: [],
    period,
  };
  const findings = series.filter((_, index) => rows[index]?.doubt === true).map(findingOf);
  return { readings, figures: deriveFigures({ readings, catalog, period, findings, lastYear: null }) };
}

/** Rows in, report out, through the real figures. */
export function tell(told: Told): Narrative {
  return writeNarrative({ ...material(told), catalog, findings: [], outline: told.outline ?? null });
}

export function textOfBlock(block: Block): string {
  return block.spans.map((span) => span.text).join("");
}

export function textOf(narrative: Narrative): string {
  return narrative.blocks.map(textOfBlock).join("\n");
}

/** Paragraphs alone, without title and headings. */
export function prose(narrative: Narrative): string {
  return narrative.blocks
    .filter(({ kind }) => kind === "paragraph")
    .map(textOfBlock)
    .join("\n");
}

export function toldSpans(narrative: Narrative): readonly Span[] {
  return narrative.blocks.flatMap(({ spans }) => spans).filter((span) => span.told !== undefined);
}
