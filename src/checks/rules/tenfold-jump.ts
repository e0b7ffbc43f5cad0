import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { divide, isInteger } from "../../model/exact.ts";
import { dueMonths, kindOf, usedSeries } from "../rows.ts";
import { monthWords, nameOf, show } from "../say.ts";
import type { Slip } from "../slips.ts";
import { slipOf } from "../slips.ts";
import { valueFix } from "../value-fix.ts";

export const tenfoldJump: Rule = {
  id: "tenfold-jump",
  code: "P07",
  stage: "period",
  severity: "warning",
  title: "某月是其他月份的10倍、100倍、1万倍",
  why: "多半多写了0，或者把元填进了万元",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const jump = kindOf(seen.catalog, series) === "flow" ? slipOf(dueMonths(series, seen.period)) : null;
      if (jump !== null) yield complaint(series, jump, seen);
    }
  },
};

function complaint(series: Series, { month, value, factor, middle }: Slip, { period }: Seen): Complaint {
  const slip = factor === 10_000n ? "是否把元填成了万元" : factor === 100n ? "是否多写了两个0" : "是否多写了一个0";
  const when = monthWords(month.period.first, period);
  const message = `${when}${nameOf(series)}${show(value)}，约是平时${show(middle)}的${factor}倍，${slip}？`;
  const due = divide(value, { n: factor, d: 1n });
  const fix = due === null || (isInteger(value) && !isInteger(due)) ? null : valueFix(series, month, due);
  return { at: month.at, value: show(value), expected: null, message, fix };
}
