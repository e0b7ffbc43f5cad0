import type { Complaint, Fix, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { isCellError } from "../../model/workbook.ts";
import { cellComplaint, fixFor, slotsOf } from "../slots.ts";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["#DIV/0!", "分母是0或没填"],
  ["#REF!", "引用的格子被删掉了"],
  ["#N/A", "没有找到要查的数"],
  ["#NAME?", "公式名写错了"],
  ["#VALUE!", "公式里有文字"],
  ["#NUM!", "算不出这个数"],
]);

export const formulaError: Rule = {
  id: "formula-error",
  code: "T08",
  stage: "type",
  severity: "error",
  title: "公式显示错误值",
  why: "错误值会一路带到合计和文稿里",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { series, reading } of slotsOf(seen)) {
      if (!isCellError(reading.raw)) continue;
      const { error } = reading.raw;
      yield cellComplaint(reading, `显示${error}，${REASONS.get(error) ?? "公式算不出来"}，请改公式或填数。`, {
        fix: error === "#DIV/0!" ? blankFix(series, reading) : null,
      });
    }
  },
};

/** Shows nothing where there is nothing to divide by. */
function blankFix(series: Series, { at, raw, formula }: Reading): Fix | null {
  if (formula === null || formula.length > 4000) return null;
  const changes = [{ at, from: raw, to: `=IFERROR(${formula},"")` }];
  return fixFor(series, { safe: false, label: "除不了时留空", changes });
}
