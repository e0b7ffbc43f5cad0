import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf, periodWords } from "../../model/period.ts";
import { baseTablesOf } from "../base-tables.ts";

/** Told once a workbook. */
export const springMonth: Rule = {
  id: "spring-month",
  code: "P09",
  stage: "period",
  severity: "info",
  title: "单独比1月或2月",
  why: "春节有时在1月、有时在2月，单月比出来的增减不说明问题",
  *check(seen: Seen): Iterable<Complaint> {
    const { first } = seen.period;
    if (lengthOf(seen.period) !== 1 || first.month > 2) return;
    for (const { based, baseAt } of baseTablesOf(seen)) {
      if (baseAt === null || based.length === 0) continue;
      const message = `单独比${periodWords(seen.period)}受春节早晚影响，建议1—2月合并起来比。`;
      yield { at: baseAt, value: null, expected: null, message };
      return;
    }
  },
};
