import type { Exact } from "../model/exact.ts";
import { abs, compare, divide, exact, multiply, parseDecimal, round, subtract } from "../model/exact.ts";
import type { Mention } from "../model/mention.ts";
import type { NumberStyle } from "./number-style.ts";
import { sizeOf, styleOf } from "./number-style.ts";
import type { Source } from "./sources.ts";
import { inPrintedUnit, printedUnitOf } from "./told-value.ts";

/** What a row said in the period of the old report; null when nobody knows. */
export type History = (source: Source) => Exact | null;

/** Corrections since then are small; what is further off is another row. */
const NEAR = exact("0.1");

/**
 * Whether the old report printed what the row said then: "yes", "near" when the row may have been corrected since, "no",
 * or null when one of them is not known.
 */
export function printedThen(mention: Mention, source: Source, history: History): "yes" | "near" | "no" | null {
  const then = history(source);
  const stated = mention.value === null ? null : parseDecimal(mention.value);
  if (then === null || stated === null) return null;
  const inUnit = inPrintedUnit(then, source.unit, printedUnitOf(mention, source.unit), source);
  if (inUnit === null) return null;
  const style = styleOf(mention);
  const value = divide(inUnit, sizeOf(style.scale)) ?? inUnit;
  if (agrees(value, stated, style)) return "yes";
  return compare(abs(subtract(value, stated)), multiply(abs(value), NEAR)) <= 0 ? "near" : "no";
}

/** Whether a printed number, with its word of approximation, is true of a value in the same scale. */
export function agrees(value: Exact, stated: Exact, { marker, decimals }: NumberStyle): boolean {
  switch (marker) {
    case null:
    case "达":
      return compare(round(value, decimals), stated) === 0;
    case "近":
      return compare(value, stated) < 0 && compare(value, multiply(stated, exact("0.9"))) >= 0;
    case "约":
    case "左右":
      return compare(abs(subtract(value, stated)), multiply(stated, exact("0.05"))) <= 0;
    default:
      return compare(value, stated) >= 0 && compare(subtract(value, stated), lastPlace(stated, decimals)) < 0;
  }
}

/** The place value of the last digit that is not zero: 5000 → 1000, 1900 → 100. */
function lastPlace(stated: Exact, decimals: number): Exact {
  if (decimals > 0) return { n: 1n, d: 10n ** BigInt(decimals) };
  const digits = (stated.n / stated.d).toString();
  return exact(10n ** BigInt(digits.length - digits.replace(/0+$/, "").length));
}
