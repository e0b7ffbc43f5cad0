import type { MetricKind } from "../model/catalog.ts";
import type { Fact } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import type { Period } from "../model/period.ts";
import { containsMonth, precedingPeriod, samePeriod, yearBefore } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import { lastYearOutcome, periodOutcome, readingOutcome } from "../model/series.ts";
import { combine } from "./combine.ts";
import { compareOutcomes } from "./compare.ts";
import { unlessDoubted } from "./doubts.ts";
import { extremesOf } from "./extremes.ts";
import type { Ground, Row } from "./ground.ts";
import { lastYearSays, sameRowLastYear } from "./last-year.ts";
import { kindOfSeries, yardstickOf } from "./measure.ts";
import { percentOf } from "./percent.ts";

/** All that can be said of one row of the workbook in the report period. */
export function factOfSeries(series: Series, ground: Ground): Fact {
  const spec = series.id === null ? null : (ground.specs.get(series.id) ?? null);
  const row: Row = { series, spec, kind: kindOfSeries(series, spec) };
  const yardstick = yardstickOf(series, spec, ground.settings);
  const before = sameRowLastYear(ground.lastYear, series);
  const now = spanOutcome(row, ground.period, ground);
  const base = baseOutcome(row, before, ground);
  const previous = previousOutcome(row, before, ground);
  const target = unlessDoubted(readingOutcome(series.target), ground.doubts);
  return {
    series,
    spec,
    now,
    base,
    change: compareOutcomes(now, base, yardstick),
    previous,
    chain: compareOutcomes(now, previous, yardstick),
    target,
    completion: completionOf(row.kind, now, target),
    extremes: extremesOf(series, row.kind, now, ground.period),
  };
}

/** The row in a span of this workbook; in doubt when its total or any month under it is. */
function spanOutcome({ series, kind }: Row, span: Period, { doubts }: Ground): Outcome {
  return unlessDoubted(periodOutcome(series, span, kind), doubts, () => restingCells(series, span));
}

/** The total of the span and the months under it, whichever of them speaks. */
function restingCells(series: Series, span: Period): Place[] {
  const months = series.months.filter((reading) => containsMonth(span, reading.period.first));
  const total = series.total !== null && samePeriod(series.total.period, span) ? [series.total.at] : [];
  return [...total, ...months.map((reading) => reading.at)];
}

/**
 * The same period last year: last year's workbook when it has the number, else 上年同期, else months of last year that
 * stand in this workbook.
 */
function baseOutcome(row: Row, before: readonly Series[], ground: Ground): Outcome {
  const { series } = row;
  const span = yearBefore(ground.period);
  const workbook = lastYearSays(before, row, span);
  if (workbook.known) return workbook;
  const column = unlessDoubted(lastYearOutcome(series, span), ground.doubts);
  if (column.known || column.gap === "in-doubt") return column;
  const months = spanOutcome(row, span, ground);
  if (months.known || months.gap === "in-doubt") return months;
  return workbook.gap === "in-doubt" || column.gap === "no-base" ? workbook : column;
}

/** The adjacent period of the same length, from this workbook or, before January, from last year's. */
function previousOutcome(row: Row, before: readonly Series[], ground: Ground): Outcome {
  const span = precedingPeriod(ground.period);
  const here = spanOutcome(row, span, ground);
  if (here.known || here.gap !== "no-row") return here;
  const earlier = lastYearSays(before, row, span);
  return earlier.known ? earlier : here;
}

/** Percent of 年度目标 reached: only of a target above zero, and never of a rate. */
function completionOf(kind: MetricKind, now: Outcome, target: Outcome): Outcome {
  if (kind === "ratio") return missing("not-additive");
  return combine([target, now], ([goal, done]) => percentOf(done, goal));
}
