import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { parseCellName } from "../../model/place.ts";
import type { Unmatched } from "../../model/reading.ts";
import { clip, listOf } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, hasNumber, headerPlace } from "../tables.ts";

/** Columns that count rows and nothing else. */
const NUMBERING = /^(?:序号|编号|行次|行号|代码|no\.?|#)$/i;

export const unknownColumn: Rule = {
  id: "unknown-column",
  code: "S05",
  stage: "structure",
  severity: "info",
  title: "有没认出来的列",
  why: "没认出来的列不参与统计",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      for (const column of grid.columns) {
        const label = column.label.trim();
        if (column.role !== "unknown" || label === "" || NUMBERING.test(label)) continue;
        if (!hasNumber(grid, column.index) || isSpan(grid, column.index)) continue;
        const message = `“${clip(label)}”这一列没认出来，里面的数不参与统计。`;
        yield { at: headerPlace(grid, column), value: clip(label), expected: null, message };
      }
    }
    for (const { layout, unmatched = [] } of seen.readings.tables) {
      if (layout !== "unknown" && layout !== "metrics-by-month") yield* unmatchedLabels(unmatched);
    }
  },
};

/**
 * In tables found by their content a label nobody knows keeps its own name: one remark for all of a table. The rows a
 * clerk adds to a sheet of the template are meant to.
 */
function* unmatchedLabels(unmatched: readonly Unmatched[]): Iterable<Complaint> {
  const [first, ...rest] = unmatched;
  if (first === undefined) return;
  const names = listOf(
    unmatched.map(({ label }) => `“${clip(label)}”`),
    1,
  );
  const message = `${names}不是已知的指标，先用原名；要归到指标，请在“对应关系”表里写一次。`;
  yield { at: first.at, value: clip(first.label), expected: null, message, related: rest.map(({ at }) => at) };
}

/** 第一季度, 1—5月累计: read for what it says, though it is neither the total nor a month. */
function isSpan({ rows }: Grid, column: number): boolean {
  return rows.some(({ spans }) => spans.some(({ at }) => parseCellName(at.cell ?? "")?.column === column));
}
