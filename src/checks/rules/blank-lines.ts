import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { columnName } from "../../model/place.ts";
import { isBlank, placeIn, valueAt } from "../../model/workbook.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, headerPlace, isCovered } from "../tables.ts";

/** Inside the table and between two metrics: blank rows before a section heading part the sheet on purpose. */
export const blankLines: Rule = {
  id: "blank-lines",
  code: "S11",
  stage: "structure",
  severity: "info",
  title: "表中间有空行、空列",
  why: "空行空列会跳过，但排序、筛选时会把表断成两截",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      yield* blankRows(grid);
      yield* blankColumns(grid);
    }
  },
};

function* blankRows({ sheet, rows, columns }: Grid): Iterable<Complaint> {
  const column = columns.find(({ role }) => role === "metric")?.index ?? 0;
  for (const [i, { row }] of rows.entries()) {
    const before = rows[i - 1]?.row ?? row;
    const between = Array.from({ length: Math.max(row - before - 1, 0) }, (_, k) => before + 1 + k);
    if (between.length === 0 || between.some((each) => !isBlankRow(sheet.values[each]))) continue;
    const lines = between.length === 1 ? `第${before + 2}行` : `第${before + 2}—${row}行`;
    const message = `${lines}是空行，已跳过，用不着可以删去。`;
    yield { at: placeIn(sheet, before + 1, column), value: null, expected: null, message };
  }
}

function isBlankRow(values: Grid["sheet"]["values"][number]): boolean {
  return values === undefined || values.every(isBlank);
}

function* blankColumns(grid: Grid): Iterable<Complaint> {
  const { sheet, rows, columns, headerRow } = grid;
  const named = new Set(columns.filter(({ label }) => label.trim() !== "").map(({ index }) => index));
  const first = columns[0]?.index ?? 0;
  const last = columns.at(-1)?.index ?? 0;
  for (let index = first + 1; index < last; index += 1) {
    if (named.has(index) || sheet.hiddenColumns.has(index) || isCovered(sheet, headerRow, index)) continue;
    if (!isBlank(valueAt(sheet, headerRow, index)) || rows.some(({ row }) => !isBlank(valueAt(sheet, row, index))))
      continue;
    const message = `${columnName(index)}列是空列，已跳过，用不着可以删去。`;
    yield { at: headerPlace(grid, { index }), value: null, expected: null, message };
  }
}
