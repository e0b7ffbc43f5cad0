import type { MetricKind } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { compare, exact, sum } from "../model/exact.ts";
import type { Extremes } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Month, Period } from "../model/period.ts";
import { containsMonth, lengthOf } from "../model/period.ts";
import type { Series } from "../model/reading.ts";
import { fromMonths } from "../model/series.ts";

/** Below this sum of the months a peak is chance: the least base an adverb may be put on (domain rules for 同比). */
const LEAST_SUM = exact(20);

/**
 * Highest and lowest months of a flow, ties all listed. null for one month, for a month that is missing or approximate,
 * for a doubted row, for months that are all equal, and for small numbers.
 */
export function extremesOf(series: Series, kind: MetricKind, now: Outcome, span: Period): Extremes | null {
  if (kind !== "flow" || lengthOf(span) === 1 || !now.known) return null;
  const whole = fromMonths(series, span, kind);
  if (!whole.known || whole.marker !== null) return null;
  const months = series.months.flatMap(({ period, value }) =>
    value !== null && containsMonth(span, period.first) ? [{ month: period.first, value }] : [],
  );
  const sorted = months.map(({ value }) => value).sort(compare);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined || compare(least, most) === 0) return null;
  if (compare(sum(sorted), LEAST_SUM) < 0) return null;
  return {
    high: { months: monthsAt(months, most), value: most },
    low: { months: monthsAt(months, least), value: least },
  };
}

function monthsAt(months: readonly { month: Month; value: Exact }[], value: Exact): Month[] {
  return months.filter((entry) => compare(entry.value, value) === 0).map(({ month }) => month);
}
