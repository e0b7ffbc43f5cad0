import type { Seen } from "../model/finding.ts";
import type { Outcome } from "../model/outcome.ts";
import { multiply } from "../model/exact.ts";
import type { Period } from "../model/period.ts";
import type { Series } from "../model/reading.ts";
import { periodOutcome } from "../model/series.ts";
import { familyKey } from "./families.ts";
import { kindOf } from "./rows.ts";
import { scaledUnit } from "./units.ts";

/** The same row in last year's workbook: same metric, scope and township; null when it has none or none was given. */
export function sameRowLastYear(series: Series, { lastYear }: Seen): Series | null {
  const key = familyKey(series);
  return (
    lastYear?.series.find(
      (other) =>
        familyKey(other) === key &&
        (series.id === null
          ? other.id === null && other.domain === series.domain && other.metric === series.metric
          : other.id === series.id),
    ) ?? null
  );
}

/** What last year's workbook says of that time, in the unit of this year's row; null when it says nothing certain. */
export function lastYearSays(series: Series, span: Period, seen: Seen): (Outcome & { known: true }) | null {
  const other = sameRowLastYear(series, seen);
  if (other === null) return null;
  const kind = kindOf(seen.catalog, series);
  const outcome = periodOutcome(other, span, kind === "unknown" ? "distinct" : kind);
  if (!outcome.known) return null;
  const from = scaledUnit(other.unit ?? "");
  const to = scaledUnit(series.unit ?? "");
  return { ...outcome, value: multiply(outcome.value, { n: from.scale, d: to.scale }) };
}
