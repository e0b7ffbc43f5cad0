/**
 * What a workbook may cost, beside what its package may (`ooxml/limits.ts`). The limits stand far above anything a brigade
 * keeps (a ledger of 100,000 rows by 12 columns has 1.2 million cells).
 */
export const MAX_SHEETS = 100;
/** Cells that hold a value or a formula, over all sheets. */
export const MAX_CELLS = 3_000_000;
/** Places in the row arrays, blanks to the left of a value included, over all sheets. */
export const MAX_SLOTS = 16_000_000;
export const MAX_SHARED_STRINGS = 3_000_000;
/** Excel takes 8,192 characters in one formula. */
export const MAX_FORMULA_LENGTH = 32_768;
/** All formula texts together, those of shared formulas written out for each cell included. */
export const MAX_FORMULA_TEXT = 100_000_000;
/** Cells looked at to hand the formula of a multi-cell array to its other cells. */
export const MAX_ARRAY_CELLS = 1_000_000;

export const GRID_ROWS = 1_048_576;
export const GRID_COLUMNS = 16_384;
