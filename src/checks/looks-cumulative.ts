import type { Exact } from "../model/exact.ts";
import { compare, multiply } from "../model/exact.ts";

const FEWEST_RISES = 3;
const TWO_AND_HALF = { n: 5n, d: 2n };
const TEN = { n: 10n, d: 1n };

/** Never falls, rises at least three times, and ends at ten or more and at two and a half times the first month or more. */
export function looksCumulative(values: readonly Exact[]): boolean {
  const [first] = values;
  const last = values.at(-1);
  if (first === undefined || last === undefined) return false;
  const steps = values.slice(1).map((value, i) => compare(value, values[i] ?? value));
  if (steps.some((step) => step < 0) || steps.filter((step) => step > 0).length < FEWEST_RISES) return false;
  return compare(last, TEN) >= 0 && compare(last, multiply(first, TWO_AND_HALF)) >= 0;
}
