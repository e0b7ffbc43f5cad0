import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth } from "../../model/period.ts";
import { columnName, parseCellName } from "../../model/place.ts";
import type { Column, Series } from "../../model/reading.ts";
import { isBlank, valueAt } from "../../model/workbook.ts";
import { clip } from "../say.ts";
import { cellComplaint } from "../slots.ts";
import { sumFix, summedColumns } from "../sum-formula.ts";
import type { Grid } from "../tables.ts";
import { gridsOf } from "../tables.ts";

export const totalCountedTwice: Rule = {
  id: "total-counted-twice",
  code: "A05",
  stage: "arithmetic",
  severity: "error",
  title: "合计把小计也加进去了",
  why: "小计、季度已经是各月之和，再加一遍就重复了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      for (const series of grid.used) {
        const { total } = series;
        const extra = total === null ? null : extraColumn(series, grid);
        if (total === null || extra === null) continue;
        const message = `合计公式把“${clip(extra.label)}”（${columnName(extra.index)}列）也加进去了，请只加各月。`;
        yield cellComplaint(total, message, { fix: sumFix(series, total, seen.period) });
      }
    }
  },
};

/** The first column that the formula adds beside the very months it is made of: 小计, 一季度, the total itself. */
function extraColumn({ total, row, spans }: Series, { columns, sheet }: Grid): Column | null {
  const cell = total?.at.cell === undefined ? null : parseCellName(total.at.cell);
  const summed = total?.formula == null || cell === null ? null : summedColumns(total.formula, cell.row);
  const months = columns.filter(({ role, index }) => role === "month" && summed?.has(index) === true);
  if (summed === null || months.length === 0) return null;
  const repeats = ({ index }: Column): boolean => {
    const span = spans.find(({ at }) => parseCellName(at.cell ?? "")?.column === index);
    return span === undefined || months.some(({ month }) => month !== null && containsMonth(span.period, month));
  };
  const isExtra = ({ role, index }: Column): boolean =>
    role !== "month" && summed.has(index) && !isBlank(valueAt(sheet, row, index));
  return columns.find((column) => isExtra(column) && repeats(column)) ?? null;
}
