import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { periodOutcome } from "../../model/series.ts";
import { dueMonths, isFilled, kindOf, usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";

/**
 * Distinct counts and rates filled by month only: no month says the period, and the row would silently be left out. A
 * rate the program derives itself (整改率) is told all the same, and one month alone may be an opening stock.
 */
export const totalNeeded: Rule = {
  id: "total-needed",
  code: "C13",
  stage: "completeness",
  severity: "warning",
  title: "去重数、百分比只填了各月",
  why: "这类数不能按月相加，没有合计就写不进总结",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const kind = kindOf(seen.catalog, series);
      if (kind !== "distinct" && kind !== "ratio") continue;
      const now = periodOutcome(series, seen.period, kind);
      const [first, second] = dueMonths(series, seen.period).filter(isFilled);
      if (now.known || now.gap !== "not-additive" || first === undefined || second === undefined) continue;
      if (seen.catalog.figures.some(({ name }) => series.metric.endsWith(name.replace(/（.*/, "")))) continue;
      const message = `${nameOf(series)}不能按月相加，请直接填本期合计，不填就不写进总结。`;
      yield { at: series.total?.at ?? first.at, value: null, expected: null, message };
    }
  },
};
