import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";
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
        if (!hasNumber(grid, column.index)) continue;
        const message = `“${clip(label)}”这一列没认出来，里面的数不参与统计。`;
        yield { at: headerPlace(grid, column), value: clip(label), expected: null, message };
      }
    }
  },
};
