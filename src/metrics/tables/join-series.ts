import type { Period } from "../../model/period.ts";
import { formatMonths, samePeriod } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { isBlank } from "../../model/workbook.ts";
import { fold } from "../fold.ts";
import type { Timed } from "./roles.ts";
import { seriesOf } from "./series-of.ts";

/** Nobody keeps one metric in more tables; a hostile sheet that does is not compared all with all. */
const MOST_TRIED = 6;

/**
 * One series for each metric, scope and township, however many tables its readings stand in: a sheet for each month, two
 * halves of a year side by side, a sheet of totals beside them. Two tables that say the same of one time are one; when
 * they differ both stay, each by itself, so that the checks can ask which one counts. `fixed` series take readings in,
 * but are never joined with each other.
 */
export function joinSeries(fixed: readonly Series[], others: readonly Series[], report: Period | null): Series[] {
  const all: Series[] = [...fixed];
  const places = new Map<string, number[]>();
  const note = (series: Series, at: number): void => {
    const key = keyOf(series);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  };
  fixed.forEach(note);
  for (const series of others) {
    const at = (places.get(keyOf(series)) ?? []).slice(0, MOST_TRIED).find((index) => {
      const before = all[index];
      return before !== undefined && !conflict(before, series);
    });
    const before = at === undefined ? undefined : all[at];
    if (at === undefined || before === undefined) note(series, all.push(series) - 1);
    else all[at] = joined(before, series, report);
  }
  return all;
}

function keyOf({ domain, id, metric, scope, subject, unit }: Series): string {
  return JSON.stringify([id ?? [domain, fold(metric)], fold(scope ?? ""), fold(subject ?? ""), fold(unit ?? "")]);
}

function timedReadings({ months, total, lastYear, target, change, changeRate, spans }: Series): Timed<Reading>[] {
  const timed = (as: Timed<Reading>["as"], item: Reading | null): Timed<Reading>[] =>
    item === null ? [] : [{ as, period: item.period, item }];
  return [
    ...timed("value", total),
    ...months.flatMap((month) => timed("value", month)),
    ...spans.flatMap((span) => timed("value", span)),
    ...timed("last-year", lastYear),
    ...timed("target", target),
    ...timed("change", change),
    ...timed("change-rate", changeRate),
  ];
}

/** The base is a number of its own time like any other. */
function placeOf({ as, period }: Timed<Reading>): string {
  return `${as === "last-year" ? "value" : as} ${formatMonths(period)}`;
}

function isFilled({ raw, uncalculated }: Reading): boolean {
  return uncalculated || !isBlank(raw);
}

/** A time of which both say something, and not the same. */
function conflict(a: Series, b: Series): boolean {
  if (a.total !== null && b.total !== null && differ(a.total, b.total)) return true;
  const said = new Map(timedReadings(a).map((each) => [placeOf(each), each.item]));
  return timedReadings(b).some((each) => {
    const before = said.get(placeOf(each));
    return before !== undefined && differ(before, each.item);
  });
}

/** Both are filled, of one time, and not the same. */
function differ(a: Reading, b: Reading): boolean {
  if (!isFilled(a) || !isFilled(b) || !samePeriod(a.period, b.period)) return false;
  return a.raw !== b.raw || a.uncalculated !== b.uncalculated;
}

function joined(a: Series, b: Series, report: Period | null): Series {
  const all = new Map<string, Timed<Reading>>();
  for (const each of [...timedReadings(a), ...timedReadings(b)]) {
    const place = placeOf(each);
    const before = all.get(place);
    if (before === undefined || (!isFilled(before.item) && isFilled(each.item))) all.set(place, each);
  }
  return seriesOf({ ...a, note: a.note ?? b.note }, [...all.values()], report);
}
