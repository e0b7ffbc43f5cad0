import type { Arguments } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { Method } from "../protocol/host-object.ts";
import { HostObject, NULL, selfOf } from "../protocol/host-object.ts";
import type { Block } from "./address.ts";
import { boundingBlock, checkedBlock, intersection, MAX_COLUMNS, MAX_ROWS } from "./address.ts";
import type { RangeData } from "./range-data.ts";
import { requireAlive } from "./range-data.ts";
import { rangeType } from "./range.ts";

/** The same sheet, another block; outside the sheet is `InvalidArgument`. */
export function rangeAt(range: Omit<RangeData, "block">, block: Block): HostObject {
  const { workbook, sheet } = range;
  return HostObject.of(rangeType, { workbook, sheet, block: checkedBlock(block) });
}

const moved =
  (to: (block: Block, args: Arguments) => Block): Method<RangeData> =>
  (self, args) => {
    requireAlive(self);
    return rangeAt(self, to(self.block, args));
  };

/** The used part: of the sheet for a whole sheet, else of the range. An empty one has only its first cell. */
function usedPart(self: RangeData, valuesOnly: boolean): Block | null {
  requireAlive(self);
  const used = self.sheet.used(valuesOnly);
  return used === null ? null : intersection(used, self.block);
}

/** The other range of an argument: an object, or an address on the same sheet. */
function otherOf(self: RangeData, value: unknown): RangeData {
  const object = selfOf(rangeType, value);
  if (object !== null) return object;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  const { workbook } = self;
  return { workbook, ...workbook.area(value, self.sheet) };
}

function common(self: RangeData, args: Arguments): Block | null {
  const other = otherOf(self, args.all[0]);
  return other.sheet === self.sheet ? intersection(self.block, other.block) : null;
}

/** Methods of a range that answer with another range. */
export const rangeMoves: Readonly<Record<string, Method<RangeData>>> = {
  GetCell: moved(({ row, column }, args) => {
    return { row: row + args.integer(0), column: column + args.integer(1), rows: 1, columns: 1 };
  }),
  GetRow: moved((block, args) => ({ ...block, row: block.row + args.integer(0), rows: 1 })),
  GetColumn: moved((block, args) => ({ ...block, column: block.column + args.integer(0), columns: 1 })),
  GetLastCell: moved(({ row, column, rows, columns }) => {
    return { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 };
  }),
  GetLastRow: moved((block) => ({ ...block, row: block.row + block.rows - 1, rows: 1 })),
  GetLastColumn: moved((block) => ({ ...block, column: block.column + block.columns - 1, columns: 1 })),
  GetEntireRow: moved((block) => ({ ...block, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: moved((block) => ({ ...block, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: moved((block, args) => {
    return { ...block, row: block.row + args.integer(0), column: block.column + args.integer(1) };
  }),
  GetResizedRange: moved((block, args) => {
    return { ...block, rows: block.rows + args.integer(0), columns: block.columns + args.integer(1) };
  }),
  GetAbsoluteResizedRange: moved((block, args) => ({ ...block, rows: args.integer(0), columns: args.integer(1) })),
  GetBoundingRect: (self, args) => {
    const other = otherOf(self, args.all[0]);
    if (other.sheet !== self.sheet) throw new HostError("InvalidArgument");
    return rangeAt(self, boundingBlock(self.block, other.block));
  },
  GetIntersection: (self, args) => {
    const block = common(self, args);
    if (block === null) throw new HostError("ItemNotFound");
    return rangeAt(self, block);
  },
  GetIntersectionOrNullObject: (self, args) => {
    const block = common(self, args);
    return block === null ? NULL : rangeAt(self, block);
  },
  GetUsedRange: (self, args) => {
    const block = usedPart(self, args.flagOr(0, false));
    return rangeAt(self, block ?? { row: self.block.row, column: self.block.column, rows: 1, columns: 1 });
  },
  GetUsedRangeOrNullObject: (self, args) => {
    const block = usedPart(self, args.flagOr(0, false));
    return block === null ? NULL : rangeAt(self, block);
  },
};
