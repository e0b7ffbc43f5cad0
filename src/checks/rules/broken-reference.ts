import type { Complaint, Fix, Rule, Seen } from "../../model/finding.ts";
import { isCellError } from "../../model/workbook.ts";
import type { Slot } from "../slots.ts";
import { cellComplaint, fixFor, slotsOf } from "../slots.ts";

/** [1]Sheet1!B2, '[去年.xlsx]接警'!P4, '/data/[a.xlsx]b c'!A1; a column of a table, T[6月], has no sheet name behind it. */
const QUOTED = /'[^'[\]]{0,200}\[[^'[\]]{1,200}\][^'[\]]{0,60}'!/;
const BARE = /(?:^|[=(,+\-*/&<>^ ])\[[^'[\]]{1,200}\][\p{L}\p{N}_.]{0,60}!/u;

export const brokenReference: Rule = {
  id: "broken-reference",
  code: "S16",
  stage: "structure",
  severity: "error",
  title: "公式引用了别的文件或已删的格子",
  why: "别的文件打不开时，这里留的是旧数",
  *check(seen: Seen): Iterable<Complaint> {
    for (const slot of slotsOf(seen)) {
      const formula = slot.reading.formula?.slice(0, 4000);
      if (formula === undefined) continue;
      if (formula.includes("#REF!")) yield cellComplaint(slot.reading, "公式引用的格子已被删掉，请改公式或填数。");
      else if (QUOTED.test(formula) || BARE.test(formula)) {
        yield cellComplaint(slot.reading, "引用了另一个文件，打不开时会变成旧数，请改成数值。", {
          fix: valueFix(slot),
        });
      }
    }
  },
};

/** Keeps the number the formula last showed. */
function valueFix({ series, reading }: Slot): Fix | null {
  const { at, raw } = reading;
  if (raw === null || isCellError(raw)) return null;
  return fixFor(series, { safe: false, label: "改成数值", changes: [{ at, from: raw, to: raw }] });
}
