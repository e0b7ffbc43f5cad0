import { abs, subtract, toDecimal } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { differ, readingAmount } from "../amounts.ts";
import { usedSeries } from "../rows.ts";
import { clip, monthWords, show } from "../say.ts";
import { addedParts, columnsOf } from "../split-sums.ts";
import type { Split } from "../splits.ts";
import { metricKey, splitsOf } from "../splits.ts";

/** A sheet of townships with a total of its own is compared by that: column-total-differs, same-metric-differs. */
export const townshipsDiffer: Rule = {
  id: "townships-differ",
  code: "X08",
  stage: "cross",
  severity: "error",
  title: "各乡镇之和与全县不等",
  why: "各乡镇相加就是全县，不等必有一处填错",
  *check(seen: Seen): Iterable<Complaint> {
    const whole = new Map<string, Series>();
    for (const series of usedSeries(seen)) {
      if (series.subject === null && !whole.has(metricKey(series))) whole.set(metricKey(series), series);
    }
    for (const split of splitsOf(seen)) {
      const [first] = split.parts;
      const county = first === undefined ? undefined : whole.get(metricKey(first));
      if (county !== undefined && split.totals.length === 0) yield* differences(county, split, seen);
    }
  },
};

/** Per month, and for the period when no month explains it. */
function* differences(county: Series, { parts, sheet }: Split, seen: Seen): Iterable<Complaint> {
  let explained = false;
  for (const column of columnsOf(county)) {
    if (column.isTotal && explained) continue;
    const reading = column.of(county);
    const amount = readingAmount(reading);
    const added = addedParts(parts, column, seen);
    if (reading === null || amount === null || added === null || !differ(amount, added.sum)) continue;
    explained = true;
    const gap = show(abs(subtract(amount.value, added.sum.low)));
    const when = column.month === null ? "" : monthWords(column.month, seen.period);
    const message = `${when}全县写${amount.shown}，“${clip(sheet)}”各行相加${show(added.sum.low)}，差${gap}，请核对。`;
    yield { at: reading.at, value: amount.shown, expected: toDecimal(added.sum.low), message, related: added.cells };
  }
}
