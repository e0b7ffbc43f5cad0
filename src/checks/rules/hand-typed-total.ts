import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { cellComplaint } from "../slots.ts";
import { sumFix } from "../sum-formula.ts";
import { isOffSum, totalRows } from "../totals.ts";

export const handTypedTotal: Rule = {
  id: "hand-typed-total",
  code: "A04",
  stage: "arithmetic",
  severity: "info",
  title: "合计是手填的",
  why: "改成公式以后，月份改了合计会跟着变",
  *check(seen: Seen): Iterable<Complaint> {
    for (const row of totalRows(seen)) {
      const { series, total, kind } = row;
      if (kind !== "flow" || total.formula !== null || typeof total.raw !== "number" || isOffSum(row, seen)) continue;
      const fix = sumFix(series, total, seen.period);
      yield cellComplaint(total, "这个合计是手填的，改成求和公式以后自动更新。", { fix });
    }
  },
};
