import { abs, subtract, toDecimal } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { clip, monthWords, show } from "../say.ts";
import { addedParts, columnsOf } from "../split-sums.ts";
import type { Column } from "../split-sums.ts";
import { splitsOf } from "../splits.ts";
import { differ, readingAmount } from "../amounts.ts";

export const columnTotalDiffers: Rule = {
  id: "column-total-differs",
  code: "A02",
  stage: "arithmetic",
  severity: "error",
  title: "合计行与各行之和不等",
  why: "合计行应等于各乡镇、各队站相加",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { parts, totals } of splitsOf(seen)) {
      const [total, other] = totals;
      if (total === undefined || other !== undefined) continue; // which of two is meant, two-totals asks
      let explained = false;
      for (const column of columnsOf(total)) {
        const complaint = column.isTotal && explained ? null : complaintAt(total, parts, { column, seen });
        if (complaint === null) continue;
        explained = true;
        yield complaint;
      }
    }
  },
};

function complaintAt(
  total: Series,
  parts: readonly Series[],
  { column, seen }: { readonly column: Column; readonly seen: Seen },
): Complaint | null {
  const reading: Reading | null = column.of(total);
  const amount = readingAmount(reading);
  const added = addedParts(parts, column, seen);
  if (reading === null || amount === null || added === null || !differ(amount, added.sum)) return null;
  const gap = show(abs(subtract(amount.value, added.sum.low)));
  const when = column.month === null ? "" : monthWords(column.month, seen.period);
  const message = `${when}“${clip(total.metric)}”合计写${amount.shown}，各行相加${show(added.sum.low)}，差${gap}，请核对。`;
  return { at: reading.at, value: amount.shown, expected: toDecimal(added.sum.low), message, related: added.cells };
}
