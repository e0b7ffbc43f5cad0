import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, selfOf, hostType } from "../protocol/host-object.ts";
import { flagOf } from "../protocol/arguments.ts";
import type { Block } from "./address.ts";
import { checkedBlock, isEntireColumn, isEntireRow } from "./address.ts";
import { getCellProperties, setCellProperties } from "./cell-properties.ts";
import { validationType } from "./data-validation.ts";
import { getLineProperties } from "./line-properties.ts";
import { rangeAreasType } from "./range-areas.ts";
import type { RangeData } from "./range-data.ts";
import { cellCount, rangeAddress, requireAlive, requireWritable } from "./range-data.ts";
import { rangeFormatType } from "./range-format.ts";
import { rangeMoves } from "./range-moves.ts";
import { cellScalars, sizeMismatch } from "./range-values.ts";
import { eachCell } from "./sheet-data.ts";
import { worksheetType } from "./worksheet.ts";

function hidden(self: RangeData, axis: "rows" | "columns"): boolean | null {
  requireAlive(self);
  const known = axis === "rows" ? self.sheet.hiddenRows : self.sheet.hiddenColumns;
  const from = axis === "rows" ? self.block.row : self.block.column;
  const count = self.block[axis];
  let inside = 0;
  for (const at of known) if (at >= from && at < from + count) inside += 1;
  if (inside === 0) return false;
  return inside === count ? true : null;
}

function hide(self: RangeData, axis: "rows" | "columns", value: unknown): void {
  const hide = flagOf(value);
  requireWritable(self, "format");
  const known = axis === "rows" ? self.sheet.hiddenRows : self.sheet.hiddenColumns;
  const from = axis === "rows" ? self.block.row : self.block.column;
  for (let at = from; at < from + self.block[axis]; at += 1) {
    if (hide) known.add(at);
    else known.delete(at);
  }
  self.workbook.changes += 1;
}

function clear(self: RangeData, what: "All" | "Contents" | "Formats"): void {
  requireWritable(self, what === "Formats" ? "format" : "content");
  eachCell(self.block, (row, column) => {
    const cell = self.sheet.at(row, column);
    if (cell === undefined) return;
    const { content, formula, uncalculated, text, ...format } = cell;
    self.sheet.remove(row, column);
    if (what === "Contents" && Object.keys(format).length > 0) Object.assign(self.sheet.open(row, column), format);
    if (what === "Formats" && (content !== undefined || formula !== undefined)) {
      Object.assign(self.sheet.open(row, column), { content, formula, uncalculated, text });
    }
  });
  self.workbook.noteChange(self.sheet, self.block, { triggerSource: "ThisLocalAddin" });
}

function select(self: RangeData): void {
  requireAlive(self);
  if (self.workbook.inBackground) throw new HostError("GeneralException");
  if (self.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
  self.workbook.select(self.sheet, self.block);
}

/** Merging keeps the first cell's content and drops the others'. */
function merge(self: RangeData): void {
  requireWritable(self, "content");
  eachCell(self.block, (row, column) => {
    if (row !== self.block.row || column !== self.block.column) self.sheet.remove(row, column);
  });
  self.sheet.merges = [
    ...self.sheet.merges.filter((area) => !self.sheet.mergesIn(self.block).includes(area)),
    self.block,
  ];
  self.workbook.changes += 1;
}

function unmerge(self: RangeData): void {
  requireWritable(self, "content");
  const gone = self.sheet.mergesIn(self.block);
  self.sheet.merges = self.sheet.merges.filter((area) => !gone.includes(area));
  self.workbook.changes += 1;
}

/** The same sheet, another block; outside the sheet is `InvalidArgument`. */
export function rangeAt(range: Omit<RangeData, "block">, block: Block): HostObject {
  const { workbook, sheet } = range;
  return HostObject.of(rangeType, { workbook, sheet, block: checkedBlock(block) });
}

/** A range given as an object or as an address on the same sheet. */
function otherRange(self: RangeData, value: unknown): RangeData {
  const object = selfOf(rangeType, value);
  if (object !== null) return object;
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  const { workbook } = self;
  return { workbook, ...workbook.area(value, self.sheet) };
}

export const rangeType: HostType<RangeData> = hostType({
  name: "Range",
  referenced: true,
  scalars: {
    ...cellScalars,
    Address: { get: rangeAddress },
    AddressLocal: { get: rangeAddress },
    RowIndex: { get: ({ block }) => block.row },
    ColumnIndex: { get: ({ block }) => block.column },
    RowCount: { get: ({ block }) => block.rows },
    ColumnCount: { get: ({ block }) => block.columns },
    // A count that does not fit 31 bits is answered as -1.
    CellCount: { get: ({ block }) => (cellCount(block) > 2_147_483_647 ? -1 : cellCount(block)) },
    IsEntireRow: { get: ({ block }) => isEntireRow(block) },
    IsEntireColumn: { get: ({ block }) => isEntireColumn(block) },
    Hidden: { get: (self) => hidden(self, "rows") === true || hidden(self, "columns") === true },
    RowHidden: {
      get: (self) => hidden(self, "rows"),
      set: (self, value) => {
        hide(self, "rows", value);
      },
    },
    ColumnHidden: {
      get: (self) => hidden(self, "columns"),
      set: (self, value) => {
        hide(self, "columns", value);
      },
    },
  },
  navigations: {
    Format: (self) => HostObject.of(rangeFormatType, { ranges: [self] }),
    Worksheet: ({ workbook, sheet }) => HostObject.of(worksheetType, { workbook, sheet }),
    DataValidation: (self) => HostObject.of(validationType, self),
  },
  methods: {
    ...rangeMoves({ at: rangeAt, other: otherRange }),
    GetCellProperties: (self, args) => getCellProperties(self, args.all[0]),
    SetCellProperties: (self, args) => {
      setCellProperties(self, args.all[0]);
    },
    GetRowProperties: (self, args) => getLineProperties(self, "rows", args.all[0]),
    GetColumnProperties: (self, args) => getLineProperties(self, "columns", args.all[0]),
    GetMergedAreasOrNullObject: (self) => {
      requireAlive(self);
      const ranges = self.sheet.mergesIn(self.block).map((block) => ({ ...self, block }));
      return ranges.length === 0 ? NULL : HostObject.of(rangeAreasType, { ranges });
    },
    Merge: (self, args) => {
      if (args.flagOr(0, false)) throw new Unmodelled("merging row by row");
      merge(self);
    },
    Unmerge: unmerge,
    Select: select,
    Clear: (self, args) => {
      clear(self, args.wordOr(0, ["All", "Contents", "Formats"] as const, "All"));
    },
    // Sent by the client before it writes a large grid in slices.
    _ValidateArraySize: (self, args) => {
      if (args.integer(0) !== self.block.rows || args.integer(1) !== self.block.columns) throw sizeMismatch();
    },
  },
});
