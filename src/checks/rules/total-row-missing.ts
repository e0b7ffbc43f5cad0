import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import type { MetricTable } from "../metric-tables.ts";
import { homesOf } from "../metric-tables.ts";
import { dueMonths, isFilled, kindOf } from "../rows.ts";
import { clip, listOf, nameOf } from "../say.ts";
import type { Split } from "../splits.ts";
import { splitsOf } from "../splits.ts";
import { unmarkedTotalOf } from "../unmarked-total.ts";

/**
 * Townships or stations are never added up by the program: one of them may be left out, and a unit inspected by two is
 * one unit. Without a total of their own, or the same number on another sheet, the report says nothing of the metric.
 */
export const totalRowMissing: Rule = {
  id: "total-row-missing",
  code: "C14",
  stage: "completeness",
  severity: "warning",
  title: "分乡镇、分队站的表没有合计",
  why: "程序不替人相加；没有合计，全大队的数就写不进总结",
  *check(seen: Seen): Iterable<Complaint> {
    const known = new Set(seen.readings.series.filter((one) => isWhole(one, seen)).map(countKey));
    const tables = new Map<MetricTable, Split[]>();
    const homes = homesOf(seen);
    for (const split of splitsOf(seen)) {
      const [first] = split.parts;
      const home = first === undefined ? undefined : homes.get(first);
      if (first === undefined || home === undefined || kindOf(seen.catalog, first) === "ratio") continue;
      if (split.parts.some((part) => speaksNow(part, seen))) tables.set(home, [...(tables.get(home) ?? []), split]);
    }
    for (const [home, splits] of tables) {
      if (splits.some((split) => unmarkedTotalOf(split, seen) !== null)) continue; // two-totals asks for its name
      const without = splits.filter(({ parts: [first] }) => first !== undefined && !known.has(countKey(first)));
      const names = without.length === splits.length ? "" : listOf(without.map(nameOfSplit), 1);
      if (without.length > 0) yield complaint(home, without, { names, row: totalRow(home, without, seen) });
    }
  },
};

function isWhole(series: Series, seen: Seen): boolean {
  return series.subject === null && speaksNow(series, seen);
}

/** Wherever it stands: a ledger and a table of stations may be of different domains to their sheets. */
function countKey({ id, metric, scope }: Series): string {
  return JSON.stringify([id ?? metric, scope]);
}

function speaksNow(series: Series, { period }: Seen): boolean {
  const { total } = series;
  const isNow = total !== null && isFilled(total) && containsMonth(period, total.period.last);
  return isNow || dueMonths(series, period).some(isFilled);
}

function nameOfSplit({ parts: [first] }: Split): string {
  return first === undefined ? "" : nameOf({ label: first.metric, scope: first.scope, subject: null });
}

/** The cells of a 合计 that is there and blank. */
function totalRow({ table }: MetricTable, splits: readonly Split[], { readings }: Seen): readonly Place[] {
  const keys = new Set(splits.map(({ parts: [first] }) => (first === undefined ? "" : countKey(first))));
  return readings.series
    .filter((one) => one.sheet === table.sheet && one.subject === null && keys.has(countKey(one)))
    .flatMap(({ total, months: [month] }) => total?.at ?? month?.at ?? []);
}

function complaint(
  { table }: MetricTable,
  splits: readonly Split[],
  { names, row }: { readonly names: string; readonly row: readonly Place[] },
): Complaint {
  const sheet = clip(table.sheet);
  const [blank, ...related] = row;
  if (blank !== undefined) {
    const message = `“${sheet}”表的合计没有填，${names}全大队的数没有算；请补上合计。`;
    return { at: blank, value: null, expected: null, message, related };
  }
  const parts = splits.flatMap((split) => split.parts);
  const line = new Set(splits[0]?.parts.map((part) => part.row)).size > 1 ? "行" : "列";
  const message = `“${sheet}”表没有“合计”一${line}，${names}全大队的数没有算；请在最后加一${line}“合计”。`;
  return {
    at: { sheet: table.sheet },
    value: null,
    expected: null,
    message,
    related: parts.map(({ labelAt }) => labelAt),
  };
}
