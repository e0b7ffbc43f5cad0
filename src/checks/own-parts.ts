import type { Seen } from "../model/finding.ts";
import { parseCellName } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import { usedSeries } from "./rows.ts";

/**
 * Rows (or columns) of the clerk's own that stand among these and count in the same unit: nobody knows that they are no
 * parts. None when these do not stand in one table.
 */
export function ownPartsOf(all: readonly Series[], seen: Seen): readonly Series[] {
  const [first] = all;
  if (first === undefined || all.some(({ sheet }) => sheet !== first.sheet)) return [];
  const known = all.map(positionOf);
  const [rows, columns] = [known.map(({ row }) => row), known.map(({ column }) => column)];
  return usedSeries(seen).filter((series) => {
    if (series.id !== null || series.sheet !== first.sheet || series.label.trimStart().startsWith("其中")) return false;
    if (series.scope !== first.scope || series.subject !== first.subject) return false;
    if (series.typedUnit !== null && series.typedUnit !== first.unit) return false;
    const { row, column } = positionOf(series);
    return isWithin(row, rows) && isWithin(column, columns);
  });
}

function positionOf({ labelAt, row }: Series): { readonly row: number; readonly column: number } {
  return parseCellName(labelAt.cell ?? "") ?? { row, column: 0 };
}

function isWithin(value: number, among: readonly number[]): boolean {
  return Math.min(...among) <= value && value <= Math.max(...among);
}
