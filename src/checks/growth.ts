import type { Exact } from "../model/exact.ts";
import { divide, isZero, subtract } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Series } from "../model/reading.ts";
import { exactNow } from "./now.ts";
import { exactValue } from "./rows.ts";

/** (now − base) ÷ base of a row, exactly; null without one of them or on a base of zero. */
export function growthOf(series: Series, seen: Seen): Exact | null {
  const now = exactNow(series, seen)?.value ?? null;
  const base = exactValue(series.lastYear);
  return now === null || base === null || isZero(base) ? null : divide(subtract(now, base), base);
}
