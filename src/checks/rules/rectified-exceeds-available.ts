import { subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { brokenRelations, relationComplaint } from "../relations.ts";
import { show } from "../say.ts";

export const rectifiedExceedsAvailable: Rule = {
  id: "rectified-exceeds-available",
  code: "A18",
  stage: "arithmetic",
  severity: "error",
  title: "整改数多于可整改的数",
  why: "整改的只能是期初遗留的和本期发现的",
  *check(seen: Seen): Iterable<Complaint> {
    for (const broken of brokenRelations(seen, "rectified-exceeds-available")) {
      const { left, right, sum } = broken;
      const parts = right.map(({ amount }) => amount.shown).join("+");
      const more = show(subtract(left.amount.value, sum));
      const message = `整改${left.amount.shown}，多于期初和发现的${show(sum)}（${parts}），多${more}，请核对。`;
      yield relationComplaint(broken, message);
    }
  },
};
