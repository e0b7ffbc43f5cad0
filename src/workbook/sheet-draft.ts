import { cellName } from "../model/place.ts";
import type { Area, CellKey, CellValue } from "../model/workbook.ts";
import { cellKey } from "../model/workbook.ts";
import type { Budget } from "./budget.ts";
import { damaged } from "../ooxml/refuse.ts";

/** A sheet while it is being read. */
export class SheetDraft {
  readonly values: (CellValue[] | undefined)[] = [];
  readonly formulas = new Map<CellKey, string>();
  readonly uncalculated = new Set<CellKey>();
  readonly formats = new Map<CellKey, string>();
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly name: string;
  private readonly budget: Budget;

  constructor(name: string, budget: Budget) {
    this.name = name;
    this.budget = budget;
  }

  /** Puts a value at a zero-based place. A place filled twice is damage: nobody could say which value is meant. */
  put(row: number, column: number, value: CellValue): void {
    const line = (this.values[row] ??= []);
    const before = line.length;
    if (column < before && line[column] !== null) throw damaged(`${this.cell(row, column)}有两个值`);
    this.budget.spendCell(Math.max(0, column + 1 - before));
    for (let blank = before; blank < column; blank += 1) line.push(null);
    line[column] = value;
  }

  putFormula(row: number, column: number, text: string): void {
    this.budget.spendFormula(text, this.cell(row, column));
    this.formulas.set(cellKey(row, column), text);
  }

  /** "接警!P4", for messages. */
  cell(row: number, column: number): string {
    return `${this.name}!${cellName(row, column)}`;
  }
}
