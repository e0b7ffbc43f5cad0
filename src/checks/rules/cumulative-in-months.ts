import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { looksCumulative } from "../looks-cumulative.ts";
import { dueMonths, exactValue, kindOf, usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";

const FEWEST_MONTHS = 5;

export const cumulativeInMonths: Rule = {
  id: "cumulative-in-months",
  code: "P05",
  stage: "period",
  severity: "warning",
  title: "月份里像是填了累计数",
  why: "逐月只增不减，多半填的是年初到当月的累计，相加就重复了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "flow") continue;
      const months = dueMonths(series, seen.period);
      const values = months.map(exactValue).filter((value) => value !== null);
      const [first] = months;
      if (first === undefined || values.length < Math.max(months.length, FEWEST_MONTHS) || !looksCumulative(values))
        continue;
      const shown = values.slice(0, 3).map(show).join("、");
      const message = `${nameOf(series)}逐月只增不减（${shown}…），像是累计数，请核对。`;
      // The other months are not named: errors that follow from cumulative numbers there must not hide their cause.
      yield { at: first.at, value: null, expected: null, message };
    }
  },
};
