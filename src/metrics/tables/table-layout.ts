import type { Layout } from "../../model/reading.ts";
import type { Axis, Band } from "./axes.ts";
import type { LabelReader } from "./label-reader.ts";
import type { ColumnBody } from "./row-labels.ts";
import type { View } from "./view.ts";

/** What the rows of a table are. */
export type RowKind = "metric" | "month" | "subject";

/** How the columns of one table were understood, before any number is read. */
export interface Shape {
  readonly layout: Layout;
  readonly rows: RowKind;
  /** The column of the row labels. */
  readonly main: number;
}

/** One table on a sheet. */
export interface FoundTable extends Shape {
  readonly band: Band;
  readonly axes: readonly Axis[];
  readonly bodies: readonly ColumnBody[];
  /** Texts above it, the nearest first. */
  readonly titles: readonly string[];
  /** Zero-based row after its last one. */
  readonly end: number;
}

/** What a table layout is shown. */
export interface Seen {
  readonly view: View;
  readonly band: Band;
  readonly axes: readonly Axis[];
  readonly bodies: readonly ColumnBody[];
  readonly reader: LabelReader;
}

/** A way to lay out numbers in a table: one file in layouts/, one line in layouts.ts. */
export interface TableLayout {
  readonly layout: Layout;
  /** What the rows are and where their labels stand; null when the table is not laid out so. */
  shape(seen: Seen): Omit<Shape, "layout"> | null;
}
