import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { yearBefore } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import { placeIn } from "../../model/workbook.ts";
import { lastYearSays } from "../last-year.ts";
import type { MetricTable } from "../metric-tables.ts";
import { homesOf, rowHead } from "../metric-tables.ts";
import { dueMonths, isFilled, isTotalGiven } from "../rows.ts";
import { listOf, nameOf } from "../say.ts";

export const baseMissing: Rule = {
  id: "base-missing",
  code: "C05",
  stage: "completeness",
  severity: "warning",
  title: "没有上年同期数",
  why: "没有上年同期数就算不了同比，文稿里只能不写",
  *check(seen: Seen): Iterable<Complaint> {
    for (const [table, rows] of rowsByHome(seen)) {
      const without = rows.filter((series) => !hasBase(series, seen));
      if (without.length === 0) continue;
      const names = listOf(without.map((series) => nameOf(series)));
      const message =
        without.length === rows.length
          ? "没有上年同期数，算不了同比，请补填或提供去年的表。"
          : `${names}没有上年同期数，算不了同比。`;
      const related = without.flatMap(({ lastYear }) => (lastYear === null ? [] : [lastYear.at]));
      yield { at: placeOf(table, rows), value: null, expected: null, message, related };
    }
  },
};

/**
 * The rows of each table that a comparison is told of. A table of townships compares townships: it is asked only where it
 * has a base at all, and only for all of them together.
 */
function rowsByHome(seen: Seen): ReadonlyMap<MetricTable, readonly Series[]> {
  const homes = new Map<MetricTable, Series[]>();
  for (const [series, home] of homesOf(seen)) {
    const rows = homes.get(home);
    if (rows === undefined) homes.set(home, [series]);
    else rows.push(series);
  }
  const asked = new Map<MetricTable, readonly Series[]>();
  for (const [home, all] of homes) {
    const rows = all.filter((series) => series.subject === null && speaksNow(series, seen));
    const isAsked = home.table.layout !== "units-by-metric" || rows.some((series) => hasBase(series, seen));
    if (isAsked && rows.length > 0) asked.set(home, rows);
  }
  return asked;
}

/** A row of another year only has nothing to be compared. */
function speaksNow(series: Series, { period }: Seen): boolean {
  return isTotalGiven(series) || dueMonths(series, period).some(isFilled);
}

/** A base that is there but cannot be read is another rule's affair. */
function hasBase(series: Series, seen: Seen): boolean {
  if (series.lastYear !== null && isFilled(series.lastYear)) return true;
  return lastYearSays(series, yearBefore(seen.period), seen) !== null;
}

/** The head of the column for it, or the label of its row; the sheet where there is neither. */
function placeOf({ table, sheet, headerRow }: MetricTable, rows: readonly Series[]): Place {
  const column = table.columns.find(({ role }) => role === "last-year");
  if (column !== undefined) return placeIn(sheet, headerRow, column.index);
  const at = table.layout === "months-by-metric" ? rows.flatMap(({ lastYear }) => lastYear?.at ?? [])[0] : undefined;
  return (at === undefined ? null : rowHead({ table, sheet }, at)) ?? { sheet: sheet.name };
}
