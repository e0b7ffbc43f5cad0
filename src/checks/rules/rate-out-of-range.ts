import { compare, HUNDRED, sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isShare } from "../rates.ts";
import { clip, nameOf, show } from "../say.ts";
import { cellComplaint, slotsOf } from "../slots.ts";

/** What is done of a plan, and 整改率 with carry-over, may be above 100. */
const MAY_EXCEED = /完成|整改|督改|销案|进度|兑现/;

export const rateOutOfRange: Rule = {
  id: "rate-out-of-range",
  code: "R04",
  stage: "range",
  severity: "error",
  title: "百分比超出0—100",
  why: "占比、合格率、覆盖率不会小于0，也不会超过100%",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, reading, role } of slotsOf(seen)) {
      const { value } = reading;
      if (role === "change" || role === "change-rate" || value === null || !isShare(series, seen.catalog)) continue;
      const high = compare(value, HUNDRED) > 0;
      if (sign(value) >= 0 && (!high || MAY_EXCEED.test(series.label))) continue;
      const limit = high ? "不会超过100%" : "不会小于0";
      yield cellComplaint(reading, `${nameOf(series)}是${clip(show(value))}%，${limit}，请核对。`, {
        value: show(value),
      });
    }
  },
};
