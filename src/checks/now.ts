import type { Exact } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Series } from "../model/reading.ts";
import { periodOutcome } from "../model/series.ts";
import { kindOf } from "./rows.ts";

/** The exact number of a row in the report period and where a clerk sees it. */
export interface Now {
  readonly value: Exact;
  readonly at: Place;
}

/** As the report will tell it: the total, else what the months say; null when that is no exact number. */
export function exactNow(series: Series, { catalog, period }: Seen): Now | null {
  const kind = kindOf(catalog, series);
  const now = periodOutcome(series, period, kind === "unknown" ? "flow" : kind);
  const at = series.total?.at ?? now.cells[0];
  return now.known && now.marker === null && at !== undefined ? { value: now.value, at } : null;
}
