import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { formatMonth } from "../../model/period.ts";
import { columnName } from "../../model/place.ts";
import type { Column } from "../../model/reading.ts";
import { repeatedMonths } from "../repeated-months.ts";
import { clip } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, headerPlace, isValueColumn } from "../tables.ts";

/** Both columns are named: the first is the one that is read, the second is the one that was most likely mislabelled. */
export const duplicateColumn: Rule = {
  id: "duplicate-column",
  code: "S06",
  stage: "structure",
  severity: "error",
  title: "同一列、同一月出现两次",
  why: "两列（行）都叫3月，不知道该用哪一列（行）",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      const firsts = new Map<string, Column>();
      for (const column of grid.columns.filter(isValueColumn)) {
        const key = keyOf(column);
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, column);
        else yield* [complaint(grid, first, column), complaint(grid, column, first)];
      }
    }
    yield* repeatedMonths(seen);
  },
};

function keyOf({ month, role, label }: Column): string {
  return month === null ? `${role} ${label.trim()}` : formatMonth(month);
}

function complaint(grid: Grid, column: Column, other: Column): Complaint {
  const label = clip(column.label);
  const columns = `${columnName(column.index)}列、${columnName(other.index)}列`;
  const message = `“${label}”出现了两次（${columns}），请改正列名或删去一列。`;
  const related = [headerPlace(grid, other)];
  return { at: headerPlace(grid, column), value: label, expected: null, message, related };
}
