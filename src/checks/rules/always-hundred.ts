import { compare, HUNDRED } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isShare } from "../rates.ts";
import { dueMonths, exactValue, isFilled, usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";

const FEWEST_MONTHS = 4;

export const alwaysHundred: Rule = {
  id: "always-hundred",
  code: "P13",
  stage: "period",
  severity: "info",
  title: "连续几个月都是100%",
  why: "月月100%，可能只算了已完成的那部分",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (!isShare(series, seen.catalog)) continue;
      const months = dueMonths(series, seen.period).filter(isFilled);
      const [first, ...others] = months;
      const isFull = months.every((month) => {
        const value = exactValue(month);
        return value !== null && compare(value, HUNDRED) === 0;
      });
      if (first === undefined || months.length < FEWEST_MONTHS || !isFull) continue;
      const message = `${nameOf(series)}连续${months.length}个月100%，请确认口径。`;
      yield { at: first.at, value: "100", expected: null, message, related: others.map(({ at }) => at) };
    }
  },
};
