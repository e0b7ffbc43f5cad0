import { compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { timesOf } from "../amounts.ts";
import type { Family } from "../families.ts";
import { amountOf, familiesOf, isOpening, openingOf } from "../families.ts";
import { show } from "../say.ts";

/** Where the opening stock has no row of its own; with one, rectified-exceeds-available knows for certain. */
export const rectificationOver100: Rule = {
  id: "rectification-over-100",
  code: "R05",
  stage: "range",
  severity: "warning",
  title: "整改数多于发现数",
  why: "整改率超过100%，要么含了上期遗留，要么有一个数填错",
  *check(seen: Seen): Iterable<Complaint> {
    const whole = timesOf(seen).at(-1);
    const relations = seen.catalog.relations.filter(({ rule }) => rule === "rectified-exceeds-available");
    if (whole === undefined) return;
    for (const family of familiesOf(seen)) {
      for (const { left, right } of relations) {
        const rows = rowsOf(family, right);
        const found = rows.filter(({ spec }) => !isOpening(spec.kind));
        const opening = rows.find(({ spec }) => isOpening(spec.kind));
        const done = family.get(left);
        if (
          done === undefined ||
          found[0] === undefined ||
          (opening !== undefined && openingOf(opening, whole) !== null)
        )
          continue;
        const rectified = amountOf(done, whole);
        const sum = amountOf(found[0], whole);
        if (rectified === null || sum === null || compare(rectified.low, sum.high) <= 0) continue;
        const more = show(subtract(rectified.value, sum.value));
        const message = `整改${rectified.shown}比发现${sum.shown}多${more}，是否含上期遗留？请补填期初数。`;
        const related = [...rectified.cells.slice(1), ...sum.cells];
        yield { at: rectified.at, value: rectified.shown, expected: null, message, related };
      }
    }
  },
};

function rowsOf(family: Family, ids: readonly string[]) {
  return ids.map((id) => family.get(id)).filter((row) => row !== undefined);
}
