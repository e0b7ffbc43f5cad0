import type { TextSlotSpec } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";

/** One row of figures to write into the standard workbook. A text in place of a number is written as the text it is. */
export interface FilledRow {
  /** Domain name as in the outside contract: 检查. */
  readonly domain: string;
  /** Canonical name, label or alias of a catalogue row; anything else becomes a row of its own at the end. */
  readonly metric: string;
  /** 范围: puts the row right after the metric's own. */
  readonly scope?: string;
  /** Takes the place of the catalogue's unit. */
  readonly unit?: string;
  /** January to December; null is blank. */
  readonly months?: readonly (number | string | null)[];
  /** Typed over the formula of 本期合计. */
  readonly total?: number | string;
  readonly lastYear?: number | string;
  readonly target?: number | string;
  readonly note?: string;
}

/** One row of 文稿要点. */
export interface FilledText {
  readonly slot: TextSlotSpec["id"];
  /** Domain name; absent when it belongs to none. */
  readonly domain?: string;
  readonly heading?: string;
  readonly body: string;
}

export interface TemplateOptions {
  readonly year: number;
  /** Full name of the unit; "" leaves the cell for the clerk. */
  readonly unit: string;
  /** Whole months inside `year`; absent: its first half. */
  readonly period?: Period;
  /** Setting id → what its cell shows; a choice may be given by its name or its value. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly rows?: readonly FilledRow[];
  readonly texts?: readonly FilledText[];
  /** Further lines of 填表说明. */
  readonly guideNotes?: readonly string[];
}
