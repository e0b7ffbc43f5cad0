import type { Period } from "../../model/period.ts";
import { lengthOf, monthIndex, samePeriod, yearBefore } from "../../model/period.ts";

/** A column or a reading with the time it speaks of and what it is for. */
export interface Timed<Item> {
  readonly as: "value" | "last-year" | "target" | "change" | "change-rate";
  /** Of a change: the time whose change it is. */
  readonly period: Period;
  readonly item: Item;
}

/** The places of a series. */
export interface Roles<Item> {
  readonly months: readonly Timed<Item>[];
  readonly total: Timed<Item> | null;
  readonly lastYear: Timed<Item> | null;
  readonly target: Timed<Item> | null;
  readonly change: Timed<Item> | null;
  readonly changeRate: Timed<Item> | null;
  readonly spans: readonly Timed<Item>[];
}

/**
 * Which of them is what, for a report of this period (null: nobody asked). The total is the one of the report period,
 * else the longest of the latest; the base is the one of the year before it; single months stand among the months, of
 * whatever year; what is left is kept in `spans`. Of two for the same place the first counts.
 */
export function rolesOf<Item>(timed: readonly Timed<Item>[], report: Period | null): Roles<Item> {
  const of = (as: Timed<Item>["as"]): Timed<Item>[] => timed.filter((each) => each.as === as);
  const values = of("value");
  const long = values.filter((each) => lengthOf(each.period) > 1);
  const total = long.find((each) => report !== null && samePeriod(each.period, report)) ?? latest(long);
  const now = report ?? total?.period ?? null;
  const bases = [...of("last-year"), ...values.filter((each) => each !== total)];
  const isBase = (each: Timed<Item>, span: Period | null): boolean =>
    span !== null && samePeriod(each.period, yearBefore(span));
  const lastYear =
    bases.find((each) => (lengthOf(each.period) > 1 || each.as === "last-year") && isBase(each, now)) ??
    bases.find((each) => lengthOf(each.period) > 1 && isBase(each, total?.period ?? null)) ??
    null;
  const rest = [...values, ...of("last-year")].filter((each) => each !== total && each !== lastYear);
  const about = total?.period ?? now;
  const ofTotal = (as: "change" | "change-rate"): Timed<Item> | null =>
    of(as).find((each) => about !== null && samePeriod(each.period, about)) ?? null;
  return {
    months: inTime(rest.filter((each) => lengthOf(each.period) === 1)),
    total,
    lastYear,
    target: of("target")[0] ?? null,
    change: ofTotal("change"),
    changeRate: ofTotal("change-rate"),
    spans: inTime(rest.filter((each) => lengthOf(each.period) > 1)),
  };
}

function latest<Item>(timed: readonly Timed<Item>[]): Timed<Item> | null {
  let best: Timed<Item> | null = null;
  for (const each of timed) {
    const later = best === null ? 1 : monthIndex(each.period.last) - monthIndex(best.period.last);
    if (later > 0 || (later === 0 && best !== null && lengthOf(each.period) > lengthOf(best.period))) best = each;
  }
  return best;
}

function inTime<Item>(timed: readonly Timed<Item>[]): Timed<Item>[] {
  return [...timed].sort((a, b) => monthIndex(a.period.first) - monthIndex(b.period.first));
}
