import { round, toDecimal } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import { kindOf } from "../rows.ts";
import { show } from "../say.ts";
import { cellComplaint, slotsOf } from "../slots.ts";
import { decimalsOf } from "../totals.ts";

/** Only numbers that are added up and that a person typed: a quotient has more decimals than anybody wants to see. */
export const hiddenDecimals: Rule = {
  id: "hidden-decimals",
  code: "T18",
  stage: "type",
  severity: "info",
  title: "显示的数和存的数不同",
  why: "小数被格式藏起来，看着各月相加与合计差一点",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, reading, role } of slotsOf(seen)) {
      const { value, formula } = reading;
      const places = shownDecimals(reading);
      if (value === null || formula !== null || places === null || role === "change-rate") continue;
      if (kindOf(seen.catalog, series) !== "flow" || decimalsOf(value) <= places) continue;
      const shown = toDecimal(round(value, places), places);
      const message = `显示${shown}，实际是${show(value)}，合计会差一点，请显示出小数。`;
      yield cellComplaint(reading, message, { value: show(value) });
    }
  },
};

/** Decimals the format shows: 0 → 0, #,##0.00 → 2; null for General, percentages, dates, fractions and texts. */
function shownDecimals({ format }: Reading): number | null {
  if (format === null || format.length > 60) return null;
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, "");
  if (/[%?/@a-z]/i.test(bare) || /,$/.test(bare.trim())) return null;
  const match = /0(?:\.([0#]+))?/.exec(bare);
  return match === null ? null : (match[1]?.length ?? 0);
}
