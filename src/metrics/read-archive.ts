import type { ArchiveColumnSpec, ArchiveField } from "../model/catalog.ts";
import type { Archived } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, placeIn, valueAt } from "../model/workbook.ts";
import type { NamedTable } from "./named-table.ts";
import { findNamedTable } from "./named-table.ts";
import { readMonths, toPeriod } from "./read-period.ts";
import { readNumber } from "./read-number.ts";
import { shownText } from "./typed-settings.ts";

/** The table of the sheet 上报存档; null when it has no header with 期间, 指标 and 上报数. Other columns may be missing. */
export function findArchive(sheet: Sheet, columns: readonly ArchiveColumnSpec[]): NamedTable<ArchiveField> | null {
  const names = new Map(columns.map(({ field, name, aliases }) => [field, [name, ...aliases]]));
  return findNamedTable(sheet, names, ["period", "metric", "value"]);
}

/** Its rows that say a time and a number. `year`: for a 期间 written without one. */
export function readArchive(
  sheet: Sheet,
  table: NamedTable<ArchiveField>,
  dated: { readonly year: number | null; readonly date1904: boolean },
): Archived[] {
  const rows: Archived[] = [];
  for (let row = table.headerRow + 1; row < sheet.values.length; row++) {
    const one = archivedAt(sheet, table, row, dated);
    if (one !== null) rows.push(one);
  }
  return rows;
}

function archivedAt(
  sheet: Sheet,
  table: NamedTable<ArchiveField>,
  row: number,
  { year, date1904 }: { readonly year: number | null; readonly date1904: boolean },
): Archived | null {
  const text = (field: ArchiveField): string => {
    const column = table.at.get(field);
    const owner = table.owner(field, row);
    return column === undefined || owner <= table.headerRow ? "" : shownText(sheet, owner, column, date1904).trim();
  };
  const or = (field: ArchiveField): string | null => (text(field) === "" ? null : text(field));
  const column = table.at.get("value") ?? 0;
  const months = text("period") === "" ? null : readMonths(text("period"));
  const period = months === null ? null : toPeriod(months, year);
  const format = sheet.formats.get(cellKey(row, column)) ?? null;
  const { value, marker } = readNumber(valueAt(sheet, row, column), format, or("unit"));
  if (period === null || value === null || text("metric") === "") return null;
  return {
    period,
    domain: text("domain"),
    metric: text("metric"),
    scope: or("scope"),
    subject: or("subject"),
    unit: or("unit"),
    value,
    marker,
    on: text("on"),
    at: placeIn(sheet, row, column),
  };
}
