import type { Exact } from "../model/exact.ts";
import { compare, divide, multiply, round } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Period } from "../model/period.ts";
import { containsMonth, formatMonths, lengthOf, samePeriod } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import { placeText } from "../model/place.ts";
import type { Archived, Marker, Reading, Series } from "../model/reading.ts";
import { periodOutcome, readingOutcome } from "../model/series.ts";
import { oncePerRun } from "./once.ts";
import { dueMonths, isUsed, kindOf } from "./rows.ts";
import { scaledUnit } from "./units.ts";

/** Decimals that a number is archived with: beyond them a quotient is cut, and both sides alike. */
export const ARCHIVED_DECIMALS = 6;

/** A number of the report as it is submitted. */
export interface Submission {
  readonly series: Series;
  readonly period: Period;
  readonly value: Exact;
  readonly marker: Marker | null;
}

/** What the report submits: of every row in use the months of the period that say a number, then the period itself. */
export function submissionsOf(seen: Seen): readonly Submission[] {
  return [...firstRows(seen).values()].flatMap((series) => {
    const months = dueMonths(series, seen.period).map(({ period }) => period);
    const spans = lengthOf(seen.period) === 1 ? [seen.period] : [...months, seen.period];
    return spans.flatMap((period): Submission[] => {
      const said = outcomeOf(series, period, seen);
      return said.known ? [{ series, period, value: said.value, marker: said.marker }] : [];
    });
  });
}

/** Where a submitted number is looked up: of what stands twice in a workbook the first counts. */
const firstRows = oncePerRun(({ readings }): ReadonlyMap<string, Series> => {
  const rows = new Map<string, Series>();
  for (const series of readings.series) {
    const key = nameKey(series);
    if (isUsed(series) && !rows.has(key)) rows.set(key, series);
  }
  return rows;
});

type Named = Pick<Series, "domain" | "metric" | "scope" | "subject">;

function nameKey({ domain, metric, scope, subject }: Named): string {
  return JSON.stringify([domain, metric, scope, subject].map((part) => part?.trim() ?? null));
}

/** Domain, metric, scope, township and time of a number. */
export function archiveKey(named: Named, period: Period): string {
  return `${nameKey(named)} ${formatMonths(period)}`;
}

/** What was submitted last of each number: a row further down is of a later day. */
export function lastArchived(archive: readonly Archived[]): ReadonlyMap<string, Archived> {
  return new Map(archive.map((one) => [archiveKey(one, one.period), one]));
}

function outcomeOf(series: Series, period: Period, { catalog }: Seen): Outcome {
  const kind = kindOf(catalog, series);
  if (lengthOf(period) > 1) return periodOutcome(series, period, kind === "unknown" ? "flow" : kind);
  const month = series.months.find((reading) => samePeriod(reading.period, period));
  return month === undefined ? periodOutcome(series, period, "distinct") : readingOutcome(month);
}

/** The submitted number in the unit the row has now. */
function inUnitOf({ unit }: Series, { value, unit: before }: Archived): Exact {
  const [from, to] = [scaledUnit(before ?? ""), scaledUnit(unit ?? "")];
  return from.base === to.base
    ? (divide(multiply(value, { n: from.scale, d: 1n }), { n: to.scale, d: 1n }) ?? value)
    : value;
}

/** A number that is no longer what was submitted. */
export interface Revision {
  readonly archived: Archived;
  /** null: no row of that name is there any more. */
  readonly series: Series | null;
  /** In the unit the row has now. */
  readonly then: Exact;
  /** null: the row says nothing of that time. */
  readonly now: { readonly value: Exact; readonly marker: Marker | null } | null;
  /** The cells that say what is there now, the first of them before the others; else those that should. */
  readonly cells: readonly Place[];
}

/**
 * What differs from the archive within the report period. A longer span is not asked about where one of its months is;
 * of a row that is gone only its longest span is told. A cell that cannot be read is other rules' affair.
 */
export const revisionsOf = oncePerRun((seen): readonly Revision[] => {
  if (seen.readings.archive.length === 0) return [];
  const rows = firstRows(seen);
  const ofRow = new Map<string, Archived[]>();
  for (const one of lastArchived(seen.readings.archive).values()) {
    const { first, last } = one.period;
    if (!containsMonth(seen.period, first) || !containsMonth(seen.period, last)) continue;
    const key = nameKey(one);
    const known = ofRow.get(key);
    if (known === undefined) ofRow.set(key, [one]);
    else known.push(one);
  }
  return [...ofRow].flatMap(([key, all]) => {
    const rising = [...all].sort((a, b) => lengthOf(a.period) - lengthOf(b.period));
    const series = rows.get(key);
    const longest = rising.at(-1);
    if (series !== undefined) return revisionsIn(series, rising, seen);
    return longest === undefined
      ? []
      : [{ archived: longest, series: null, then: longest.value, now: null, cells: [] }];
  });
});

function revisionsIn(series: Series, rising: readonly Archived[], seen: Seen): Revision[] {
  const found: Revision[] = [];
  for (const archived of rising) {
    const isExplained = found.some(({ archived: { period } }) => containsMonth(archived.period, period.first));
    if (isExplained) continue;
    const said = outcomeOf(series, archived.period, seen);
    const then = inUnitOf(series, archived);
    if (!said.known && !NOTHING_THERE.has(said.gap)) continue;
    if (said.known && said.marker === archived.marker && isSame(said.value, then)) continue;
    found.push({ archived, series, then, now: said.known ? said : null, cells: said.cells });
  }
  return found;
}

const NOTHING_THERE: ReadonlySet<string> = new Set(["not-filled", "no-row"]);

function isSame(a: Exact, b: Exact): boolean {
  return compare(round(a, ARCHIVED_DECIMALS), round(b, ARCHIVED_DECIMALS)) === 0;
}

/** Cells of numbers that were submitted, "接警!F4": nothing changes them but a person. */
export const submittedCells = oncePerRun((seen): ReadonlySet<string> => {
  const cells = new Set<string>();
  const archive = lastArchived(seen.readings.archive);
  if (archive.size === 0) return cells;
  for (const series of seen.readings.series) {
    const readings: readonly Reading[] = [
      ...series.months,
      ...series.spans,
      ...(series.total === null ? [] : [series.total]),
    ];
    for (const { period, at } of readings) if (archive.has(archiveKey(series, period))) cells.add(placeText(at));
  }
  return cells;
});
