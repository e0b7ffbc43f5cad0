import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const movementWords: Rule = {
  id: "movement-words",
  code: "T21",
  stage: "type",
  severity: "error",
  title: "增减数里写了“上升”“下降”",
  why: "带文字就不是数，减少填负数就行",
  check: (seen) =>
    textComplaints(seen, "movement-words", (text, mend) =>
      mend === null ? `“${text}”是增减，这一格要填数，请改正。` : `“${text}”里有文字，请只填${mend}。`,
    ),
};
