import type { Seen } from "../model/finding.ts";
import { lengthOf, monthIndex } from "../model/period.ts";
import type { Reading, Series } from "../model/reading.ts";
import { kindOf, isFilled } from "./rows.ts";

/**
 * Columns 1—4月累计, 1—5月累计 … of one row: spans that begin together, by their end; none when there is but one. A span
 * that ends after the report period (全年, in July) is not due yet.
 */
export function cumulativeColumns(series: Series, seen: Seen): readonly (readonly Reading[])[] {
  if (kindOf(seen.catalog, series) !== "flow") return [];
  const chains = new Map<number, Reading[]>();
  const isDue = ({ period }: Reading): boolean => monthIndex(period.last) <= monthIndex(seen.period.last);
  for (const span of [...series.spans, ...totalColumn(series)].filter(isFilled).filter(isDue)) {
    const start = monthIndex(span.period.first);
    const chain = chains.get(start);
    if (chain === undefined) chains.set(start, [span]);
    else if (chain.every((other) => lengthOf(other.period) !== lengthOf(span.period))) chain.push(span);
  }
  return [...chains.values()]
    .filter((chain) => chain.length > 1)
    .map((chain) => chain.sort((a, b) => lengthOf(a.period) - lengthOf(b.period)));
}

function totalColumn({ total }: Series): readonly Reading[] {
  return total === null ? [] : [total];
}
