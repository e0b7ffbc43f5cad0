import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { fromMonths } from "../../model/series.ts";
import { isFilled, kindOf } from "../rows.ts";
import type { Slot } from "../slots.ts";
import { cellComplaint, slotsOf } from "../slots.ts";

export const uncalculatedFormula: Rule = {
  id: "uncalculated-formula",
  code: "T22",
  stage: "type",
  severity: "error",
  title: "公式没有算过",
  why: "程序生成、没有打开保存过的表，公式里没有数",
  *check(seen: Seen): Iterable<Complaint> {
    for (const slot of slotsOf(seen)) {
      if (!slot.reading.uncalculated || isHarmless(seen, slot)) continue;
      yield cellComplaint(slot.reading, "公式还没有算过，读不到数，请在表里打开并保存一次。", { value: null });
    }
  },
};

/** A total over blank months is not in use, and one whose months say the same is not needed. */
function isHarmless(seen: Seen, { series, role }: Slot): boolean {
  if (role !== "total") return false;
  if (!series.months.some(isFilled)) return true;
  const kind = kindOf(seen.catalog, series);
  return fromMonths(series, seen.period, kind === "unknown" ? "flow" : kind).known;
}
