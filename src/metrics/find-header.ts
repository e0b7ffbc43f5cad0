import { serialToIso, showsDay } from "../model/calendar.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, isBlank, valueAt } from "../model/workbook.ts";
import type { Header, HeaderColumn } from "./header.ts";
import { readHeaderCell } from "./header.ts";
import type { RowOwners } from "./merged-rows.ts";
import { ownersOf } from "./merged-rows.ts";
import type { Words } from "./words.ts";

/** Titles and notes above a header take a few rows, never more than this. */
const HEADER_ROWS = 15;
/** A header of clerks is no wider; the rest of a stray row is not looked at. */
const HEADER_COLUMNS = 256;

/** The best-scoring row among the first ones: the one that says most about its columns. null when none says anything. */
export function findHeader(sheet: Sheet, words: Words, date1904: boolean): Header | null {
  const owners: RowOwners[] = [];
  const ownerOf = (row: number, index: number): number => (owners[index] ??= ownersOf(sheet, index, HEADER_ROWS))(row);
  let best: Header | null = null;
  let bestScore = 0;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.values.length); row++) {
    const width = Math.min(HEADER_COLUMNS, widthOf(sheet, row));
    const columns = Array.from({ length: width }, (_, index) =>
      headerCell(sheet, { row: ownerOf(row, index), index }, words, date1904),
    );
    const score = scoreOf(columns);
    if (score > bestScore) {
      best = { row, columns: withoutEdges(columns) };
      bestScore = score;
    }
  }
  return best;
}

/** 2023/5/16 8:30 is when something happened; only the first and the last day of a month stand for the month. */
function headerCell(
  sheet: Sheet,
  at: { readonly row: number; readonly index: number },
  words: Words,
  date1904: boolean,
): HeaderColumn {
  const column = readHeaderCell(sheet, at, words, date1904);
  const value = valueAt(sheet, at.row, at.index);
  const format = sheet.formats.get(cellKey(at.row, at.index));
  if (typeof value !== "number" || column.role !== "month" || format === undefined || !showsDay(format)) return column;
  const dayOf = (serial: number): string => serialToIso(serial, date1904)?.slice(8, 10) ?? "";
  const isEdge = Number.isInteger(value) && (dayOf(value) === "01" || dayOf(value + 1) === "01");
  return isEdge ? column : { ...column, role: "unknown", months: null };
}

/** Cells merged down from rows above count, so the width is that of all rows so far. */
function widthOf(sheet: Sheet, row: number): number {
  let width = 0;
  for (let above = 0; above <= row; above++) width = Math.max(width, sheet.values[above]?.length ?? 0);
  return width;
}

/** Different roles and different months count; the metric column counts most, the same thing twice once. */
function scoreOf(columns: readonly HeaderColumn[]): number {
  const said = new Set<string>();
  for (const { role, months } of columns) {
    if (role === "unknown") continue;
    const time = months === null ? "" : [months.first.year, months.first.month, months.last.year, months.last.month];
    said.add(`${role} ${time.toString()}`);
  }
  return said.size + (said.has("metric ") ? 3 : 0);
}

function withoutEdges(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const first = columns.findIndex(({ label }) => label.trim() !== "");
  let end = columns.length;
  while (end > first && columns[end - 1]?.label.trim() === "") end -= 1;
  return columns.slice(first, end);
}

/** The first text above the header: the sheet's title; "" without one. */
export function titleAbove(sheet: Sheet, headerRow: number): string {
  for (let row = 0; row < headerRow; row++) {
    for (let index = 0; index < Math.min(HEADER_COLUMNS, sheet.values[row]?.length ?? 0); index++) {
      const value = valueAt(sheet, row, index);
      if (typeof value === "string" && !isBlank(value)) return value.slice(0, 200);
    }
  }
  return "";
}
