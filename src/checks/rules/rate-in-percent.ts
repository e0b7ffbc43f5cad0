import { abs, sign, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { exactValue, usedSeries } from "../rows.ts";
import { isShare } from "../rates.ts";
import { nameOf, show } from "../say.ts";
import { isRoundingOf } from "../totals.ts";

/** Rates are compared by subtraction: 80% → 84% is four percentage points up, not 5%. */
export const rateInPercent: Rule = {
  id: "rate-in-percent",
  code: "A17",
  stage: "arithmetic",
  severity: "warning",
  title: "百分比的同比不是百分点",
  why: "两个百分比只能相减，差是几个百分点",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const complaint = isShare(series, seen.catalog) ? complaintOf(series) : null;
      if (complaint !== null) yield complaint;
    }
  },
};

function complaintOf(series: Series): Complaint | null {
  const { total, lastYear, changeRate } = series;
  const now = exactValue(total);
  const base = exactValue(lastYear);
  const typed = exactValue(changeRate);
  if (total === null || lastYear === null || changeRate === null || now === null || base === null || typed === null)
    return null;
  const points = subtract(now, base);
  if (isRoundingOf(typed, points)) return null;
  const words = sign(points) === 0 ? "持平" : `${sign(points) > 0 ? "提高" : "降低"}${show(abs(points))}个百分点`;
  const message = `${nameOf(series)}${show(base)}%→${show(now)}%，是${words}，不是${show(typed)}%，请改正。`;
  return { at: changeRate.at, value: show(typed), expected: show(points), message, related: [total.at, lastYear.at] };
}
