import { compare, toDecimal } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { periodWords } from "../../model/period.ts";
import { differ } from "../amounts.ts";
import { monthWords, show } from "../say.ts";
import { lastMonthFix, sumFix } from "../sum-formula.ts";
import type { TotalRow } from "../totals.ts";
import { gapBetween, isOffSum, totalRows } from "../totals.ts";

export const brokenTotal: Rule = {
  id: "broken-total",
  code: "A01",
  stage: "arithmetic",
  severity: "error",
  title: "本期合计与各月不符",
  why: "合计应等于各月之和；期末存量应等于最后一个月",
  *check(seen: Seen): Iterable<Complaint> {
    for (const row of totalRows(seen)) {
      if (row.kind === "stock") {
        if (!isSummed(row) && row.last !== null && differ(row.amount, row.last)) yield stockComplaint(row, seen);
      } else if (row.kind !== "distinct" && row.kind !== "ratio" && isOffSum(row, seen) && !isOtherKind(row)) {
        yield flowComplaint(row, seen);
      }
    }
  },
};

/** A stock whose months were added up is another rule's affair (stock-summed). */
function isSummed({ amount, sum, months }: TotalRow): boolean {
  return months.length > 1 && !differ(amount, sum);
}

/** A row the clerk invented may be a stock or count each unit once: then the total lies between the months. */
function isOtherKind({ kind, amount, sum, months, last }: TotalRow): boolean {
  if (kind !== "unknown") return false;
  if (last !== null && !differ(amount, last)) return true;
  return compare(amount.high, sum.high) <= 0 && months.every((month) => compare(month.low, amount.high) <= 0);
}

function flowComplaint({ series, total, amount, months, sum, cells }: TotalRow, seen: Seen): Complaint {
  const exact = months.every(({ marker }) => marker === null);
  const added = exact ? show(sum.low) : `约${show(sum.low)}`;
  const gap = exact && amount.marker === null ? `，差${show(gapBetween(amount.value, sum.low))}` : "";
  return {
    at: total.at,
    value: amount.shown,
    expected: exact ? toDecimal(sum.low) : null,
    message: `合计写${amount.shown}，${periodWords(seen.period)}各月相加是${added}${gap}，请核对。`,
    related: cells,
    fix: sumFix(series, total, seen.period),
  };
}

function stockComplaint({ series, total, amount, last, cells }: TotalRow, { period }: Seen): Complaint {
  const due = last?.shown ?? "";
  const message = `合计写${amount.shown}，这是期末数，应等于${monthWords(period.last, period)}的${due}，请核对。`;
  const fix = lastMonthFix(series, total, period);
  return { at: total.at, value: amount.shown, expected: due, message, related: cells, fix };
}
