import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { Block } from "./address.ts";
import { blockAddress, isEntireColumn, isEntireRow, quotedSheet } from "./address.ts";
import type { Cell } from "./cells.ts";
import type { SheetData } from "./sheet-data.ts";
import { eachCell } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";

/** A range: a rectangle of a sheet of a workbook. */
export interface RangeData {
  readonly workbook: WorkbookData;
  readonly sheet: SheetData;
  readonly block: Block;
}

/** Most cells one read may ask for, and one write may touch (resource limits of Excel add-ins). */
const READ_LIMIT = 5_000_000;
const WRITE_LIMIT = 33_554_000;
/** Above this the emulator would be slow where Excel is not. */
const FORMAT_LIMIT = 1_000_000;

export const cellCount = (block: Block): number => block.rows * block.columns;

export function rangeAddress(range: RangeData): string {
  return `${quotedSheet(range.sheet.name)}!${blockAddress(range.block)}`;
}

/** Entire rows or columns: their cell-level properties read as null and cannot be written. */
export const isUnbounded = (block: Block): boolean => isEntireColumn(block) || isEntireRow(block);

/** Fails when the sheet is gone, or the read is too large. */
export function requireReadable(range: RangeData): void {
  requireAlive(range);
  if (cellCount(range.block) > READ_LIMIT) throw new HostError("RangeExceedsLimit");
}

export function requireAlive(range: RangeData): void {
  if (!range.workbook.sheets.includes(range.sheet)) throw new HostError("InvalidReference");
}

/**
 * Fails with `AccessDenied` when the sheet is protected and a cell of the range is locked; formatting passes where the
 * protection allows it. Also guards sizes.
 */
export function requireWritable(range: RangeData, what: "content" | "format"): void {
  requireAlive(range);
  const { sheet, block } = range;
  if (what === "content" && isUnbounded(block)) throw new HostError("InvalidArgument");
  if (what === "content" && cellCount(block) > WRITE_LIMIT) throw new HostError("OperationCellsExceedLimit");
  if (what === "format" && cellCount(block) > FORMAT_LIMIT) throw new Unmodelled("a format of over a million cells");
  if (sheet.protection === null) return;
  if (what === "format" && sheet.protection.options["allowFormatCells"] === true) return;
  let locked = false;
  if (cellCount(block) > FORMAT_LIMIT) locked = true;
  else eachCell(block, (row, column) => (locked ||= sheet.at(row, column)?.locked ?? true));
  if (locked) throw new HostError("AccessDenied");
}

/** Changes the format of every cell of the range. */
export function formatCells(range: RangeData, change: (cell: Cell) => void): void {
  requireWritable(range, "format");
  eachCell(range.block, (row, column) => {
    change(range.sheet.open(row, column));
  });
  noteFormat(range);
}

/** Counts a change of format and raises its event. */
export function noteFormat({ workbook, sheet, block }: RangeData): void {
  workbook.changes += 1;
  const address = blockAddress(block);
  workbook.events.raise("formatChanged", sheet.id, { address, referenceId: `${sheet.id}!${address}` });
}

/** The value all cells of the range share, null when they differ. */
export function sharedValue<V>(range: RangeData, of: (cell: Cell | undefined) => V): V | null {
  requireReadable(range);
  const { sheet, block } = range;
  if (cellCount(block) > FORMAT_LIMIT) throw new Unmodelled("the shared format of over a million cells");
  const seen = new Set<V>();
  eachCell(block, (row, column) => seen.add(of(sheet.at(row, column))));
  const [first] = seen;
  return seen.size === 1 && first !== undefined ? first : null;
}
