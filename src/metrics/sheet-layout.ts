import type { DomainSpec } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";
import type { Layout, Series, Table } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import type { Header } from "./header.ts";
import type { LabelIndex } from "./label-index.ts";
import type { Mapping } from "./mapping.ts";
import type { Words } from "./words.ts";

/** What a layout may know about the sheet it is shown. */
export interface SheetContext {
  readonly words: Words;
  readonly domain: DomainSpec;
  readonly labels: LabelIndex;
  /** Other domains whose metrics may stand on the sheet; asked only for labels the sheet's own domain does not know. */
  readonly kin: readonly { readonly domain: DomainSpec; readonly labels: LabelIndex }[];
  readonly date1904: boolean;
  /** What the brigade said its labels mean. */
  readonly mapping: Mapping;
}

/** When the columns of a sheet are. */
export interface Dating {
  /** The year of months written without one; null when nobody says. */
  readonly year: number | null;
  /** The time of 本期合计; null when nobody says. */
  readonly total: Period | null;
}

export interface SheetReading {
  readonly table: Omit<Table, "copies">;
  readonly series: readonly Series[];
}

export interface LayoutGiven {
  readonly context: SheetContext;
  readonly dating: Dating;
  /** Zero-based row after the last one of the table; absent: the end of the sheet. */
  readonly end?: number;
}

/** A way to lay out metrics on a sheet: one file in layouts/, one line in layouts.ts. */
export interface SheetLayout {
  readonly layout: Layout;
  /** The header when the sheet is laid out so; null when it is not. */
  recognise(sheet: Sheet, context: SheetContext): Header | null;
  read(sheet: Sheet, header: Header, given: LayoutGiven): SheetReading;
}

/** How the cells of a sheet lie, when some layout knows it. */
export interface Recognised {
  readonly layout: SheetLayout;
  readonly header: Header;
  /** Zero-based row after the last: the end of the sheet, or the header of another table below. */
  readonly end: number;
}
