import type { MetricKind } from "./catalog.ts";
import type { Exact } from "./exact.ts";
import { isZero, sum } from "./exact.ts";
import type { Gap, Outcome } from "./outcome.ts";
import { known, missing } from "./outcome.ts";
import type { Period } from "./period.ts";
import { containsMonth, lengthOf, monthIndex, samePeriod } from "./period.ts";
import type { Marker, Reading, Series } from "./reading.ts";
import { isBlank } from "./workbook.ts";

/** What one cell says: its number, or why it is none. A missing reading is "no-row", a blank one "not-filled". */
export function readingOutcome(reading: Reading | null | undefined): Outcome {
  if (reading === null || reading === undefined) return missing("no-row");
  if (reading.uncalculated) return missing("not-calculated", [reading.at]);
  if (reading.value !== null) return known(reading.value, [reading.at], reading.marker);
  return missing(isBlank(reading.raw) ? "not-filled" : "not-a-number", [reading.at]);
}

/** Gaps of the months that tell a clerk less than an unreadable total does. */
const NOTHING_SAID: ReadonlySet<Gap> = new Set<Gap>(["not-filled", "not-additive"]);

/**
 * What a series says for a span of months, by the kind of the metric.
 * - The total column counts when its period is the span: a clerk may fill only that. A formula over blank months says 0
 *   in Excel, but nobody has said it: the row is "not-filled".
 * - flow: the months add up; one blank month makes the sum "incomplete".
 * - stock: the last month.
 * - distinct and ratio: never added; only a total or a single month can say them ("not-additive").
 * When months and total both speak, the total's cell is cited: it is what the clerk sees as the result. When neither
 * does, the gap of the total wins where the months could not have said it anyway.
 */
export function periodOutcome(series: Series, span: Period, kind: MetricKind): Outcome {
  const total = series.total !== null && samePeriod(series.total.period, span) ? readingOutcome(series.total) : null;
  if (total?.known === true && !mayBeSumOfNothing(series.total, total.value)) return total;
  const months = fromMonths(series, span, kind);
  if (total?.known === true && (months.known || months.gap !== "not-filled")) return total;
  if (months.known || total === null || total.known) return months;
  if (months.gap === "no-row") return total;
  return total.gap !== "not-filled" && NOTHING_SAID.has(months.gap) ? total : months;
}

/** The total is a formula of its own sheet and shows 0: over blank months that says nothing. */
function mayBeSumOfNothing(total: Reading | null, value: Exact): boolean {
  const formula = total?.formula ?? null;
  return formula !== null && !formula.includes("!") && isZero(value);
}

/**
 * The same from the month columns alone, for checking a total against them. A month that has two columns makes the span
 * "incomplete": nobody can say which of them counts, and adding both would count the month twice.
 */
export function fromMonths(series: Series, span: Period, kind: MetricKind): Outcome {
  const inside = series.months.filter((reading) => containsMonth(span, reading.period.first));
  if (inside.length === 0) return missing("no-row");
  const cells = inside.map((reading) => reading.at);
  if (inside.every((reading) => isBlank(reading.raw) && !reading.uncalculated)) return missing("not-filled", cells);
  if (new Set(inside.map((reading) => monthIndex(reading.period.first))).size < inside.length) {
    return missing("incomplete", cells);
  }
  if (kind === "stock") return stockAtEnd(inside, span);
  if (inside.length === 1 && lengthOf(span) === 1) return readingOutcome(inside[0]);
  if (kind !== "flow") return missing("not-additive", cells);
  const outcomes = inside.map(readingOutcome);
  const bad = outcomes.find((outcome) => !outcome.known && outcome.gap !== "not-filled");
  if (bad !== undefined) return bad;
  if (inside.length < lengthOf(span) || outcomes.some((outcome) => !outcome.known)) return missing("incomplete", cells);
  const values = outcomes.flatMap((outcome) => (outcome.known ? [outcome] : []));
  return known(sum(values.map((outcome) => outcome.value)), cells, markerOf(values.map((outcome) => outcome.marker)));
}

/** The value of the last month of the span; an earlier month must not stand in for it. */
function stockAtEnd(inside: readonly Reading[], span: Period): Outcome {
  const last = inside.find((reading) => monthIndex(reading.period.first) === monthIndex(span.last));
  const cells = inside.map((reading) => reading.at);
  return last === undefined ? missing("incomplete", cells) : readingOutcome(last);
}

/** Markers that promise at least the stated number, so that their sum does too. */
const AT_LEAST: ReadonlySet<Marker> = new Set<Marker>(["余", "多", "逾", "超", "以上"]);

/** The marker of a sum: that of its approximate parts; when they differ, 余 if all mean "more than", else 约. */
export function markerOf(markers: readonly (Marker | null)[]): Marker | null {
  if (markers.every((marker) => marker === null)) return null;
  const present = new Set(markers.filter((marker) => marker !== null));
  if (present.size === 1) return [...present][0] ?? null;
  return [...present].every((marker) => AT_LEAST.has(marker)) ? "余" : "约";
}

/** The base: 上年同期 when it is for the year before the span. */
export function lastYearOutcome(series: Series, base: Period): Outcome {
  const reading = series.lastYear;
  return reading !== null && samePeriod(reading.period, base) ? readingOutcome(reading) : missing("no-base");
}
