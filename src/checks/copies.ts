import { compare, isZero } from "../model/exact.ts";
import type { Exact } from "../model/exact.ts";
import type { Place } from "../model/place.ts";

/** Two numbers of one row that should be independent: two months, or this year and last. */
export interface Pair {
  readonly a: Exact;
  readonly b: Exact;
  readonly at: Place;
}

const FEWEST = 3;
/** Smaller numbers are equal by chance, and fixed duties (12 meetings a year) are equal by plan. */
const LEAST = { n: 5n, d: 1n };

/**
 * The equal pairs, when there are too many to be chance: at least three of 5 or more, and either half of all pairs or
 * three rows in a block. Pairs of zeros say nothing.
 */
export function copiedPairs(pairs: readonly Pair[]): readonly Pair[] {
  const telling = pairs.filter(({ a, b }) => !isZero(a) || !isZero(b));
  const isEqual = ({ a, b }: Pair): boolean => compare(a, b) === 0;
  const equal = telling.filter(isEqual).filter(({ a }) => compare(a, LEAST) >= 0);
  if (equal.length < FEWEST) return [];
  return equal.length * 2 >= telling.length || longestRun(telling.map(isEqual)) >= FEWEST ? equal : [];
}

function longestRun(flags: readonly boolean[]): number {
  let run = 0;
  let longest = 0;
  for (const flag of flags) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
