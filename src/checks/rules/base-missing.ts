import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { yearBefore } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import type { BaseTable } from "../base-tables.ts";
import { baseTablesOf } from "../base-tables.ts";
import { lastYearSays } from "../last-year.ts";
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
    for (const table of baseTablesOf(seen)) {
      const rows = askedRows(table, seen);
      const without = rows.filter((series) => !hasBase(series, seen));
      if (without.length === 0) continue;
      const names = listOf(without.map((series) => nameOf(series)));
      const message =
        without.length === rows.length
          ? "没有上年同期数，算不了同比，请补填或提供去年的表。"
          : `${names}没有上年同期数，算不了同比。`;
      const related = without.flatMap(({ lastYear }) => (lastYear === null ? [] : [lastYear.at]));
      yield { at: placeOf(table), value: null, expected: null, message, related };
    }
  },
};

/**
 * The rows of each table that a comparison is told of. A table of townships compares townships: it is asked only where it
 * has a base at all, and only for all of them together.
 */
function askedRows({ home, rows }: BaseTable, seen: Seen): readonly Series[] {
  const asked = rows.filter((series) => series.subject === null && speaksNow(series, seen));
  return home.table.layout !== "units-by-metric" || asked.some((series) => hasBase(series, seen)) ? asked : [];
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

/** Townships bear the word in several heads, or in none. */
function placeOf({ home, baseAt }: BaseTable): Place {
  return (home.table.layout === "units-by-metric" ? null : baseAt) ?? { sheet: home.sheet.name };
}
