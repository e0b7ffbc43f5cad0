import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";

export const sheetCopy: Rule = {
  id: "sheet-copy",
  code: "S02",
  stage: "structure",
  severity: "info",
  title: "同一张表有副本",
  why: "副本里的数不参与统计，改错了表不会生效",
  *check({ readings }: Seen): Iterable<Complaint> {
    for (const { sheet, copies } of readings.tables) {
      for (const copy of copies) {
        const message = `“${clip(copy)}”像是副本，本次用的是“${clip(sheet)}”。`;
        yield { at: { sheet: copy }, value: null, expected: null, message, related: [{ sheet }] };
      }
    }
  },
};
