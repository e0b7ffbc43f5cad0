import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const compoundCell: Rule = {
  id: "compound-cell",
  code: "T06",
  stage: "type",
  severity: "error",
  title: "一格里写了几个数",
  why: "一格只能放一个数，否则不知道取哪个",
  check: (seen) => textComplaints(seen, "compound-cell", (text) => `“${text}”里不止一个数，请拆开，一格填一个。`),
};
