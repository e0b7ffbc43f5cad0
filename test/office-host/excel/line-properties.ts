import { recordOf } from "../protocol/arguments.ts";
import { Unmodelled } from "../protocol/host-error.ts";
import type { RangeData } from "./range-data.ts";
import { requireAlive } from "./range-data.ts";

type Line = Readonly<Record<string, boolean>>;

/** `Range.getRowProperties({ rowHidden: true })`, `Range.getColumnProperties({ columnHidden: true })`. */
export function getLineProperties(range: RangeData, axis: "rows" | "columns", options: unknown): readonly Line[] {
  requireAlive(range);
  const name = axis === "rows" ? "rowHidden" : "columnHidden";
  const { [name]: asked, ...other } = recordOf(options);
  if (asked !== true || Object.keys(other).length > 0) {
    throw new Unmodelled(`properties of ${axis} other than ${name}`);
  }
  const hidden = axis === "rows" ? range.sheet.hiddenRows : range.sheet.hiddenColumns;
  const first = axis === "rows" ? range.block.row : range.block.column;
  return Array.from({ length: range.block[axis] }, (_, index) => ({ [name]: hidden.has(first + index) }));
}
