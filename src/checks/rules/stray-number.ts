import { isDateFormat } from "../../model/calendar.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { columnName, parseCellName } from "../../model/place.ts";
import type { Place } from "../../model/place.ts";
import { cellKey, isBlank, placeIn, valueAt } from "../../model/workbook.ts";
import { showCell } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, hasNumber } from "../tables.ts";

/** A number beside the table, or in a row below the header that bears no name. A row with any text is somebody's note. */
export const strayNumber: Rule = {
  id: "stray-number",
  code: "S14",
  stage: "structure",
  severity: "info",
  title: "表外有零散的数",
  why: "没有指标名、没有表头的数不参与统计，多半是随手算的草稿",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      const named = new Set(grid.rows.map(({ row }) => row));
      const lone = oncePerColumn(grid);
      for (let row = grid.headerRow + 1; row < grid.sheet.values.length; row += 1) {
        const [at, ...related] = named.has(row) ? besideTable(grid, row, lone) : unnamedRow(grid, row);
        if (at !== undefined) yield complaint(grid, { row, at, related });
      }
    }
  },
};

/** A column with two numbers or more and no header is told by blank-header. */
function oncePerColumn(grid: Grid): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const said = known.get(column) ?? !hasNumber(grid, column, 2);
    known.set(column, said);
    return said;
  };
}

function besideTable({ sheet, columns, headerRow }: Grid, row: number, isLone: (column: number) => boolean): Place[] {
  const last = columns.at(-1)?.index ?? 0;
  const width = sheet.values[row]?.length ?? 0;
  return numbersIn(sheet, row, { from: last + 1, to: width }).filter(({ cell = "" }) => {
    const column = parseCellName(cell)?.column ?? 0;
    return isBlank(valueAt(sheet, headerRow, column)) && isLone(column);
  });
}

/** A number left of the labels counts rows: 序号. */
function unnamedRow({ sheet, columns }: Grid, row: number): Place[] {
  const values = sheet.values[row] ?? [];
  if (values.some((value) => typeof value === "string" && !isBlank(value))) return [];
  const metric = columns.find(({ role }) => role === "metric")?.index ?? 0;
  return numbersIn(sheet, row, { from: metric + 1, to: values.length });
}

/** Numbers that are no dates, and no sums of nothing. */
function numbersIn(
  sheet: Grid["sheet"],
  row: number,
  { from, to }: { readonly from: number; readonly to: number },
): Place[] {
  const places: Place[] = [];
  for (let column = from; column < to; column += 1) {
    const value = valueAt(sheet, row, column);
    const key = cellKey(row, column);
    if (typeof value !== "number" || isDateFormat(sheet.formats.get(key))) continue;
    if (value !== 0 || !sheet.formulas.has(key)) places.push(placeIn(sheet, row, column));
  }
  return places;
}

interface Found {
  readonly row: number;
  readonly at: Place;
  readonly related: readonly Place[];
}

function complaint({ sheet }: Grid, { row, at, related }: Found): Complaint {
  const column = parseCellName(at.cell ?? "")?.column ?? 0;
  const value = showCell(valueAt(sheet, row, column));
  const message =
    related.length > 0
      ? `第${row + 1}行有数但没有指标名，不参与统计，请补上名称或清掉。`
      : `${columnName(column)}${row + 1}有一个孤立的数${value}，不参与统计，没用请清掉。`;
  return { at, value, expected: null, message, related };
}
