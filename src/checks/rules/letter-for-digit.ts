import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const letterForDigit: Rule = {
  id: "letter-for-digit",
  code: "T10",
  stage: "type",
  severity: "error",
  title: "字母当成了数字",
  why: "字母O、l混在数字里，整格就成了文字",
  check: (seen) =>
    textComplaints(seen, "letter-for-digit", (text, mend) => `“${text}”里的字母像是数字，请改成${mend ?? "数字"}。`),
};
