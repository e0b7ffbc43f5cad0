import type { Exact } from "../model/exact.ts";
import { divide, HUNDRED, multiply, sign } from "../model/exact.ts";

/** a in percent of b; null when b is missing, zero or negative: nothing is a share of less than nothing. */
export function percentOf(a: Exact | undefined, b: Exact | undefined): Exact | null {
  if (a === undefined || b === undefined || sign(b) <= 0) return null;
  return divide(multiply(a, HUNDRED), b);
}

/** a ÷ b; null when b is missing, zero or negative. */
export function quotientOf(a: Exact | undefined, b: Exact | undefined): Exact | null {
  return a === undefined || b === undefined || sign(b) <= 0 ? null : divide(a, b);
}
