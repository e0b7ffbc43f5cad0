import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { cellName } from "../../model/place.ts";
import type { Series } from "../../model/reading.ts";
import type { Area } from "../../model/workbook.ts";
import { placeIn } from "../../model/workbook.ts";
import { crossTablesOf } from "../metric-tables.ts";
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
        const message = say(area);
        const [at, ...related] = cells.map(({ row, column }) => placeIn(grid.sheet, row, column));
        if (at !== undefined) yield { at, value: null, expected: null, message, related };
      }
    }
    yield* inCrossTables(seen);
  },
};

/** Where metrics are columns: an area that begins with a number and covers other cells for numbers. */
function* inCrossTables(seen: Seen): Iterable<Complaint> {
  const sheets = new Set(crossTablesOf(seen).map(({ sheet }) => sheet));
  const inGrids = new Set(gridsOf(seen).map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    if (sheet.merges.length === 0 || inGrids.has(sheet)) continue;
    const known = new Set(seen.readings.series.flatMap((series) => cellsOn(sheet.name, series)));
    for (const area of sheet.merges) {
      if (!known.has(cellName(area.top, area.left))) continue;
      const [at, ...related] = cellsOf(area).filter(({ row, column }) => known.has(cellName(row, column)));
      if (at === undefined || related.length === 0) continue;
      const places = related.map(({ row, column }) => placeIn(sheet, row, column));
      yield { at: placeIn(sheet, at.row, at.column), value: null, expected: null, message: say(area), related: places };
    }
  }
}

function cellsOn(sheet: string, series: Series): string[] {
  const { counted, months, spans, total, lastYear, target, change, changeRate } = series;
  if (counted !== undefined) return [];
  return [...months, ...spans, total, lastYear, target, change, changeRate].flatMap((reading) =>
    reading?.at.sheet === sheet && reading.at.cell !== undefined ? [reading.at.cell] : [],
  );
}

/** Of a very large area only its beginning. */
function cellsOf({ top, left, bottom, right }: Area): Cell[] {
  const rows = Array.from({ length: Math.min(bottom - top + 1, MOST_ROWS) }, (_, i) => top + i);
  const columns = Array.from({ length: Math.min(right - left + 1, MOST_ROWS) }, (_, i) => left + i);
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

function say({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}被合并，只剩第一格的数，请取消合并后逐格填写。`;
}

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
