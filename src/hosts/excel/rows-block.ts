import type { RowsPlan } from "../../model/table-plan.ts";
import { formulaIn } from "./cell-content.ts";

/** The block of cells that rows stand in, or are to stand in. */
export function blockOf(sheet: Excel.Worksheet, { firstRow, rows }: RowsPlan): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, 0, rows.length, rows[0]?.length ?? 1);
}

/** Whether a block, of which values were asked for, shows just these rows. */
export function isWritten({ values }: Excel.Range, { rows }: RowsPlan): boolean {
  return rows.every((row, r) => row.every((value, c) => values[r]?.[c] === (value ?? "")));
}

/** Whether a block, of which values and formulas were asked for, holds these rows as they were typed, and nothing else. */
export function isUntouched(block: Excel.Range, plan: RowsPlan): boolean {
  const { values, formulas } = block;
  const isTyped = plan.rows.every((row, r) =>
    row.every((_, c) => formulaIn(formulas[r]?.[c], values[r]?.[c]) === null),
  );
  return isTyped && isWritten(block, plan);
}
