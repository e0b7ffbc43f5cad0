import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { Scalar } from "../protocol/host-object.ts";
import { intersection } from "./address.ts";
import type { Cell } from "./cells.ts";
import { contentTyped, typeOf, valueOf } from "./cells.ts";
import { shownText } from "./number-text.ts";
import type { RangeData } from "./range-data.ts";
import { isUnbounded, requireReadable, requireWritable } from "./range-data.ts";
import { gridOf } from "./sheet-data.ts";

/** A cell-level property: one entry for every cell, null for entire rows and columns. */
function readGrid<V>(range: RangeData, of: (cell: Cell | undefined) => V): V[][] | null {
  if (isUnbounded(range.block)) return null;
  requireReadable(range);
  return gridOf(range.sheet, range.block, of);
}

/** As `readGrid`, after formulas without a result got one. */
function readCalculated<V>(range: RangeData, of: (cell: Cell | undefined) => V): V[][] | null {
  if (isUnbounded(range.block)) return null;
  requireReadable(range);
  calculateCells(range);
  return gridOf(range.sheet, range.block, of);
}

function calculateCells({ workbook, sheet, block }: RangeData): void {
  gridOf(sheet, block, (cell) => cell?.uncalculated === true).forEach((line, row) => {
    line.forEach((open, column) => {
      if (!open) return;
      const place = { row: block.row + row, column: block.column + column, rows: 1, columns: 1 };
      const cell = sheet.open(place.row, place.column);
      const result = workbook.calculate(cell.formula ?? "", sheet, place);
      delete cell.uncalculated;
      if (result === null) delete cell.content;
      else cell.content = result;
    });
  });
}

/**
 * Writes a grid, or one value into every cell. In a grid null leaves a cell as it is; a grid of another size is
 * `InvalidArgument`, and so is null alone.
 */
function writeGrid(range: RangeData, value: unknown, write: (cell: Cell, value: unknown) => void): void {
  requireWritable(range, "content");
  const { sheet, block } = range;
  if (value === null || value === undefined) throw new HostError("InvalidArgument");
  const rows: unknown[] | null = Array.isArray(value) ? value : null;
  if (rows !== null && !fits(rows, block)) throw sizeMismatch();
  const before = single(range);
  for (let row = 0; row < block.rows; row += 1) {
    const line = rows === null ? null : (rows[row] as unknown[]);
    for (let column = 0; column < block.columns; column += 1) {
      const entry = line === null ? value : line[column];
      if (entry === null) continue;
      refuseHiddenByMerge(range, row, column, entry);
      write(sheet.open(block.row + row, block.column + column), entry);
    }
  }
  range.workbook.noteChange(sheet, block, { ...describeBefore(before), ...describeAfter(range) });
}

function fits(rows: readonly unknown[], block: { rows: number; columns: number }): boolean {
  return rows.length === block.rows && rows.every((row) => Array.isArray(row) && row.length === block.columns);
}

export function sizeMismatch(): HostError {
  const text = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new HostError("InvalidArgument", text);
}

/** What becomes of a text written into a cell hidden by a merge is not documented. */
function refuseHiddenByMerge({ sheet, block }: RangeData, row: number, column: number, entry: unknown): void {
  if (entry === "" || sheet.merges.length === 0) return;
  const place = { row: block.row + row, column: block.column + column, rows: 1, columns: 1 };
  const hidden = sheet.merges.some(
    (merge) => intersection(merge, place) !== null && (merge.row !== place.row || merge.column !== place.column),
  );
  if (hidden) throw new Unmodelled("writing into a cell that a merge hides");
}

function single({ sheet, block }: RangeData): Cell | null {
  return block.rows === 1 && block.columns === 1 ? { ...sheet.at(block.row, block.column) } : null;
}

function describeBefore(cell: Cell | null): Readonly<Record<string, unknown>> {
  return cell === null ? {} : { valueBefore: valueOf(cell), valueTypeBefore: typeOf(cell) };
}

function describeAfter(range: RangeData): Readonly<Record<string, unknown>> {
  const cell = single(range);
  const trigger = { triggerSource: "ThisLocalAddin" };
  return cell === null ? trigger : { ...trigger, valueAfter: valueOf(cell), valueTypeAfter: typeOf(cell) };
}

function writeContent(cell: Cell, value: unknown): void {
  delete cell.text;
  delete cell.formula;
  delete cell.uncalculated;
  if (typeof value === "string" && value.startsWith("=") && value.length > 1) {
    cell.formula = value;
    cell.uncalculated = true;
    delete cell.content;
    return;
  }
  const content = typeof value === "string" ? contentTyped(value, cell.numberFormat) : value;
  if (content === null) delete cell.content;
  else if (typeof content === "number" && Number.isFinite(content)) cell.content = content;
  else if (typeof content === "string" || typeof content === "boolean") cell.content = content;
  else if (typeof content === "object" && "error" in content) cell.content = { error: String(content.error) };
  else throw new HostError("InvalidArgument");
}

function writeNumberFormat(cell: Cell, value: unknown): void {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  delete cell.text;
  if (value === "General") delete cell.numberFormat;
  else cell.numberFormat = value;
}

const formulaOf = (cell: Cell | undefined): string | number | boolean => cell?.formula ?? valueOf(cell);

/** The cell-level properties of a range. */
export const cellScalars: Readonly<Record<string, Scalar<RangeData>>> = {
  Values: {
    get: (self) => readCalculated(self, valueOf),
    set: (self, value) => {
      writeGrid(self, value, writeContent);
    },
  },
  Text: { get: (self) => readCalculated(self, shownText) },
  ValueTypes: { get: (self) => readCalculated(self, typeOf) },
  Formulas: {
    get: (self) => readGrid(self, formulaOf),
    set: (self, value) => {
      writeGrid(self, value, writeContent);
    },
  },
  NumberFormat: {
    get: (self) => readGrid(self, (cell) => cell?.numberFormat ?? "General"),
    set: (self, value) => {
      writeGrid(self, value, writeNumberFormat);
    },
  },
};
