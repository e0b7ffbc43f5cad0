import type { Band } from "./axes.ts";
import type { View } from "./view.ts";

const MOST_ROWS = 12;
const MOST_TEXTS = 12;

/** The texts between the table above (its last header row is `floor`) and this one, over its columns first, nearest first. */
export function textsAbove(view: View, band: Band, floor: number): string[] {
  const over: string[] = [];
  const beside: string[] = [];
  for (let row = band.top - 1; row > Math.max(floor, band.top - MOST_ROWS - 1); row--) {
    const { own, others, hasNumber } = textsOf(view, row, band);
    if (hasNumber) break;
    over.push(...own);
    beside.push(...others);
  }
  return [...over, ...beside].slice(0, MOST_TEXTS);
}

function textsOf(view: View, row: number, { left, right }: Band) {
  const own: string[] = [];
  const others: string[] = [];
  let hasNumber = false;
  for (let column = 0; column < view.width; column++) {
    const spot = view.owner(row, column);
    if (spot.row !== row || spot.column !== column || view.isEmpty(row, column)) continue;
    const isOver = column <= right && endOfMerge(view, row, column) >= left;
    if (isOver && view.isNumber(row, column)) hasNumber = true;
    (isOver ? own : others).push(view.label(row, column));
  }
  return { own: own.filter((text) => text !== ""), others: others.filter((text) => text !== ""), hasNumber };
}

function endOfMerge(view: View, row: number, column: number): number {
  let end = column;
  while (end + 1 < view.width && view.owner(row, end + 1).column === column && view.owner(row, end + 1).row === row)
    end += 1;
  return end;
}
