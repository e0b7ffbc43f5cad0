import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { gapsOf } from "../blank-months.ts";
import { monthWords, nameOf } from "../say.ts";
import { fixFor } from "../slots.ts";

export const blankAndZero: Rule = {
  id: "blank-and-zero",
  code: "C02",
  stage: "completeness",
  severity: "warning",
  title: "同一行有的填0、有的空着",
  why: "空着的可能是0，也可能是漏填",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, blanks, hasZero } of gapsOf(seen)) {
      const [first] = blanks;
      if (!hasZero || first === undefined) continue;
      const months = blanks.map(({ period }) => monthWords(period.first, seen.period)).join("、");
      const message = `${nameOf(series)}有的月填0，${months}空着，空着的是0吗？`;
      const changes = blanks.map(({ at, raw }) => ({ at, from: raw, to: 0 }));
      const fix = fixFor(series, { safe: false, label: "空着的填0", changes });
      yield { at: first.at, value: null, expected: null, message, related: blanks.slice(1).map(({ at }) => at), fix };
    }
  },
};
