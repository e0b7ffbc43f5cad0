import type { Rule } from "../../model/finding.ts";
import { textComplaints } from "../text-cells.ts";

export const unitInCell: Rule = {
  id: "unit-in-cell",
  code: "T03",
  stage: "type",
  severity: "error",
  title: "数字后面带了单位",
  why: "单位写在“单位”列，格子里带了单位就不是数字",
  check: (seen) =>
    textComplaints(
      seen,
      "unit-in-cell",
      (text, mend) => `“${text}”里带了单位，请只留${mend ?? "按本行单位折算的数"}。`,
    ),
};
