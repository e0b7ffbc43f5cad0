import type { MetricSpec } from "../model/catalog.ts";

/** What a clerk said once about a label of the brigade's own sheets. */
export interface MappedLabel {
  /** Name of the domain; null when the row leaves it to the metric. */
  readonly domain: string | null;
  /** null: a metric that the catalogue does not know, under the name in `metric`. */
  readonly spec: MetricSpec | null;
  readonly metric: string;
  readonly scope: string | null;
  readonly unit: string | null;
}

/** The sheet 对应关系: keyed by folded texts, so that it holds wherever the columns move. */
export interface Mapping {
  /** Name of the domain a sheet is of; null when nothing is said. */
  domainOf(sheet: string): string | null;
  /** What a label means on this sheet; null when nothing is said. */
  labelOf(sheet: string, label: string): MappedLabel | null;
}

export const NO_MAPPING: Mapping = { domainOf: () => null, labelOf: () => null };
