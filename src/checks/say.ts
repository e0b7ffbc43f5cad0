import type { Exact } from "../model/exact.ts";
import { toDecimal } from "../model/exact.ts";
import type { Month, Period } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import { parseCellName, columnName } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import type { CellValue } from "../model/workbook.ts";
import { showValue } from "../model/workbook.ts";

/** Words that several messages share. */

/** A text from a cell, short enough for a message and on one line. */
export function clip(text: string, most = 14): string {
  const line = text.slice(0, 400).replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const signs = Array.from(line);
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join("")}…`;
}

/** A number as a message shows it: plain, and cut where it is too long for anybody to read. */
export function show(value: Exact, decimals = 6): string {
  return clip(toDecimal(value, decimals), 20);
}

/** What a cell shows, clipped. */
export function showCell(raw: CellValue): string {
  return clip(showValue(raw), 16);
}

/** “社会救助”, “检查单位（百日攻坚专项行动）”. */
export function nameOf(series: Pick<Series, "label" | "scope" | "subject">): string {
  const kinds = [series.scope, series.subject].filter((part) => part !== null).map((part) => clip(part, 10));
  const label = clip(series.label);
  return kinds.length === 0 ? `“${label}”` : `“${label}（${kinds.join("，")}）”`;
}

/** The unit behind a number, "" without one; clipped, for a cell may hold anything. */
export function unitWords({ unit }: Pick<Series, "unit">): string {
  return clip(unit ?? "", 8);
}

/** "4月"; with the year when the period crosses one. */
export function monthWords(month: Month, period: Period): string {
  const crosses = period.first.year !== period.last.year;
  return crosses ? `${month.year}年${month.month}月` : `${month.month}月`;
}

/** The letters of a place's column: "H". */
export function columnOf(place: Place): string {
  const cell = place.cell === undefined ? null : parseCellName(place.cell);
  return cell === null ? "" : columnName(cell.column);
}

/** "甲、乙、丙等5项". */
export function listOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).join("、");
  return names.length > most ? `${shown}等${names.length}项` : shown;
}
