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
