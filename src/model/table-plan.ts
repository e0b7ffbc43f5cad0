import type { CellChange } from "./finding.ts";

/** Rows to be written into a small table of their own sheet (核查说明, 对应关系), for whatever door carries it out. */
export interface TablePlan {
  readonly sheet: string;
  /** The sheet has to be made first. */
  readonly isNew: boolean;
  /** Its columns, in characters, when it is made. */
  readonly widths: readonly number[];
  /** Every `to` is a text and never a formula, whatever it starts with. */
  readonly changes: readonly CellChange[];
  /** The same rows in the order of the columns, to be copied by hand. */
  readonly rows: readonly (readonly string[])[];
  readonly header: readonly string[];
}

/** Rows to be added below all others of a sheet of their own (上报存档), in one block. */
export interface RowsPlan {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly widths: readonly number[];
  /** Zero-based; nothing stands in this row or below it. The first row of a new sheet is its header. */
  readonly firstRow: number;
  /** All of one length. null leaves a cell empty; a text stays one whatever it starts with. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How many numbers are added. */
  readonly count: number;
}
