import type { Mention } from "../model/mention.ts";
import type { KeptBinding } from "./bindings.ts";
import { surroundings } from "./bindings.ts";

/**
 * Which kept binding belongs to which figure: the one at the very same place with the very same sign, else, after the
 * text was edited, the one with the same words around it, each only once and in the order of the text.
 */
export function findAgain(
  text: string,
  mentions: readonly Mention[],
  kept: readonly KeptBinding[],
): ReadonlyMap<Mention, KeptBinding> {
  const found = new Map<Mention, KeptBinding>();
  const exact = new Map(kept.map((each) => [`${each.start} ${each.raw}`, each]));
  // Of two for the same place the later one holds; the other must not be taken for a place further on.
  const left = new Set(exact.values());
  for (const mention of mentions) {
    // Generated reports have 万 outside of the control: 60.945 of 60.945万元.
    const same = exact.get(`${mention.start} ${mention.raw}`) ?? exact.get(`${mention.start} ${mention.digits}`);
    if (same === undefined || !fits(text, mention, same)) continue;
    found.set(mention, same);
    left.delete(same);
    const overridden = exact.get(`${mention.start} ${mention.digits}`);
    if (overridden !== undefined) left.delete(overridden);
  }
  const waiting = new Map<string, KeptBinding[]>();
  for (const each of left) {
    const key = `${each.before}|${each.after}`;
    waiting.set(key, [...(waiting.get(key) ?? []), each]);
  }
  for (const mention of mentions) {
    if (found.has(mention)) continue;
    const { before, after } = surroundings(text, mention.start, mention.end);
    const next = waiting.get(`${before}|${after}`)?.shift();
    if (next !== undefined) found.set(mention, next);
  }
  return found;
}

/** At the same place another figure may stand by now; a file without surroundings is believed. */
function fits(text: string, { start, end }: Mention, { before, after }: KeptBinding): boolean {
  if (before === "" && after === "") return true;
  const around = surroundings(text, start, end);
  return around.before === before || around.after === after;
}
