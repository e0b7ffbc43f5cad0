import { compare, isZero, sum } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Series } from "../model/reading.ts";
import { exactNow } from "./now.ts";
import type { Split } from "./splits.ts";

const FEWEST_PARTS = 3;

/** A township that is as large as all the others together, in a table without a total: it most likely is the total. */
export function unmarkedTotalOf({ parts, totals }: Split, seen: Seen): Series | null {
  if (totals.length > 0) return null;
  const known = parts.flatMap((series) => {
    const now = exactNow(series, seen);
    return now === null || isZero(now.value) ? [] : [{ series, value: now.value }];
  });
  if (known.length <= FEWEST_PARTS) return null;
  const all = sum(known.map(({ value }) => value));
  const total = known.find(({ value }) => compare({ n: value.n * 2n, d: value.d }, all) === 0);
  return total?.series ?? null;
}
