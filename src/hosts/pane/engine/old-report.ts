import type { CellChange } from "../../../model/finding.ts";
import type { Place } from "../../../model/place.ts";
import type { KeptBinding } from "../../../reuse/bindings.ts";
import type { Review, ReviewSource } from "../../../reuse-review.ts";

/** A finished report: a file, or a text that was pasted. `name`: how it is spoken of. */
export type OldReportSource =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly text: string };

/** A place of a figure in the old text. */
export type FigurePlace = Omit<KeptBinding, "binding">;

/** A finished report as it was opened. Plain data. */
export interface OldReport {
  readonly name: string;
  readonly kind: "docx" | "text";
  /** The same for the same text: to know it again. */
  readonly key: string;
  /** For every line of the text: 1–9 for a heading, null for others. */
  readonly levels: readonly (number | null)[];
  readonly places: readonly FigurePlace[];
}

/** A filled report, and what its figures may be bound to. */
export interface Reviewed extends Review {
  readonly sources: readonly ReviewSource[];
  /** Domains that have a sheet in which a row can be added. */
  readonly sheets: readonly string[];
}

/** A row to be added to the sheet of a domain. */
export interface RowAsked {
  readonly domain: string;
  readonly metric: string;
  readonly scope: string | null;
  readonly unit: string | null;
}

export interface NewRow {
  /** The cell of its label. */
  readonly at: Place;
  /** As a person counts them. */
  readonly row: number;
  readonly changes: readonly CellChange[];
}

/** A picked file of bindings. */
export interface NamedJson {
  readonly name: string;
  readonly json: string;
}
