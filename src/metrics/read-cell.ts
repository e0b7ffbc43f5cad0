import type { Period } from "../model/period.ts";
import type { Reading } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, placeIn, valueAt } from "../model/workbook.ts";
import { readNumber } from "./read-number.ts";

/** A column whose cells are read, and the time they speak of. */
export interface DueColumn {
  /** Zero-based. */
  readonly index: number;
  readonly period: Period;
}

/** One cell, blank or not, with the number it means in the row's unit. */
export function readCell(sheet: Sheet, row: number, { index, period }: DueColumn, unit: string | null): Reading {
  const key = cellKey(row, index);
  const raw = valueAt(sheet, row, index);
  const format = sheet.formats.get(key) ?? null;
  const uncalculated = sheet.uncalculated.has(key);
  const { value, marker } = readNumber(uncalculated ? null : raw, format, unit);
  const at = placeIn(sheet, row, index);
  return { period, value, marker, raw, at, formula: sheet.formulas.get(key) ?? null, uncalculated, format };
}
