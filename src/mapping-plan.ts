/** The corridor of 对应关系: what was not recognised, as rows of that sheet for the clerk to complete. */
import { catalog } from "./catalog/catalog.ts";
import type { MappingKey } from "./metrics/read-mapping.ts";
import { findMapping, MAPPING_HEADER, mappingKey, mappingRows } from "./metrics/read-mapping.ts";
import type { NamedTable } from "./metrics/named-table.ts";
import { textAt } from "./metrics/named-table.ts";
import type { CellChange } from "./model/finding.ts";
import { Unreadable } from "./model/unreadable.ts";
import type { Readings } from "./model/reading.ts";
import type { Sheet } from "./model/workbook.ts";
import { emptySheet, isBlank, lastFilledRow, placeIn, valueAt } from "./model/workbook.ts";
import type { TablePlan } from "./model/table-plan.ts";
import type { Inspection } from "./summary.ts";

/** Widths of the columns of a new sheet, in characters, in the order of `MAPPING_HEADER`. */
const WIDTHS = [16, 28, 12, 28, 16, 10];

/**
 * How many rows there are to be completed. The rows a clerk adds to a table of metrics by month keep their own names and
 * are meant to: they are not among them.
 */
export function countUnknown({ tables }: Readings): number {
  return unknownRows(tables).length;
}

function unknownRows(tables: Readings["tables"]): readonly (readonly string[])[] {
  const asked = tables.filter(({ layout }) => layout !== "metrics-by-month");
  return mappingRows({ tables: asked }).slice(1);
}

/**
 * The rows that are not in the sheet 对应关系 yet, below its last one; the sheet is made when there is none. Throws
 * Unreadable when there is such a sheet without its header.
 */
export function planMapping({ workbook, readings }: Pick<Inspection, "workbook" | "readings">): TablePlan {
  const name = readings.tables.find(({ layout }) => layout === "mapping")?.sheet ?? catalog.sheets.mapping;
  const sheet = workbook.sheets.find((candidate) => candidate.name === name) ?? null;
  const table = sheet === null ? null : findMapping(sheet);
  const isBare = sheet === null || sheet.values.every((row) => row?.every(isBlank) ?? true);
  if (table === null && !isBare) {
    throw new Unreadable(`“${name}”表里没有认出表头（${MAPPING_HEADER.join("、")}），请在第一行补上表头。`);
  }
  const known = sheet === null || table === null ? new Set<string>() : keysIn(sheet, table);
  const rows = unknownRows(readings.tables).filter(([on = "", label = ""]) => !known.has(mappingKey(on, label)));
  const grid = sheet ?? emptySheet(name);
  return {
    sheet: name,
    isNew: sheet === null,
    widths: WIDTHS,
    changes: rows.length === 0 ? [] : [...headerChanges(grid, table), ...rowChanges(grid, table, rows)],
    rows,
    header: MAPPING_HEADER,
  };
}

/** What the sheet speaks of already, completed or not. */
function keysIn(sheet: Sheet, table: NamedTable<MappingKey>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let row = table.headerRow + 1; row < sheet.values.length; row++) {
    keys.add(mappingKey(textAt(sheet, table, row, "sheet"), textAt(sheet, table, row, "label")));
  }
  return keys;
}

function headerChanges(sheet: Sheet, table: NamedTable<MappingKey> | null): CellChange[] {
  if (table !== null) return [];
  return MAPPING_HEADER.map((to, column) => ({ at: placeIn(sheet, 0, column), from: null, to }));
}

/** 表, 表头或行名 and, where it is known, 业务: each in the column the sheet has for it. */
function rowChanges(
  sheet: Sheet,
  table: NamedTable<MappingKey> | null,
  rows: readonly (readonly string[])[],
): CellChange[] {
  const first = Math.max(table?.headerRow ?? 0, lastFilledRow(sheet)) + 1;
  const columns = (["sheet", "label", "domain"] as const).map(
    (key, column) => table?.at.get(key) ?? (table ? null : column),
  );
  return rows.flatMap((row, index) =>
    columns.flatMap((column, field) => {
      const to = row[field] ?? "";
      if (column === null || to === "") return [];
      const at = placeIn(sheet, first + index, column);
      return [{ at, from: valueAt(sheet, first + index, column), to }];
    }),
  );
}
