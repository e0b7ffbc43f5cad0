import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const straySpace: Rule = {
  id: "stray-space",
  code: "T09",
  stage: "type",
  severity: "error",
  title: "数字前后有空格或换行",
  why: "带空格的数字是文本，求和时会被漏掉",
  check: (seen) =>
    textComplaints(seen, "stray-space", (text, mend) => `“${text}”前后有空格或换行，请去掉，只留${mend ?? "数字"}。`),
};
