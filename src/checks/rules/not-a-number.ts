import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const notANumber: Rule = {
  id: "not-a-number",
  code: "T23",
  stage: "type",
  severity: "error",
  title: "不是数字",
  why: "文字说明应写在“备注”列",
  check: (seen) => textComplaints(seen, "not-a-number", (text) => `“${text}”不是数字，请填数，说明写到“备注”。`),
};
