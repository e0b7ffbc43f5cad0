import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { baseTablesOf } from "../base-tables.ts";
import type { Pair } from "../copies.ts";
import { copiedPairs } from "../copies.ts";
import { exactNow } from "../now.ts";
import { exactValue } from "../rows.ts";

export const copiedBase: Rule = {
  id: "copied-base",
  code: "P03",
  stage: "period",
  severity: "warning",
  title: "上年同期和本期有几项一样",
  why: "可能把今年的数粘到了上年同期列",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { rows, baseAt } of baseTablesOf(seen)) {
      const pairs = rows.flatMap((series): Pair[] => {
        const { lastYear } = series;
        const a = exactNow(series, seen)?.value ?? null;
        const b = exactValue(lastYear);
        return a === null || b === null || lastYear === null ? [] : [{ a, b, at: lastYear.at }];
      });
      const same = copiedPairs(pairs);
      if (same.length === 0 || baseAt === null) continue;
      const message = `去年同期和今年有${same.length}项一模一样，是否粘错列？`;
      yield { at: baseAt, value: null, expected: null, message, related: same.map(({ at }) => at) };
    }
  },
};
