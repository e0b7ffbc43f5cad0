import type { Exact } from "../model/exact.ts";
import { compare, divide, multiply } from "../model/exact.ts";
import type { Reading } from "../model/reading.ts";
import { exactValue } from "./rows.ts";

/** Slips of the keyboard and of the unit: one 0, two, or 元 for 万元. */
const FACTORS = [10n, 100n, 10_000n];
const FEWEST_OTHERS = 3;
/** Below this a tenfold month is chance. */
const LEAST_MIDDLE = { n: 10n, d: 1n };
const THREE = { n: 3n, d: 1n };

/** A month that is ten, a hundred or ten thousand times what is usual in its row. */
export interface Slip {
  readonly month: Reading;
  readonly value: Exact;
  readonly factor: bigint;
  /** Median of the other months. */
  readonly middle: Exact;
}

/** The highest month, when it is about ten, a hundred … times the median of the others and far above all of them. */
export function slipOf(months: readonly Reading[]): Slip | null {
  const known = months.flatMap((month) => {
    const value = exactValue(month);
    return value === null ? [] : [{ month, value }];
  });
  if (known.length <= FEWEST_OTHERS) return null;
  const rising = known.sort((a, b) => compare(a.value, b.value));
  const highest = rising.at(-1);
  const next = rising.at(-2);
  const middle = rising[Math.floor((rising.length - 2) / 2)]?.value;
  if (highest === undefined || next === undefined || middle === undefined) return null;
  if (compare(middle, LEAST_MIDDLE) < 0 || compare(highest.value, multiply(next.value, THREE)) < 0) return null;
  const times = divide(highest.value, middle);
  const factor = times === null ? undefined : FACTORS.find((each) => isAbout(times, each));
  return factor === undefined ? null : { ...highest, factor, middle };
}

function isAbout(times: Exact, factor: bigint): boolean {
  return compare(times, { n: factor * 7n, d: 10n }) >= 0 && compare(times, { n: factor * 14n, d: 10n }) <= 0;
}
