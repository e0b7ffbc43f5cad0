import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const placeholder: Rule = {
  id: "placeholder",
  code: "T07",
  stage: "type",
  severity: "error",
  title: "占位符没有换成数",
  why: "占位符不是数，文稿里会缺这一项",
  check: (seen) => textComplaints(seen, "placeholder", (text) => `这里还是“${text}”，没有填数；没有发生请填0。`),
};
