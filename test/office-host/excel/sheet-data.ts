import type { Block } from "./address.ts";
import { intersection, MAX_COLUMNS, parseCells } from "./address.ts";
import type { Cell } from "./cells.ts";
import { isFormatted } from "./cells.ts";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Validation {
  readonly block: Block;
  /** "List", "WholeNumber", … */
  readonly type: string;
  /** `DataValidation.rule` as the API answers it. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
}

export interface Protection {
  readonly password: string | null;
  /** WorksheetProtectionOptions: what stays allowed. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One worksheet. Tests may build and look into it freely; changes through it raise no events. */
export class SheetData {
  readonly id: string;
  name: string;
  visibility: Visibility = "Visible";
  tabColor = "";
  protection: Protection | null = null;
  readonly cells = new Map<number, Cell>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points and in the API's width units; what is missing has the default. */
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  merges: Block[] = [];
  validations: Validation[] = [];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  /** The cell to write into. */
  open(row: number, column: number): Cell {
    const key = row * MAX_COLUMNS + column;
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const cell: Cell = {};
    this.cells.set(key, cell);
    return cell;
  }

  remove(row: number, column: number): void {
    this.cells.delete(row * MAX_COLUMNS + column);
  }

  /** The cell at "D5". */
  cell(address: string): Cell {
    const block = parseCells(address);
    if (block === null) throw new Error(`No cell address: ${address}`);
    return this.open(block.row, block.column);
  }

  /** The used range: cells with content or format, or with content only. Null for an empty sheet. */
  used(valuesOnly: boolean): Block | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      const filled = cell.content !== undefined || cell.formula !== undefined;
      if (!filled && (valuesOnly || !isFormatted(cell))) continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Merged areas that touch the block. */
  mergesIn(block: Block): readonly Block[] {
    return this.merges.filter((merge) => intersection(merge, block) !== null);
  }
}

/** Every cell of a block in rows: `f` gets the cell, undefined where there is none. */
export function gridOf<V>(sheet: SheetData, block: Block, f: (cell: Cell | undefined) => V): V[][] {
  const rows: V[][] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    const line: V[] = [];
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      line.push(f(sheet.at(row, column)));
    }
    rows.push(line);
  }
  return rows;
}

/** Visits the coordinates of a block. */
export function eachCell(block: Block, visit: (row: number, column: number) => void): void {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) visit(row, column);
  }
}
