import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const fullWidthNumber: Rule = {
  id: "full-width-number",
  code: "T02",
  stage: "type",
  severity: "error",
  title: "全角数字或符号",
  why: "全角数字是文字，不参与计算",
  check: (seen) =>
    textComplaints(seen, "full-width-number", (text, mend) => `“${text}”是全角，不参与计算，请改成${mend ?? "半角"}。`),
};
