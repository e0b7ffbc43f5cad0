import { add, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth, monthIndex, monthOfIndex } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { fromMonths } from "../../model/series.ts";
import { differ, rangeOf, readingAmount } from "../amounts.ts";
import { cumulativeColumns } from "../cumulative.ts";
import { dueMonths, usedSeries } from "../rows.ts";
import { monthWords, show } from "../say.ts";

export const cumulativeDiffers: Rule = {
  id: "cumulative-differs",
  code: "A06",
  stage: "arithmetic",
  severity: "error",
  title: "累计数接不上",
  why: "本月累计应等于上月累计加本月",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      for (const chain of cumulativeColumns(series, seen)) {
        for (const [i, span] of chain.entries()) {
          const before = chain[i - 1];
          const complaint = before === undefined ? null : stepComplaint(series, { before, span }, seen);
          if (complaint !== null) yield complaint;
        }
      }
    }
  },
};

interface Step {
  readonly before: Reading;
  readonly span: Reading;
}

/** What was added since the column before is what the months between say. A total over all months is broken-total's. */
function stepComplaint(series: Series, { before, span }: Step, seen: Seen): Complaint | null {
  const then = readingAmount(before);
  const now = readingAmount(span);
  const first = monthOfIndex(monthIndex(before.period.last) + 1);
  const between = { first, last: span.period.last };
  const added = fromMonths(series, between, "flow");
  if (then === null || now === null || !added.known || isWholeTotal(series, span, seen)) return null;
  const range = rangeOf(added.value, added.marker);
  const due = { low: add(then.low, range.low), high: add(then.high, range.high) };
  if (!differ(now, due)) return null;
  const expected = show(add(then.value, added.value));
  const [last, until] = [span.period.last, before.period.last].map((month) => monthWords(month, seen.period));
  const message = `${last ?? ""}累计写${now.shown}，${until ?? ""}累计${then.shown}加${show(added.value)}是${expected}，差${show(subtract(now.value, add(then.value, added.value)))}，请核对。`;
  return { at: span.at, value: now.shown, expected, message, related: [before.at, ...added.cells] };
}

function isWholeTotal(series: Series, span: Reading, { period }: Seen): boolean {
  if (span !== series.total) return false;
  const months = dueMonths(series, period);
  return months.length > 0 && months.every(({ value }) => value !== null) && containsMonth(span.period, period.first);
}
