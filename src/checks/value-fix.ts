import { isPercentFormat } from "../model/calendar.ts";
import type { Exact } from "../model/exact.ts";
import { divide, HUNDRED, toDecimal } from "../model/exact.ts";
import type { Fix } from "../model/finding.ts";
import type { Reading, Series } from "../model/reading.ts";
import { show } from "./say.ts";
import { fixFor } from "./slots.ts";

/**
 * Puts a computed number into a cell that a person typed a number into: asks first. Under a percent format the cell holds
 * the hundredth of what it shows. null for a formula, which is to be mended where it goes wrong, and for a text.
 */
export function valueFix(series: Series, reading: Reading, due: Exact): Fix | null {
  const { at, raw, formula, format } = reading;
  if (typeof raw !== "number" || formula !== null) return null;
  const stored = isPercentFormat(format) ? divide(due, HUNDRED) : due;
  if (stored === null) return null;
  const label = `改成${show(due)}${isPercentFormat(format) ? "%" : ""}`;
  return fixFor(series, { safe: false, label, changes: [{ at, from: raw, to: Number(toDecimal(stored, 12)) }] });
}

/** Empties a cell: asks first. */
export function clearFix(series: Series, { at, raw }: Reading): Fix | null {
  return raw === null ? null : fixFor(series, { safe: false, label: "清空", changes: [{ at, from: raw, to: null }] });
}
