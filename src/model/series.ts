import type { MetricKind } from "./catalog.ts";
import { sum } from "./exact.ts";
import type { Outcome } from "./outcome.ts";
import { known, missing } from "./outcome.ts";
import type { Period } from "./period.ts";
import { containsMonth, lengthOf, samePeriod } from "./period.ts";
import type { Marker, Reading, Series } from "./reading.ts";
import { isBlank } from "./workbook.ts";

/** What one cell says: its number, or why it is none. A missing reading is "no-row", a blank one "not-filled". */
export function readingOutcome(reading: Reading | null | undefined): Outcome {
  if (reading === null || reading === undefined) return missing("no-row");
  if (reading.uncalculated) return missing("not-calculated", [reading.at]);
  if (reading.value !== null) return known(reading.value, [reading.at], reading.marker);
  return missing(isBlank(reading.raw) ? "not-filled" : "not-a-number", [reading.at]);
}

/**
 * What a series says for a span of months, by the kind of the metric.
 * - The total column counts when its period is the span: a clerk may fill only that.
 * - flow: the months add up; one blank month makes the sum "incomplete".
 * - stock: the last month.
 * - distinct and ratio: never added; only a total or a single month can say them ("not-additive").
 * When months and total both speak, the total's cell is cited: it is what the clerk sees as the result.
 */
export function periodOutcome(series: Series, span: Period, kind: MetricKind): Outcome {
  const total = series.total !== null && samePeriod(series.total.period, span) ? readingOutcome(series.total) : null;
  if (total?.known === true) return total;
  const months = fromMonths(series, span, kind);
  if (!months.known && months.gap === "no-row" && total !== null) return total;
  if (!months.known && months.gap === "not-filled" && total !== null && total.gap !== "not-filled") return total;
  return months;
}

/** The same from the month columns alone, for checking a total against them. */
export function fromMonths(series: Series, span: Period, kind: MetricKind): Outcome {
  const inside = series.months.filter((reading) => containsMonth(span, reading.period.first));
  if (inside.length === 0) return missing("no-row");
  const cells = inside.map((reading) => reading.at);
  if (inside.every((reading) => isBlank(reading.raw) && !reading.uncalculated)) return missing("not-filled", cells);
  if (kind === "stock") return readingOutcome(inside.at(-1));
  if (inside.length === 1 && lengthOf(span) === 1) return readingOutcome(inside[0]);
  if (kind !== "flow") return missing("not-additive", cells);
  const outcomes = inside.map(readingOutcome);
  const bad = outcomes.find((outcome) => !outcome.known && outcome.gap !== "not-filled");
  if (bad !== undefined) return bad;
  if (inside.length < lengthOf(span) || outcomes.some((outcome) => !outcome.known)) return missing("incomplete", cells);
  const values = outcomes.flatMap((outcome) => (outcome.known ? [outcome] : []));
  return known(sum(values.map((outcome) => outcome.value)), cells, markerOf(values.map((outcome) => outcome.marker)));
}

/** The marker of a sum: that of its approximate parts, 余 when they differ. */
function markerOf(markers: readonly (Marker | null)[]): Marker | null {
  const present = new Set(markers.filter((marker) => marker !== null));
  if (present.size === 0) return null;
  return present.size === 1 ? ([...present][0] ?? null) : "余";
}

/** The base: 上年同期 when it is for the year before the span. */
export function lastYearOutcome(series: Series, base: Period): Outcome {
  const reading = series.lastYear;
  return reading !== null && samePeriod(reading.period, base) ? readingOutcome(reading) : missing("no-base");
}
