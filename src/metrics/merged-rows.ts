import type { Sheet } from "../model/workbook.ts";

/** For each row, the row whose cell of this column speaks for it: its own, or the top of the merge it lies in. */
export type RowOwners = (row: number) => number;

/**
 * Merges of one column, looked at no further than `rows`. Each row is written once however many merges overlap, so a
 * hostile list of merges costs no more than the rows.
 */
export function ownersOf(sheet: Sheet, column: number, rows = sheet.values.length): RowOwners {
  const merges = sheet.merges
    .filter(({ left, right, top, bottom }) => left <= column && column <= right && bottom > top)
    .sort((a, b) => a.top - b.top);
  const owners = new Map<number, number>();
  let next = 0;
  for (const { top, bottom } of merges) {
    const last = Math.min(bottom, rows - 1);
    for (let row = Math.max(top, next); row <= last; row++) owners.set(row, top);
    next = Math.max(next, last + 1);
  }
  return (row) => owners.get(row) ?? row;
}
