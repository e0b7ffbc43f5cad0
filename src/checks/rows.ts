import type { Catalog, MetricKind, MetricSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { isZero } from "../model/exact.ts";
import type { Period } from "../model/period.ts";
import { containsMonth } from "../model/period.ts";
import type { Reading, Series } from "../model/reading.ts";
import { isBlank } from "../model/workbook.ts";
import { oncePerRun } from "./once.ts";
import { FLOW_UNITS, isPercentUnit, scaledUnit } from "./units.ts";

/** What the rules ask of a row. */

const specsByCatalog = new WeakMap<Catalog, ReadonlyMap<string, MetricSpec>>();

/** Metric id → row of the catalogue; made once a catalogue. */
function specsOf(catalog: Catalog): ReadonlyMap<string, MetricSpec> {
  const known = specsByCatalog.get(catalog);
  if (known !== undefined) return known;
  const specs = new Map(catalog.domains.flatMap((domain) => domain.metrics).map((metric) => [metric.id, metric]));
  specsByCatalog.set(catalog, specs);
  return specs;
}

/** null for a row the clerk invented. */
export function specOf(catalog: Catalog, series: Series): MetricSpec | null {
  return series.id === null ? null : (specsOf(catalog).get(series.id) ?? null);
}

/** How the months combine. Of a row the clerk invented only a unit of events (次, 份, 元) tells that they add up. */
export function kindOf(catalog: Catalog, series: Series): MetricKind | "unknown" {
  const spec = specOf(catalog, series);
  if (spec !== null) return spec.kind;
  if (isPercentUnit(series.unit)) return "ratio";
  return series.unit !== null && FLOW_UNITS.has(scaledUnit(series.unit).base) ? "flow" : "unknown";
}

/** The months of the report period, in order of time. */
export function dueMonths(series: Series, period: Period): readonly Reading[] {
  return series.months.filter((reading) => containsMonth(period, reading.period.first));
}

/** Something stands there, be it a number or not. */
export function isFilled(reading: Reading): boolean {
  return reading.uncalculated || !isBlank(reading.raw);
}

/** A total that a person gave: typed, or a formula that found something to add up. */
export function isTotalGiven({ total, months }: Series): boolean {
  if (total === null || !isFilled(total)) return false;
  if (total.formula === null) return true;
  return months.some(isFilled) || (total.value !== null && !isZero(total.value));
}

/** A row nobody filled in is not in use: the template has many more rows than a brigade needs. */
export function isUsed(series: Series): boolean {
  return series.months.some(isFilled) || isTotalGiven(series);
}

/**
 * The rows in use of all metric sheets, from top to bottom. What was counted from a ledger is no cell a clerk filled: the
 * ledger has rules of its own.
 */
export const usedSeries = oncePerRun(({ readings }): readonly Series[] =>
  readings.series.filter((series) => series.counted === undefined && isUsed(series)),
);

/** The exact number of a reading: null when there is none or it is approximate. */
export function exactValue(reading: Reading | null | undefined): Exact | null {
  return reading !== null && reading !== undefined && reading.marker === null && !reading.uncalculated
    ? reading.value
    : null;
}
