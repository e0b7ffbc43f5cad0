import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { columnName } from "../../model/place.ts";
import { isBlank, valueAt } from "../../model/workbook.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, hasNumber, headerPlace } from "../tables.ts";

/** A table of clerks is no wider. */
const MOST_COLUMNS = 256;

export const blankHeader: Rule = {
  id: "blank-header",
  code: "S07",
  stage: "structure",
  severity: "warning",
  title: "有数字的列没有表头",
  why: "没有表头的列不参与统计",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      for (const index of blankColumns(grid)) {
        const message = `${columnName(index)}列有数字但没有表头，不参与统计，请写上列名。`;
        yield { at: headerPlace(grid, { index }), value: null, expected: null, message };
      }
    }
  },
};

/** Inside the table one number is enough; beside it a single one may be a scratch note. */
function blankColumns(grid: Grid): number[] {
  const first = grid.columns[0]?.index ?? 0;
  const last = grid.columns.at(-1)?.index ?? 0;
  const width = grid.rows.reduce((most, { row }) => Math.max(most, grid.sheet.values[row]?.length ?? 0), 0);
  const named = new Set(grid.columns.filter(({ label }) => label.trim() !== "").map(({ index }) => index));
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index) => index).filter(
    (index) =>
      index >= first &&
      !named.has(index) &&
      isBlank(valueAt(grid.sheet, grid.headerRow, index)) &&
      hasNumber(grid, index, index < last ? 1 : 2),
  );
}
