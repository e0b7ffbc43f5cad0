import type { Exact } from "../model/exact.ts";
import { HUNDRED, fromNumber, multiply } from "../model/exact.ts";
import { isDateFormat, isPercentFormat } from "../model/calendar.ts";
import { readApproximate, readScaled } from "../model/number-text.ts";
import type { Marker } from "../model/reading.ts";
import type { CellValue } from "../model/workbook.ts";

/** The number a cell means; both null when it is none. */
export interface ReadNumber {
  readonly value: Exact | null;
  readonly marker: Marker | null;
}

const NONE: ReadNumber = { value: null, marker: null };

/**
 * Numbers are taken at 15 digits; in a row of percentages a cell formatted 0.0% is taken as it shows (0.854 → 85.4).
 * Of texts only 5000余, 约300, 1.2万 and their kind are numbers; 万 and 亿 are multiplied in, unless the unit already
 * says 万 (is 19万余 in 万元 19 or 190000? nobody knows). Dates, errors and every other text are none.
 */
export function readNumber(value: CellValue, format: string | null, unit: string | null): ReadNumber {
  if (typeof value === "number") return { value: numberValue(value, format, unit), marker: null };
  if (typeof value !== "string" || value.length > 40) return NONE;
  const approximate = readApproximate(value);
  const read = approximate ?? readScaled(value);
  if (read === null || (read.scale !== 1n && unit !== null && /^[十百千万亿]/.test(unit))) return NONE;
  return { value: read.value, marker: approximate?.marker ?? null };
}

function numberValue(value: number, format: string | null, unit: string | null): Exact | null {
  if (isDateFormat(format)) return null;
  // Counts are most of all cells; below 15 digits an integer needs no rounding to Excel's precision.
  const count = Number.isInteger(value) && Math.abs(value) < 1e15;
  const plain = count ? { n: BigInt(value), d: 1n } : fromNumber(value);
  return plain !== null && isPercent(unit) && isPercentFormat(format) ? multiply(plain, HUNDRED) : plain;
}

/** Whether a unit is percent: %, ％, 百分比. */
export function isPercent(unit: string | null): boolean {
  return unit !== null && /^(?:[%％]|百分比|百分率)$/.test(unit.trim());
}
