import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const textNumber: Rule = {
  id: "text-number",
  code: "T01",
  stage: "type",
  severity: "error",
  title: "数字存成了文本",
  why: "文本型数字看着是数，求和时会被漏掉",
  check: (seen) => textComplaints(seen, "text-number", (text) => `“${text}”是文本，求和时会被漏掉，请改成数字。`),
};
