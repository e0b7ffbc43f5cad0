import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { yearBefore } from "../../model/period.ts";
import type { Series } from "../../model/reading.ts";
import { lastYearSays } from "../last-year.ts";
import { isFilled } from "../rows.ts";
import { listOf, nameOf } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, headerPlace } from "../tables.ts";

export const baseMissing: Rule = {
  id: "base-missing",
  code: "C05",
  stage: "completeness",
  severity: "warning",
  title: "没有上年同期数",
  why: "没有上年同期数就算不了同比，文稿里只能不写",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      const { used } = grid;
      const without = used.filter((series) => !hasBase(series, seen));
      if (without.length === 0) continue;
      const names = listOf(without.map((series) => nameOf(series)));
      const message =
        without.length === used.length
          ? "没有上年同期数，算不了同比，请补填或提供去年的表。"
          : `${names}没有上年同期数，算不了同比。`;
      const related = without.flatMap(({ lastYear }) => (lastYear === null ? [] : [lastYear.at]));
      yield { at: placeOf(grid), value: null, expected: null, message, related };
    }
  },
};

/** A base that is there but cannot be read is another rule's affair. */
function hasBase(series: Series, seen: Seen): boolean {
  if (series.lastYear !== null && isFilled(series.lastYear)) return true;
  return lastYearSays(series, yearBefore(seen.period), seen) !== null;
}

function placeOf(grid: Grid) {
  const column = grid.columns.find(({ role }) => role === "last-year");
  return column === undefined ? { sheet: grid.sheet.name } : headerPlace(grid, column);
}
