import type { MetricKind, MetricSpec } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";
import type { Series } from "../model/reading.ts";
import type { Settings } from "../model/settings.ts";
import type { Doubts } from "./doubts.ts";

/** What every derivation stands on, looked up once. */
export interface Ground {
  readonly period: Period;
  readonly settings: Settings;
  /** Catalogue metrics by id. */
  readonly specs: ReadonlyMap<string, MetricSpec>;
  readonly doubts: Doubts;
  /** Rows of last year's workbook by `rowKey`; empty when none is given. */
  readonly lastYear: ReadonlyMap<string, readonly Series[]>;
}

/** A row with its catalogue entry and how its months combine. */
export interface Row {
  readonly series: Series;
  /** null for a row the clerk invented. */
  readonly spec: MetricSpec | null;
  readonly kind: MetricKind;
}
