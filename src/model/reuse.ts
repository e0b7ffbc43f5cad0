import type { Aspect, Told } from "./narrative.ts";

/** A row or derived figure of the workbook, by the words it goes by. */
export interface RowKey {
  /** Domain name: 接警. */
  readonly domain: string;
  /** Canonical name, or the clerk's own; the name of a derived figure: 整改率. */
  readonly metric: string;
  readonly scope: string | null;
  /** Township or station; null for the total. */
  readonly subject: string | null;
}

/** How the rows of a binding make its value; "self": one row, as it stands. */
export type Operation = "self" | "sum" | "difference" | "average";

/** What one figure of a finished report stands for. */
export interface Binding {
  readonly of: readonly RowKey[];
  readonly operation: Operation;
  /** What is told of it: itself (null), 同比, a share … */
  readonly aspect: Aspect | null;
}

/**
 * One figure of the old report and what became of it. Offsets are UTF-16 code units of the new text.
 * filled: the value of this period stands there. kept: it stays on purpose. unfilled: the workbook has no value.
 * ambiguous: several rows may be meant, or the words around do not fit; nothing was changed.
 */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** The offsets in the old text. */
  readonly from: { readonly start: number; readonly end: number };
  readonly old: string;
  readonly new: string;
  readonly state: "filled" | "kept" | "unfilled" | "ambiguous";
  /** null for a word that moved with a figure: 上升 → 下降, 2022年 → 2023年. */
  readonly told: Told | null;
  readonly binding: Binding | null;
  /** What it may be, likeliest first. */
  readonly candidates: readonly Binding[];
  /** Why it was not filled, or what to look at: one Chinese sentence; null when all is well. */
  readonly note: string | null;
}

/** A place of the new text that a person should look at: an event of last year, a name, a changed unit. */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly note: string;
}
