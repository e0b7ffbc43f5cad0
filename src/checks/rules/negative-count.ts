import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { sign } from "../../model/exact.ts";
import type { Reading } from "../../model/reading.ts";
import { kindOf } from "../rows.ts";
import { nameOf, show } from "../say.ts";
import { cellComplaint, followsFrom, slotsOf } from "../slots.ts";

/** Rows that tell a change may well be negative: 粉丝净增. */
const NET = /净|增减|增长|增幅|差额/;

export const negativeCount: Rule = {
  id: "negative-count",
  code: "T12",
  stage: "type",
  severity: "error",
  title: "数量是负数",
  why: "次数、人数、金额不会小于0；增减数应写在增减列",
  *check(seen: Seen): Iterable<Complaint> {
    for (const slot of slotsOf(seen)) {
      const { series, reading, role } = slot;
      if (role === "change" || role === "change-rate" || reading.value === null || !isNegative(reading)) continue;
      if (kindOf(seen.catalog, series) === "ratio" || NET.test(series.label) || followsFrom(slot, isNegative)) continue;
      yield cellComplaint(reading, `${nameOf(series)}不能是负数：${show(reading.value)}，请核对。`);
    }
  },
};

function isNegative({ value }: Reading): boolean {
  return value !== null && sign(value) < 0;
}
