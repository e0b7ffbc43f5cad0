import type { Rule } from "../../model/finding.ts";
import { unmetImplications } from "../implications.ts";

export const fineWithoutPenalty: Rule = {
  id: "fine-without-penalty",
  code: "A23",
  stage: "arithmetic",
  severity: "error",
  title: "有罚款，没有处罚",
  why: "罚款出自处罚决定，有罚款就应有处罚",
  check: (seen) => unmetImplications(seen, "fine-without-penalty"),
};
