import type { Period } from "../../model/period.ts";
import type { Column, Series, Unmatched } from "../../model/reading.ts";
import type { LabelReader } from "./label-reader.ts";
import type { TableTime } from "./table-time.ts";
import type { View } from "./view.ts";

/** What reading one table needs to know besides the table. */
export interface TableGiven {
  readonly view: View;
  readonly reader: LabelReader;
  readonly time: TableTime;
  /** The period of the report, for telling the total from other spans; null when nobody says. */
  readonly report: Period | null;
  /** Name of the domain the sheet is of; null when it is left to the labels. */
  readonly domain: string | null;
}

/** What was read from one table. */
export interface RowsRead {
  readonly series: readonly Series[];
  readonly columns: readonly Column[];
  readonly unmatched: readonly Unmatched[];
}
