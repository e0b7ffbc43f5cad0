import { readDay, serialToIso, showsDay } from "../../model/calendar.ts";
import { lengthOf, monthIndex } from "../../model/period.ts";
import { cellKey, showValue, valueAt } from "../../model/workbook.ts";
import type { CrossRow } from "./cross-rows.ts";
import type { FoundTable } from "./table-layout.ts";
import type { View } from "./view.ts";

/**
 * Whether rows that stand under months are events with their days: a month comes twice, and days of it are written.
 * A month written as its last day, once each, is still a month.
 */
export function listsEvents({ main }: FoundTable, rows: readonly CrossRow[], view: View): boolean {
  const months = rows.filter(({ time }) => time?.as === "value" && lengthOf(time.period) === 1);
  const days = months.filter(({ row }) => hasDay(view, row, main));
  const distinct = new Set(days.map(({ time }) => (time === null ? null : monthIndex(time.period.first))));
  return days.length * 2 > months.length && distinct.size < days.length;
}

/** 2023-05-16, as a text or as a date shown with its day; a month stored as its first day has none. */
function hasDay({ sheet, date1904 }: View, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof value !== "number") return readDay(showValue(value).slice(0, 40)) !== null;
  const format = sheet.formats.get(cellKey(row, column)) ?? "";
  return showsDay(format) && serialToIso(value, date1904) !== null;
}
