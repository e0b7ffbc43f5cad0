import { isDateFormat, isPercentFormat, serialToIso, showsDay } from "../model/calendar.ts";
import type { SettingSpec } from "../model/catalog.ts";
import { HUNDRED, fromNumber, multiply, toDecimal } from "../model/exact.ts";
import type { Place } from "../model/place.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, placeIn, showValue, valueAt } from "../model/workbook.ts";
import { fold, splitBracket } from "./fold.ts";
import type { NamedTable } from "./named-table.ts";
import { findNamedTable, textAt } from "./named-table.ts";

/** What stands behind one item of 报告设置. */
export interface TypedSetting {
  /** As the cell shows it: dates as 2023-06-30 (2023-06 when the format hides the day), percentages without %. "" when blank. */
  readonly text: string;
  readonly at: Place;
}

export type SettingKey = "item" | "content";

const HEADINGS = new Map<SettingKey, readonly string[]>([
  ["item", ["项目", "设置项目", "设置项", "设置", "名称"]],
  ["content", ["内容", "填写内容", "填写", "设置值", "值"]],
]);

/** The table of the sheet 报告设置, 项目 | 内容; null when its header is gone. */
export function findSettings(sheet: Sheet): NamedTable<SettingKey> | null {
  return findNamedTable(sheet, HEADINGS, ["item", "content"]);
}

/** What the clerk wrote, by setting id. An item that stands twice counts where it is first filled. */
export function typedSettings(
  sheet: Sheet,
  table: NamedTable<SettingKey>,
  specs: readonly SettingSpec[],
  date1904: boolean,
): Map<string, TypedSetting> {
  const ids = idsByName(specs);
  const column = table.at.get("content") ?? 0;
  const typed = new Map<string, TypedSetting>();
  for (let row = table.headerRow + 1; row < sheet.values.length; row++) {
    const id = idOf(textAt(sheet, table, row, "item"), ids);
    const text = shownText(sheet, row, column, date1904);
    if (id !== null && (typed.get(id)?.text ?? "") === "" && (text !== "" || !typed.has(id))) {
      typed.set(id, { text, at: placeIn(sheet, row, column) });
    }
  }
  return typed;
}

function idsByName(specs: readonly SettingSpec[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, name } of specs) ids.set(fold(name), id);
  const others = specs.flatMap(({ id, name, aliases }) =>
    [id, splitBracket(name)?.before ?? name, ...(aliases ?? [])].map((text): [string, string] => [fold(text), id]),
  );
  for (const [key, id] of others) if (!ids.has(key)) ids.set(key, id);
  return ids;
}

function idOf(item: string, ids: ReadonlyMap<string, string>): string | null {
  if (item === "" || item.length > 60) return null;
  const key = fold(item).replace(/[:*]+$/, "");
  return ids.get(key) ?? ids.get(splitBracket(key)?.before ?? "") ?? null;
}

/** What a cell shows: a date as 2023-06-30 (2023-06 when the format hides the day), a percentage without its sign. */
export function shownText(sheet: Sheet, row: number, column: number, date1904: boolean): string {
  const value = valueAt(sheet, row, column);
  if (typeof value !== "number") return showValue(value).trim();
  const format = sheet.formats.get(cellKey(row, column)) ?? "";
  if (isDateFormat(format)) {
    const iso = serialToIso(value, date1904);
    if (iso !== null) return showsDay(format) ? iso : iso.slice(0, 7);
  }
  const number = fromNumber(value);
  if (number === null) return String(value);
  return toDecimal(isPercentFormat(format) ? multiply(number, HUNDRED) : number, 10);
}
