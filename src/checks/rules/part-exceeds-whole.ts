import { compare, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Time } from "../amounts.ts";
import type { Family, Row } from "../families.ts";
import { amountOf, familiesOf } from "../families.ts";
import { monthsFirst } from "../months-first.ts";
import { nameOf, show } from "../say.ts";

export const partExceedsWhole: Rule = {
  id: "part-exceeds-whole",
  code: "A19",
  stage: "arithmetic",
  severity: "error",
  title: "其中项大于总项",
  why: "部分不会比全部多",
  *check(seen: Seen): Iterable<Complaint> {
    for (const family of familiesOf(seen)) {
      for (const part of family.values()) {
        const whole = wholeOf(part, family);
        if (whole !== null) yield* monthsFirst(seen, (time) => excessAt(part, whole, time));
      }
    }
  },
};

/** The row it is a part of; null when nobody uses it. */
function wholeOf({ spec }: Row, family: Family): Row | null {
  const { partOf } = spec;
  return partOf === undefined ? null : (family.get(partOf) ?? null);
}

function excessAt(part: Row, whole: Row, time: Time): Complaint | null {
  const a = amountOf(part, time);
  const b = amountOf(whole, time);
  if (a === null || b === null || compare(a.low, b.high) <= 0) return null;
  const when = time.whole ? "" : time.words;
  const more = show(subtract(a.value, b.value));
  const message = `${when}${nameOf(part.series)}${a.shown}，大于总项${nameOf(whole.series)}${b.shown}，多${more}，请核对。`;
  return { at: a.at, value: a.shown, expected: null, message, related: [...a.cells.slice(1), ...b.cells] };
}
