import { compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Time } from "../amounts.ts";
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
        const complaint = complaintOf(family, { done: left, available: right }, whole);
        if (complaint !== null) yield complaint;
      }
    }
  },
};

/** Only asked of the whole period: in a month, hazards of the month before are rectified. */
function complaintOf(
  family: Family,
  ids: { readonly done: string; readonly available: readonly string[] },
  time: Time,
): Complaint | null {
  const done = family.get(ids.done);
  const rows = ids.available.map((id) => family.get(id)).filter((row) => row !== undefined);
  const opening = rows.find(({ spec }) => isOpening(spec.kind));
  const found = rows.find(({ spec }) => !isOpening(spec.kind));
  if (done === undefined || found === undefined) return null;
  if (opening !== undefined && openingOf(opening, time) !== null) return null;
  const a = amountOf(done, time);
  const b = amountOf(found, time);
  if (a === null || b === null || compare(a.low, b.high) <= 0) return null;
  const more = show(subtract(a.value, b.value));
  const message = `整改${a.shown}比发现${b.shown}多${more}，是否含上期遗留？请补填期初数。`;
  return { at: a.at, value: a.shown, expected: null, message, related: [...a.cells.slice(1), ...b.cells] };
}
