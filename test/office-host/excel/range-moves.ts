import type { Arguments } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostObject, Method } from "../protocol/host-object.ts";
import { NULL } from "../protocol/host-object.ts";
import type { Block } from "./address.ts";
import { boundingBlock, intersection, MAX_COLUMNS, MAX_ROWS } from "./address.ts";
import type { RangeData } from "./range-data.ts";
import { requireAlive } from "./range-data.ts";

/** What the moves need of the class of ranges itself. */
export interface RangeFactory {
  /** The same sheet, another block; outside the sheet is `InvalidArgument`. */
  readonly at: (range: RangeData, block: Block) => HostObject;
  /** A range given as an object or as an address on the same sheet. */
  readonly other: (range: RangeData, value: unknown) => RangeData;
}

/** The used part of the range; null when nothing in it is used. */
function usedPart(self: RangeData, valuesOnly: boolean): Block | null {
  requireAlive(self);
  const used = self.sheet.used(valuesOnly);
  return used === null ? null : intersection(used, self.block);
}

const cellAt = (row: number, column: number): Block => ({ row, column, rows: 1, columns: 1 });

/** Where a move leads, from the block and the arguments. */
const MOVES: Readonly<Record<string, (block: Block, args: Arguments) => Block>> = {
  GetCell: ({ row, column }, args) => cellAt(row + args.integer(0), column + args.integer(1)),
  GetRow: (block, args) => ({ ...block, row: block.row + args.integer(0), rows: 1 }),
  GetColumn: (block, args) => ({ ...block, column: block.column + args.integer(0), columns: 1 }),
  GetLastCell: ({ row, column, rows, columns }) => cellAt(row + rows - 1, column + columns - 1),
  GetLastRow: (block) => ({ ...block, row: block.row + block.rows - 1, rows: 1 }),
  GetLastColumn: (block) => ({ ...block, column: block.column + block.columns - 1, columns: 1 }),
  GetEntireRow: (block) => ({ ...block, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (block) => ({ ...block, row: 0, rows: MAX_ROWS }),
  GetOffsetRange: (block, args) => {
    return { ...block, row: block.row + args.integer(0), column: block.column + args.integer(1) };
  },
  GetResizedRange: (block, args) => {
    return { ...block, rows: block.rows + args.integer(0), columns: block.columns + args.integer(1) };
  },
  GetAbsoluteResizedRange: (block, args) => ({ ...block, rows: args.integer(0), columns: args.integer(1) }),
};

/** Methods of a range that answer with another range. */
export function rangeMoves(factory: RangeFactory): Readonly<Record<string, Method<RangeData>>> {
  const methods: Record<string, Method<RangeData>> = {};
  for (const [name, to] of Object.entries(MOVES)) {
    methods[name] = (self, args) => {
      requireAlive(self);
      return factory.at(self, to(self.block, args));
    };
  }
  return { ...methods, ...meetings(factory), ...usedParts(factory) };
}

function meetings(factory: RangeFactory): Readonly<Record<string, Method<RangeData>>> {
  const common = (self: RangeData, args: Arguments): Block | null => {
    const other = factory.other(self, args.all[0]);
    return other.sheet === self.sheet ? intersection(self.block, other.block) : null;
  };
  return {
    GetBoundingRect: (self, args) => {
      const other = factory.other(self, args.all[0]);
      if (other.sheet !== self.sheet) throw new HostError("InvalidArgument");
      return factory.at(self, boundingBlock(self.block, other.block));
    },
    GetIntersection: (self, args) => {
      const block = common(self, args);
      if (block === null) throw new HostError("ItemNotFound");
      return factory.at(self, block);
    },
    GetIntersectionOrNullObject: (self, args) => {
      const block = common(self, args);
      return block === null ? NULL : factory.at(self, block);
    },
  };
}

function usedParts(factory: RangeFactory): Readonly<Record<string, Method<RangeData>>> {
  return {
    // Of an unused range: its first cell.
    GetUsedRange: (self, args) => {
      return factory.at(self, usedPart(self, args.flagOr(0, false)) ?? cellAt(self.block.row, self.block.column));
    },
    GetUsedRangeOrNullObject: (self, args) => {
      const block = usedPart(self, args.flagOr(0, false));
      return block === null ? NULL : factory.at(self, block);
    },
  };
}
