import type { Unmatched } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { isBlank, placeIn, valueAt } from "../model/workbook.ts";
import { tidy } from "./fold.ts";

/** Where the head of a table nobody knows is looked for. */
const ROWS = 40;
const COLUMNS = 64;
const LONGEST = 40;

/**
 * What a sheet that no layout fits seems to be headed by: the labels over numbers in the first row of texts that numbers
 * follow. A guess, only used to offer the labels for 对应关系; no number is read by it.
 */
export function unreadLabels(sheet: Sheet): Unmatched[] {
  for (let row = 0; row < Math.min(ROWS, sheet.values.length - 1); row++) {
    const cells = (sheet.values[row] ?? []).slice(0, COLUMNS);
    if (cells.some((value) => typeof value === "number") || cells.filter((value) => !isBlank(value)).length < 2)
      continue;
    const headed = cells.flatMap((value, column) => {
      const isOver = typeof valueAt(sheet, row + 1, column) === "number";
      const isLabel = typeof value === "string" && !isBlank(value) && value.length <= LONGEST;
      return isOver && isLabel ? [{ label: tidy(value), at: placeIn(sheet, row, column) }] : [];
    });
    if (headed.length > 0) return headed;
  }
  return [];
}
