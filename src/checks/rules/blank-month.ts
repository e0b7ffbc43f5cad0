import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { gapsOf } from "../blank-months.ts";
import { monthWords, nameOf } from "../say.ts";
import { fixFor } from "../slots.ts";

export const blankMonth: Rule = {
  id: "blank-month",
  code: "C01",
  stage: "completeness",
  severity: "error",
  title: "该填的月份空着",
  why: "空着不等于0，少一个月合计就不准",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, blanks, hasZero } of gapsOf(seen)) {
      if (hasZero) continue;
      for (const { at, raw, period } of blanks) {
        const message = `${monthWords(period.first, seen.period)}${nameOf(series)}没填，没有发生请填0。`;
        const fix = fixFor(series, { safe: false, label: "填0", changes: [{ at, from: raw, to: 0 }] });
        yield { at, value: null, expected: null, message, fix };
      }
    }
  },
};
