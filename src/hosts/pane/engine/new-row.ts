import { placeAt } from "../../../model/place.ts";
import type { Readings, Table } from "../../../model/reading.ts";
import { Unreadable } from "../../../model/unreadable.ts";
import type { Sheet, Workbook } from "../../../model/workbook.ts";
import { cellKey, isBlank, valueAt } from "../../../model/workbook.ts";
import type { NewRow, RowAsked } from "./old-report.ts";

/** How far below the last row a blank one is looked for. */
const REACH = 200;

/** Sheets with one row a metric: only there a row can be added. */
function takesRows({ layout, domain, lastRow }: Table): boolean {
  return layout === "metrics-by-month" && domain !== null && lastRow !== null;
}

/** The domains in whose sheet a row can be added, in the order of the workbook. */
export function rowSheets({ tables }: Readings): string[] {
  return tables.filter(takesRows).flatMap(({ domain }) => domain ?? []);
}

/**
 * A row of its own below the last one of the domain's sheet: 指标, 范围 and 单位, months left blank. Throws Unreadable when
 * there is no such sheet or no blank row.
 */
export function newRow({ domain, metric, scope, unit }: RowAsked, workbook: Workbook, { tables }: Readings): NewRow {
  const table = tables.find((candidate) => candidate.domain === domain && takesRows(candidate));
  const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
  if (table === undefined || sheet === undefined) {
    throw new Unreadable(`没有找到能加行的“${domain}”表，请在表里手工加一行。`);
  }
  const row = blankRow(sheet, table);
  const column = (role: "metric" | "scope" | "unit"): number | null =>
    table.columns.find((candidate) => candidate.role === role)?.index ?? null;
  const label = column("metric");
  if (row === null || label === null) throw new Unreadable(`“${sheet.name}”表里没有空行，请在表末加一行再试。`);
  const scopeColumn = column("scope");
  if (scope !== null && scopeColumn === null) {
    throw new Unreadable(`“${sheet.name}”表没有“范围”一栏，写不下“${scope}”，请清空范围或手工加行。`);
  }
  const cells = [
    [label, metric],
    [scopeColumn, scope],
    [column("unit"), unit],
  ] as const;
  return {
    at: placeAt(sheet.name, row, label),
    row: row + 1,
    changes: cells.flatMap(([index, to]) =>
      index === null || to === null ? [] : [{ at: placeAt(sheet.name, row, index), from: null, to }],
    ),
  };
}

/** The first row below the metrics in which nothing was typed; sums that wait for months do not count. */
function blankRow(sheet: Sheet, { lastRow, columns }: Table): number | null {
  const typed = columns.filter(({ role }) => role !== "unknown" && role !== "change" && role !== "change-rate");
  const isFree = (row: number): boolean =>
    typed.every(({ index }) => sheet.formulas.has(cellKey(row, index)) || isBlank(valueAt(sheet, row, index)));
  const first = (lastRow ?? 0) + 1;
  for (let row = first; row < first + REACH; row += 1) if (isFree(row)) return row;
  return null;
}
