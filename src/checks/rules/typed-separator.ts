import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const typedSeparator: Rule = {
  id: "typed-separator",
  code: "T11",
  stage: "type",
  severity: "error",
  title: "手工打的千分位",
  why: "手打的逗号、空格会把数字变成文本",
  check: (seen) =>
    textComplaints(seen, "typed-separator", (text, mend) => `“${text}”里有手打的分隔符，请改成${mend ?? "数字"}。`),
};
