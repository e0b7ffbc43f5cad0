import { isZero } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { exactValue, usedSeries } from "../rows.ts";
import { show, unitWords } from "../say.ts";
import { clearFix } from "../value-fix.ts";

export const percentOnZeroBase: Rule = {
  id: "percent-on-zero-base",
  code: "A15",
  stage: "arithmetic",
  severity: "error",
  title: "上年是0却填了百分比",
  why: "从0开始的增加没有百分比，只能写增加了多少",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { total, lastYear, changeRate } = series;
      const now = exactValue(total);
      const base = exactValue(lastYear);
      const rate = exactValue(changeRate);
      if (total === null || lastYear === null || changeRate === null || now === null || base === null || rate === null)
        continue;
      if (!isZero(base) || isZero(rate)) continue;
      const message = `去年是0，不能写${show(rate)}%，请清空；文稿会写“增加${show(now)}${unitWords(series)}”。`;
      const fix = clearFix(series, changeRate);
      yield { at: changeRate.at, value: show(rate), expected: null, message, related: [total.at, lastYear.at], fix };
    }
  },
};
