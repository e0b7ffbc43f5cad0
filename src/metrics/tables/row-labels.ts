import { cellKey, valueAt } from "../../model/workbook.ts";
import { fold } from "../fold.ts";
import type { Axis, Band } from "./axes.ts";
import { timeAt } from "./axes.ts";
import { isSumWord, isWholeWord } from "./head-words.ts";
import type { LabelReader } from "./label-reader.ts";
import type { TimeWord } from "./time-words.ts";
import type { View } from "./view.ts";

/** Rows of the body that are looked at to tell what its columns hold. */
const SAMPLE_ROWS = 40;

/** What stands in a column below the header. */
export interface ColumnBody {
  readonly axis: Axis;
  readonly months: number;
  /** 本月, 1—6月累计, 上年同期: words of time that are no single month. */
  readonly times: number;
  readonly metrics: number;
  readonly sums: number;
  /** Texts that are none of these, nor units. */
  readonly names: number;
  readonly units: number;
  readonly numbers: number;
}

export function bodyOf(view: View, band: Band, axis: Axis, reader: LabelReader): ColumnBody {
  const count = { months: 0, times: 0, metrics: 0, sums: 0, names: 0, units: 0, numbers: 0 };
  const end = Math.min(view.rows, band.bottom + 1 + SAMPLE_ROWS);
  for (let row = band.bottom + 1; row < end; row++) {
    const owner = view.owner(row, axis.index);
    if (owner.column !== axis.index || owner.row !== row || view.isEmpty(row, axis.index)) continue;
    const kind = kindOfCell(view, row, axis, reader);
    if (kind !== null) count[kind] += 1;
  }
  return { axis, ...count };
}

function kindOfCell(
  view: View,
  row: number,
  axis: Axis,
  reader: LabelReader,
): Exclude<keyof ColumnBody, "axis"> | null {
  const value = valueAt(view.sheet, row, axis.index);
  const isPlain =
    typeof value === "number" && axis.head !== "month" && !view.sheet.formats.has(cellKey(row, axis.index));
  if (isPlain) return "numbers";
  const label = view.label(row, axis.index);
  if (isMonthLabel(view, row, axis.index) || (axis.head === "month" && bareMonth(view, row, axis.index) !== null))
    return "months";
  if (view.isNumber(row, axis.index)) return "numbers";
  if (label === "") return null;
  if (isSumWord(label) || isWholeWord(label)) return "sums";
  if (view.words.units.has(fold(label))) return "units";
  if (isValueTime(timeAt(view, row, axis.index))) return "times";
  return reader.isKnown(label) ? "metrics" : "names";
}

/** 5月, 2023年5月 and dates shown as months; no quarters and halves. */
function isMonthLabel(view: View, row: number, column: number): boolean {
  const time = timeAt(view, row, column);
  if (time === null || time.as !== "value" || time.reach === null || typeof time.reach === "string") return false;
  const { first, last } = time.reach;
  return first.month === last.month && first.year === last.year;
}

/** 本月, 累计, 上半年, 上年同期: numbers stand there, no changes. */
export function isValueTime(time: TimeWord | null): boolean {
  return time !== null && (time.as === "value" || time.as === "last-year");
}

/** Under the head 月份 a plain 5 is May. */
export function bareMonth(view: View, row: number, column: number): number | null {
  const value = valueAt(view.sheet, row, column);
  const month = typeof value === "string" && /^\d{1,2}$/.test(value.trim()) ? Number(value) : value;
  return typeof month === "number" && Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}
