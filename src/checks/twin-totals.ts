import type { Series } from "../model/reading.ts";
import type { Amount } from "./amounts.ts";
import { differ, timesOf } from "./amounts.ts";
import { amountOf, rowOf } from "./families.ts";
import { oncePerRun } from "./once.ts";
import { splitsOf } from "./splits.ts";

/** Two rows of one table that both claim to be the total. */
export interface TwinTotals {
  readonly first: Series;
  readonly second: Series;
  /** What they say differently, metric by metric; empty when they agree. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly series: Series;
  readonly first: Amount;
  readonly second: Amount;
}

/** Each pair of rows once, however many metrics stand in them. */
export const twinTotalsOf = oncePerRun((seen): readonly TwinTotals[] => {
  const twins = new Map<string, { first: Series; second: Series; differences: Difference[] }>();
  for (const { sheet, totals } of splitsOf(seen)) {
    const [first, ...others] = totals;
    if (first === undefined) continue;
    for (const second of others) {
      const key = `${sheet} ${first.row} ${second.row}`;
      const twin = twins.get(key) ?? { first, second, differences: [] };
      twins.set(key, twin);
      const [a, b] = [rowOf(seen.catalog, first), rowOf(seen.catalog, second)];
      for (const time of a === null || b === null ? [] : timesOf(seen)) {
        const amounts = a === null || b === null ? [] : [amountOf(a, time), amountOf(b, time)];
        const [one, other] = amounts;
        if (one == null || other == null || !differ(one, other)) continue;
        twin.differences.push({ series: second, first: one, second: other });
        break;
      }
    }
  }
  return [...twins.values()];
});
