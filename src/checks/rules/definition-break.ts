import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { monthIndex, yearBefore } from "../../model/period.ts";
import { baseTablesOf } from "../base-tables.ts";

/** 《火灾统计管理规定》（消防〔2025〕17号） in force from 2025-05-01: deaths within 30 days, higher thresholds of loss. */
const BREAKS = [{ domain: "fires", from: { year: 2025, month: 5 }, words: "2025年5月起火灾统计口径有变" }] as const;

export const definitionBreak: Rule = {
  id: "definition-break",
  code: "P10",
  stage: "period",
  severity: "info",
  title: "同比跨过了口径变化",
  why: "两年的数不是同一个算法，同比要加说明",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { domain, from, words } of BREAKS) {
      const start = monthIndex(from);
      const base = yearBefore(seen.period);
      if (monthIndex(seen.period.last) < start || monthIndex(base.first) >= start) continue;
      const name = seen.catalog.domains.find(({ id }) => id === domain)?.name;
      for (const { based, baseAt } of baseTablesOf(seen)) {
        if (baseAt === null || !based.some((series) => series.domain === name && series.id !== null)) continue;
        const message = `${words}，和去年比要加说明，请在备注里写上。`;
        yield { at: baseAt, value: null, expected: null, message };
      }
    }
  },
};
