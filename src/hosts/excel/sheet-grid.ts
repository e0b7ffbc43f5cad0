import type { Area, CellKey, CellValue, Sheet } from "../../model/workbook.ts";
import { cellKey } from "../../model/workbook.ts";
import type { Extent } from "./blocks.ts";
import { formulaIn, valueIn } from "./cell-content.ts";
import type { SheetSurvey } from "./survey.ts";

/** What Excel answers for a block of cells: grids of the block's size. */
export type Grids = Pick<Excel.Range, "values" | "formulas" | "numberFormat" | "valueTypes">;

/** A sheet while its blocks come in. Its result has the shape that reading the file gives. */
export class SheetGrid {
  private readonly values: (CellValue[] | undefined)[] = [];
  private readonly formulas = new Map<CellKey, string>();
  private readonly formats = new Map<CellKey, string>();
  private readonly merges = new Map<string, Area>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly survey: SheetSurvey;

  constructor(survey: SheetSurvey) {
    this.survey = survey;
    const { extent, rowsHidden, columnsHidden } = survey;
    if (extent === null) return;
    if (rowsHidden === true) this.hideRows(extent.row, Array<boolean>(extent.rows).fill(true));
    if (columnsHidden === true) this.hideColumns(extent.column, Array<boolean>(extent.columns).fill(true));
  }

  put(block: Extent, { values, formulas, numberFormat, valueTypes }: Grids): void {
    for (let i = 0; i < block.rows; i += 1) {
      for (let j = 0; j < block.columns; j += 1) {
        const value: unknown = values[i]?.[j];
        const formula = formulaIn(formulas[i]?.[j], value);
        const content = valueIn(value, valueTypes[i]?.[j], formula !== null);
        if (content === null) continue;
        this.putCell({ row: block.row + i, column: block.column + j, content, formula, format: numberFormat[i]?.[j] });
      }
    }
  }

  private putCell(cell: {
    readonly row: number;
    readonly column: number;
    readonly content: CellValue;
    readonly formula: string | null;
    readonly format: unknown;
  }): void {
    const { row, column, content, formula, format } = cell;
    const line = (this.values[row] ??= []);
    while (line.length < column) line.push(null);
    line.push(content);
    const key = cellKey(row, column);
    if (formula !== null) this.formulas.set(key, formula);
    if (typeof format === "string" && format !== "General") this.formats.set(key, format);
  }

  /** The same merge may come with several bands. */
  merge(areas: readonly Area[]): void {
    for (const area of areas) {
      const { top, left, bottom, right } = area;
      if (top !== bottom || left !== right) this.merges.set(`${top} ${left} ${bottom} ${right}`, area);
    }
  }

  hideRows(first: number, hidden: readonly (boolean | undefined)[]): void {
    for (const [index, flag] of hidden.entries()) if (flag === true) this.hiddenRows.add(first + index);
  }

  hideColumns(first: number, hidden: readonly (boolean | undefined)[]): void {
    for (const [index, flag] of hidden.entries()) if (flag === true) this.hiddenColumns.add(first + index);
  }

  finish(): Sheet {
    const { values, formulas, formats, hiddenRows, hiddenColumns } = this;
    const { name, state } = this.survey;
    // Excel has calculated every formula.
    const uncalculated = new Set<CellKey>();
    const merges = [...this.merges.values()];
    return { name, state, values, formulas, uncalculated, formats, merges, hiddenRows, hiddenColumns };
  }
}
