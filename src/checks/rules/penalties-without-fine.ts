import type { Rule } from "../../model/finding.ts";
import { unmetImplications } from "../implications.ts";

export const penaltiesWithoutFine: Rule = {
  id: "penalties-without-fine",
  code: "A24",
  stage: "arithmetic",
  severity: "info",
  title: "有处罚，没有罚款",
  why: "全是警告时才会没有罚款",
  check: (seen) => unmetImplications(seen, "penalties-without-fine"),
};
