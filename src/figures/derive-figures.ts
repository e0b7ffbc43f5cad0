import type { Catalog, MetricSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import type { Figures } from "../model/figure.ts";
import type { Finding } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import type { Readings } from "../model/reading.ts";
import { breakdownsOf } from "./breakdowns.ts";
import { doubtsOf } from "./doubts.ts";
import { factOfSeries } from "./facts.ts";
import { figureRows } from "./figure-rows.ts";
import type { Ground } from "./ground.ts";
import { lastYearRows } from "./last-year.ts";

export interface FiguresInput {
  readonly readings: Readings;
  readonly catalog: Catalog;
  /** The report period. */
  readonly period: Period;
  readonly findings: readonly Finding[];
  /** Last year's whole workbook, when given; it wins over 上年同期. */
  readonly lastYear: Readings | null;
}

/**
 * All that can be computed from the readings: a fact for every row, in the order of the workbook, then the catalogue's
 * figures and the breakdowns. Nothing is rounded but percentage points. A number that cannot be had is an Outcome with
 * its gap; nothing is ever NaN, a rate of zero, or a percentage of a zero base.
 */
export function deriveFigures({ readings, catalog, period, findings, lastYear }: FiguresInput): Figures {
  const { settings } = readings;
  const specs = new Map<string, MetricSpec>(
    catalog.domains.flatMap(({ metrics }) => metrics.map((metric) => [metric.id, metric] as const)),
  );
  const doubts = doubtsOf(findings, readings);
  const ground: Ground = { period, settings, specs, doubts, lastYear: lastYearRows(lastYear) };
  const facts = readings.series.map((series) => factOfSeries(series, ground));
  return {
    period,
    facts,
    figures: figureRows(catalog.figures, facts, ground),
    breakdowns: breakdownsOf(facts, catalog, settings),
    timeProgress: timeProgress(period),
  };
}

/** 时间进度 in whole months: 50 at the end of June. */
function timeProgress({ last }: Period): Exact {
  return { n: BigInt(last.month * 100), d: 12n };
}
