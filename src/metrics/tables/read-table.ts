import type { Series, Table } from "../../model/reading.ts";
import { crossRows } from "./cross-rows.ts";
import { listsEvents } from "./event-rows.ts";
import { rankedReader } from "./rank-domains.ts";
import { readCross } from "./read-cross.ts";
import { readMetricRows, readMetricsByUnit } from "./read-metric-rows.ts";
import type { RowsRead, TableGiven } from "./table-given.ts";
import type { FoundTable } from "./table-layout.ts";

export interface TableRead {
  readonly table: Omit<Table, "copies">;
  readonly series: readonly Series[];
}

const NOTHING: RowsRead = { series: [], columns: [], unmatched: [] };

/**
 * The numbers of one table, each with its cell. A table that nothing dates is named and not read; nor is a list of events
 * that no ledger is known for: one row of a month would be taken for the month.
 */
export function readTable(table: FoundTable, given: TableGiven): TableRead {
  const { reader, domain } = rankedReader(table, given);
  const ranked = { ...given, reader, domain };
  const events = table.rows === "month" && listsEvents(table, crossRows(table, ranked), given.view);
  const read = events ? NOTHING : readerOf(table)(table, ranked);
  const rows = read.series.map(({ row }) => row).filter((row) => row > table.band.bottom);
  const nothing = read.series.length === 0;
  return {
    series: read.series,
    table: {
      sheet: given.view.sheet.name,
      domain,
      layout: nothing ? "unknown" : table.layout,
      headerRow: table.band.bottom,
      columns: read.columns,
      firstRow: rows.length === 0 ? null : Math.min(...rows),
      lastRow: rows.length === 0 ? null : rows.reduce((most, row) => Math.max(most, row), 0),
      unmatched: read.unmatched,
      ...(nothing ? { reason: events ? ("events" as const) : ("no-time" as const) } : {}),
    },
  };
}

function readerOf({ rows, layout }: FoundTable): typeof readCross {
  if (rows !== "metric") return readCross;
  return layout === "units-by-metric" ? readMetricsByUnit : readMetricRows;
}
