/** The corridor of 存档: what has to stand in the sheet 上报存档 when a report is submitted. */
import { catalog } from "./catalog/catalog.ts";
import type { Submission } from "./checks/submitted.ts";
import { ARCHIVED_DECIMALS, archiveKey, lastArchived, submissionsOf } from "./checks/submitted.ts";
import type { NamedTable } from "./metrics/named-table.ts";
import { findArchive } from "./metrics/read-archive.ts";
import type { ArchiveField } from "./model/catalog.ts";
import { compare, round, toDecimal } from "./model/exact.ts";
import { periodName } from "./model/period.ts";
import { cellName } from "./model/place.ts";
import type { RowsPlan } from "./model/table-plan.ts";
import { Unreadable } from "./model/unreadable.ts";
import type { Sheet } from "./model/workbook.ts";
import { cellOfKey, isBlank, lastFilledRow } from "./model/workbook.ts";
import type { Inspection } from "./summary.ts";
import { GRID_ROWS } from "./workbook/limits.ts";
import type { PutCell, PutSheet } from "./workbook/put-cells.ts";
import { putCells } from "./workbook/put-cells.ts";

export interface ArchivePlan {
  readonly sheet: PutSheet;
  readonly cells: readonly PutCell[];
  /** How many numbers are added. */
  readonly count: number;
}

/**
 * The rows that are added below those that stand there: every number of the report that was not submitted before, or not
 * as it is now. Nothing that stands there is changed. `on`: the day it is submitted, as it is to be written. Throws
 * Unreadable when the workbook has a sheet 上报存档 with anything on it but without a header of ours.
 */
export function planArchive(inspection: Inspection, on: string): ArchivePlan {
  const { workbook, readings } = inspection;
  const name = readings.tables.find(({ layout }) => layout === "archive")?.sheet;
  const sheet = workbook.sheets.find((one) => one.name === name);
  const table = sheet === undefined ? null : tableIn(sheet);
  const columns = catalog.archiveColumns;
  const at = table?.at ?? new Map(columns.map(({ field }, column) => [field, column]));
  const head = table === null ? columns.map(({ name: text }, column) => ({ row: 0, column, value: text })) : [];
  const last = lastArchived(readings.archive);
  const fresh = submissionsOf({ ...inspection, catalog }).filter((one) => {
    const before = last.get(archiveKey(one.series, one.period));
    const isSame = before !== undefined && before.marker === one.marker && before.unit === one.series.unit;
    return !isSame || compare(before.value, round(one.value, ARCHIVED_DECIMALS)) !== 0;
  });
  const first = Math.max(table?.headerRow ?? 0, sheet === undefined ? 0 : lastFilledRow(sheet)) + 1;
  if (first + fresh.length > GRID_ROWS) {
    throw new Unreadable(
      `“${name ?? ""}”表下面放不下${fresh.length}行了，请删去最下面的空公式、合并的格子或旧内容后再存档。`,
    );
  }
  const rows = fresh.flatMap((one, i) => rowOf(one, on, at, first + i));
  const widths = columns.map(({ width }) => width);
  return {
    sheet: { name: sheet?.name ?? catalog.sheets.archive, isNew: sheet === undefined, widths },
    cells: [...head, ...rows],
    count: fresh.length,
  };
}

/** The same rows as one block, for an open workbook. */
export function archiveRows({ sheet, cells, count }: ArchivePlan): RowsPlan {
  const firstRow = cells.reduce((least, { row }) => Math.min(least, row), Infinity);
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const { name, isNew, widths } = sheet;
  if (count === 0) return { sheet: name, isNew, widths, firstRow: 0, rows: [], count };
  const height = cells.reduce((most, { row }) => Math.max(most, row - firstRow + 1), 0);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): string | number | null => null));
  for (const { row, column, value } of cells) {
    const line = rows[row - firstRow];
    if (line !== undefined) line[column] = value;
  }
  return { sheet: name, isNew, widths, firstRow, rows, count };
}

/** The file with them; the old bytes when nothing is to be added. Throws Unreadable, with nothing done. */
export function archive(bytes: Uint8Array, inspection: Inspection, on: string): { bytes: Uint8Array; count: number } {
  const { sheet, cells, count } = planArchive(inspection, on);
  return { bytes: count === 0 ? bytes : putCells(bytes, sheet, cells), count };
}

/** null: an empty sheet of that name. */
function tableIn(sheet: Sheet): NamedTable<ArchiveField> | null {
  const found = findArchive(sheet, catalog.archiveColumns);
  if (found !== null && catalog.archiveColumns.every(({ field }) => found.at.has(field))) return found;
  if (sheet.values.every((row) => row?.every(isBlank) ?? true)) {
    requireNothing(sheet);
    return null;
  }
  const names = catalog.archiveColumns.map(({ name }) => name).join("、");
  throw new Unreadable(`“${sheet.name}”表的表头不全，要有${names}，请补上，或给这张表改名后再存档。`);
}

/** A formula that shows nothing and a merged area are somebody's, though no value stands there. */
function requireNothing({ name, formulas, merges }: Sheet): void {
  const [formula] = [...formulas.keys()].sort((one, other) => one - other);
  const [merge] = merges;
  if (formula !== undefined) {
    const { row, column } = cellOfKey(formula);
    throw new Unreadable(`“${name}”表的${cellName(row, column)}有公式，不能存档，请清除公式，或给这张表改名后再存。`);
  }
  if (merge !== undefined) {
    const area = `${cellName(merge.top, merge.left)}:${cellName(merge.bottom, merge.right)}`;
    throw new Unreadable(`“${name}”表的${area}合并了，不能存档，请取消合并，或给这张表改名后再存。`);
  }
}

function rowOf(one: Submission, on: string, at: ReadonlyMap<ArchiveField, number>, row: number): PutCell[] {
  const { series, period } = one;
  const texts: Readonly<Record<ArchiveField, string | number | null>> = {
    period: periodName(period),
    domain: series.domain,
    metric: series.metric,
    scope: series.scope,
    subject: series.subject,
    unit: series.unit,
    value: numberOf(one),
    on,
  };
  return [...at].flatMap(([field, column]) => {
    const value = texts[field];
    return value === null || value === "" ? [] : [{ row, column, value }];
  });
}

/** A number as Excel can hold it; with its 余, or beyond 15 digits, a text. */
function numberOf({ value, marker }: Submission): string | number {
  const text = toDecimal(round(value, ARCHIVED_DECIMALS), ARCHIVED_DECIMALS);
  if (marker !== null) return ["近", "约", "逾", "超"].includes(marker) ? `${marker}${text}` : `${text}${marker}`;
  return text.replace(/\D/g, "").length <= 15 ? Number(text) : text;
}
