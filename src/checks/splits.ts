import type { Series } from "../model/reading.ts";
import { oncePerRun } from "./once.ts";
import { usedSeries } from "./rows.ts";

/** One metric in one scope of one sheet, told apart by townships or stations. */
export interface Split {
  readonly sheet: string;
  /** At least two rows with a subject. */
  readonly parts: readonly Series[];
  /** Rows of the same metric without a subject on the same sheet: the total, or several that claim to be it. */
  readonly totals: readonly Series[];
}

/** Every metric that a sheet splits, in the order of the sheets. */
export const splitsOf = oncePerRun((seen): readonly Split[] => {
  const groups = new Map<string, Series[]>();
  for (const series of usedSeries(seen)) {
    const key = JSON.stringify([series.sheet, metricKey(series)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [series]);
    else group.push(series);
  }
  return [...groups.values()].flatMap((group) => {
    const parts = group.filter(({ subject }) => subject !== null);
    const [first, second] = parts;
    if (first === undefined || second === undefined) return [];
    return [{ sheet: first.sheet, parts, totals: group.filter(({ subject }) => subject === null) }];
  });
});

/** The same for rows that count the same thing, wherever they stand and whoever they speak of. */
export function metricKey({ domain, id, metric, scope }: Series): string {
  return JSON.stringify([domain, id ?? metric, scope]);
}
