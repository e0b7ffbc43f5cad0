import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const chineseNumber: Rule = {
  id: "chinese-number",
  code: "T05",
  stage: "type",
  severity: "error",
  title: "用汉字写的数",
  why: "汉字不参与计算",
  check: (seen) =>
    textComplaints(seen, "chinese-number", (text, mend) => `“${text}”是汉字，不参与计算，请填${mend ?? "数字"}。`),
};
