import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { cellName } from "../../model/place.ts";
import type { Area } from "../../model/workbook.ts";
import { placeIn } from "../../model/workbook.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, isValueColumn } from "../tables.ts";

export const mergedData: Rule = {
  id: "merged-data",
  code: "S08",
  stage: "structure",
  severity: "error",
  title: "数据区有合并单元格",
  why: "合并后只剩第一格的数，其余格子的数丢了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      for (const area of grid.sheet.merges) {
        const cells = mergedCells(grid, area);
        const [first] = cells;
        if (first === undefined || !holdsData(area, first)) continue;
        const name = `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;
        const message = `${name}被合并，只剩第一格的数，请取消合并后逐格填写。`;
        const [at, ...related] = cells.map(({ row, column }) => placeIn(grid.sheet, row, column));
        if (at !== undefined) yield { at, value: null, expected: null, message, related };
      }
    }
  },
};

/** More rows of one merged cell need not be listed. */
const MOST_ROWS = 20;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells for numbers that the area covers, in rows that are metrics (a merged section heading is none). */
function mergedCells({ rows, columns }: Grid, { top, left, bottom, right }: Area): Cell[] {
  const inside = columns.filter((column) => isValueColumn(column) && column.index >= left && column.index <= right);
  if (inside.length === 0) return [];
  return rows
    .filter(({ row }) => row >= top && row <= bottom)
    .slice(0, MOST_ROWS)
    .flatMap(({ row }) => inside.map(({ index }) => ({ row, column: index })));
}

/** A note merged along one row from its label on holds no numbers of its own. */
function holdsData({ top, left, bottom, right }: Area, first: Cell): boolean {
  return (bottom > top || right > left) && first.column === left;
}
