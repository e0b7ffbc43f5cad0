import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { parseCellName } from "../../model/place.ts";
import { clip } from "../say.ts";
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
  },
};

/** 第一季度, 1—5月累计: read for what it says, though it is neither the total nor a month. */
function isSpan({ rows }: Grid, column: number): boolean {
  return rows.some(({ spans }) => spans.some(({ at }) => parseCellName(at.cell ?? "")?.column === column));
}
