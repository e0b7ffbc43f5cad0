import { abs, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf, periodWords } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { fromMonths } from "../../model/series.ts";
import { differ, rangeOf, readingAmount } from "../amounts.ts";
import { cumulativeColumns } from "../cumulative.ts";
import { kindOf, usedSeries } from "../rows.ts";
import { show } from "../say.ts";

/** Columns that add up from one to the next are cumulative-differs' affair. */
export const spanDiffers: Rule = {
  id: "span-differs",
  code: "A07",
  stage: "arithmetic",
  severity: "error",
  title: "季度、半年与各月之和不等",
  why: "季度数、半年数就是所含各月相加",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "flow") continue;
      const chained = new Set(cumulativeColumns(series, seen).flatMap((chain) => chain.slice(1)));
      for (const span of series.spans) {
        const complaint = chained.has(span) || lengthOf(span.period) === 1 ? null : complaintOf(series, span);
        if (complaint !== null) yield complaint;
      }
    }
  },
};

function complaintOf(series: Series, span: Reading): Complaint | null {
  const typed = readingAmount(span);
  const months = fromMonths(series, span.period, "flow");
  if (typed === null || !months.known || !differ(typed, rangeOf(months.value, months.marker))) return null;
  const { first, last } = span.period;
  const due = show(months.value);
  const gap = show(abs(subtract(typed.value, months.value)));
  const message = `${periodWords(span.period)}写${typed.shown}，${first.month}—${last.month}月相加${due}，差${gap}，请核对。`;
  return { at: span.at, value: typed.shown, expected: due, message, related: months.cells };
}
