import type { ImplicationSpec } from "../model/catalog.ts";
import { sign } from "../model/exact.ts";
import type { Complaint, Seen } from "../model/finding.ts";
import { placeText } from "../model/place.ts";
import type { Time } from "./amounts.ts";
import { timesOf } from "./amounts.ts";
import type { Family } from "./families.ts";
import { amountOf, familiesOf } from "./families.ts";

/**
 * "a > 0 needs b ≥ 1" for the implications that name this rule: per month where both belong to one month, and for the
 * period when no month explains it. One cell is spoken of once, whatever it needs.
 */
export function* unmetImplications(seen: Seen, rule: string): Iterable<Complaint> {
  const said = new Set<string>();
  for (const implication of seen.catalog.implications.filter((each) => each.rule === rule)) {
    for (const family of familiesOf(seen)) {
      let explained = false;
      for (const time of timesOf(seen)) {
        if (implication.over === "period" && !time.whole) continue;
        const complaint = time.whole && explained ? null : unmetAt(implication, family, time);
        if (complaint === null) continue;
        explained = true;
        const place = placeText(complaint.at);
        if (!said.has(place)) yield complaint;
        said.add(place);
      }
    }
  }
}

function unmetAt({ when, needs, message }: ImplicationSpec, family: Family, time: Time): Complaint | null {
  const cause = family.get(when);
  const needed = family.get(needs);
  const a = cause === undefined ? null : amountOf(cause, time);
  const b = needed === undefined ? null : amountOf(needed, time);
  if (a === null || b === null || sign(a.low) <= 0 || sign(b.high) > 0) return null;
  return {
    at: a.at,
    value: a.shown,
    expected: null,
    message: `${time.whole ? "" : time.words}${message}`,
    related: [...a.cells.slice(1), ...b.cells],
  };
}
