import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { toDecimal } from "../../model/exact.ts";
import { containsMonth, samePeriod } from "../../model/period.ts";
import { parseCellName } from "../../model/place.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { fromMonths } from "../../model/series.ts";
import { dueMonths, isFilled, kindOf, usedSeries } from "../rows.ts";
import { columnOf, monthWords } from "../say.ts";
import { cellComplaint } from "../slots.ts";
import { sumFix, summedColumns } from "../sum-formula.ts";

export const shortSumRange: Rule = {
  id: "short-sum-range",
  code: "S15",
  stage: "structure",
  severity: "error",
  title: "合计公式漏了月份",
  why: "求和区域没有拉满，合计就少了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { total } = series;
      if (total === null || !samePeriod(total.period, seen.period)) continue;
      if (kindOf(seen.catalog, series) === "stock") continue;
      const missed = missedMonths(series, total, seen);
      if (missed.length === 0) continue;
      const names = missed.map(({ at, period }) => `${monthWords(period.first, seen.period)}（${columnOf(at)}列）`);
      const sum = fromMonths(series, seen.period, "flow");
      yield cellComplaint(total, `合计公式漏了${names.join("、")}，请把求和区域补全。`, {
        expected: sum.known ? toDecimal(sum.value) : null,
        related: missed.map(({ at }) => at),
        fix: sumFix(series, total, seen.period),
      });
    }
  },
};

/**
 * Months of the period that hold something and that the formula of the total does not add, though it adds others. A
 * quarter's column stands for its months; of a row the clerk invented the last month alone is what is there at the end.
 */
function missedMonths(series: Series, total: Reading, { period, catalog }: Seen): Reading[] {
  const cell = total.at.cell === undefined ? null : parseCellName(total.at.cell);
  const summed = total.formula === null || cell === null ? null : summedColumns(total.formula, cell.row);
  if (summed === null) return [];
  const isAdded = ({ at }: Reading): boolean => summed.has(parseCellName(at.cell ?? "")?.column ?? -1);
  const spans = series.spans.filter(isAdded);
  const isSummed = (month: Reading): boolean =>
    isAdded(month) || spans.some((span) => containsMonth(span.period, month.period.first));
  const due = dueMonths(series, period);
  const last = due.at(-1);
  if (summed.size === 1 && last !== undefined && isAdded(last) && kindOf(catalog, series) === "unknown") return [];
  return due.some(isSummed) ? due.filter((month) => isFilled(month) && !isSummed(month)) : [];
}
