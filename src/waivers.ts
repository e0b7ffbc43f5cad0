/** The corridor of 写说明: what has to stand in the sheet 核查说明 for a finding to be explained. */
import { catalog } from "./catalog/catalog.ts";
import { isRowOf, waiverRows } from "./checks/waiver-rows.ts";
import type { NamedTable } from "./metrics/named-table.ts";
import { HEADER_COLUMNS } from "./metrics/named-table.ts";
import { findWaivers } from "./metrics/read-waivers.ts";
import type { CellChange, Finding } from "./model/finding.ts";
import { parseCellName } from "./model/place.ts";
import type { TablePlan } from "./model/table-plan.ts";
import { Unreadable } from "./model/unreadable.ts";
import type { WaiverField, WaiverRow, WrittenWaiver } from "./model/waiver.ts";
import type { Sheet } from "./model/workbook.ts";
import { emptySheet, isBlank, lastFilledRow, placeIn, valueAt } from "./model/workbook.ts";
import type { Inspection } from "./summary.ts";

/**
 * The rows that explain a finding, in place of those that explained it before, else below the last one. Throws
 * Unreadable when the workbook has a sheet 核查说明 without a header of ours. 必须改 gives an empty plan.
 */
export function planWaiver(inspection: Inspection, finding: Finding, written: WrittenWaiver): TablePlan {
  const rows = waiverRows(finding, inspection, written);
  const name = inspection.readings.tables.find(({ layout }) => layout === "waivers")?.sheet;
  const sheet = inspection.workbook.sheets.find((candidate) => candidate.name === name);
  const columns = catalog.waiverColumns;
  const table = sheet === undefined ? newTable() : tableIn(sheet);
  const grid = sheet ?? emptySheet(catalog.sheets.waivers);
  return {
    sheet: grid.name,
    isNew: sheet === undefined,
    widths: columns.map(({ width }) => width),
    changes: rows.length === 0 ? [] : changesIn(grid, table, rows, inspection),
    rows: rows.map((row) => columns.map(({ field }) => row[field])),
    header: columns.map(({ name: title }) => title),
  };
}

interface WaiverTable {
  readonly headerRow: number;
  readonly at: ReadonlyMap<WaiverField, number>;
}

function newTable(): WaiverTable {
  return { headerRow: 0, at: new Map(catalog.waiverColumns.map(({ field }, column) => [field, column])) };
}

/** The table as it lies there; columns it lacks are added on the right, where nobody has written anything. */
function tableIn(sheet: Sheet): WaiverTable {
  const found: NamedTable<WaiverField> | null = findWaivers(sheet, catalog.waiverColumns);
  if (found === null) {
    if (sheet.values.every((row) => row?.every(isBlank) ?? true)) return newTable();
    throw new Unreadable(`“${sheet.name}”表里没有认出表头（规则、说明等），请补上表头，或给这张表改名后再写。`);
  }
  const at = new Map(found.at);
  let next = sheet.values.slice(found.headerRow).reduce((width, row) => Math.max(width, filledWidth(row)), 0);
  for (const { field } of catalog.waiverColumns) if (!at.has(field)) at.set(field, next++);
  if (next > HEADER_COLUMNS && at.size > found.at.size) {
    const lacking = catalog.waiverColumns.filter(({ field }) => !found.at.has(field)).map(({ name }) => name);
    throw new Unreadable(`“${sheet.name}”表少${lacking.join("、")}列，右边也没有空列，没有写；请在表头补上后再写。`);
  }
  return { headerRow: found.headerRow, at };
}

function filledWidth(row: Sheet["values"][number]): number {
  let width = row?.length ?? 0;
  while (width > 0 && isBlank(row?.[width - 1] ?? null)) width -= 1;
  return width;
}

function changesIn(
  sheet: Sheet,
  { headerRow, at }: WaiverTable,
  rows: readonly WaiverRow[],
  { readings, period }: Inspection,
): CellChange[] {
  const changes: CellChange[] = [];
  const write = (row: number, column: number, to: string): void => {
    const from = valueAt(sheet, row, column);
    if ((from ?? "") !== to) changes.push({ at: placeIn(sheet, row, column), from, to });
  };
  for (const { field, name } of catalog.waiverColumns) {
    const column = at.get(field) ?? 0;
    if (isBlank(valueAt(sheet, headerRow, column))) write(headerRow, column, name);
  }
  let next = Math.max(headerRow, lastFilledRow(sheet)) + 1;
  for (const row of rows) {
    const old = readings.waivers.filter((waiver) => isRowOf(waiver, row, period)).at(-1);
    const target = parseCellName(old?.at.cell ?? "")?.row ?? next++;
    for (const [field, column] of at) write(target, column, row[field]);
  }
  return changes;
}
