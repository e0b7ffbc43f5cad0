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
    const here = spellings(text, mention).flatMap((key) => exact.get(key) ?? []);
    const same = here.find((each) => fits(text, each));
    if (same === undefined) continue;
    found.set(mention, same);
    for (const each of here) left.delete(each);
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

/**
 * How a kept binding may speak of this figure. Generated reports have 万 outside of the control (60.945 of 60.945万元), and
 * a sign inside of it (-17.8) that is a direction here.
 */
function spellings(text: string, { start, raw, digits }: Mention): readonly string[] {
  const sign = text.slice(Math.max(0, start - 1), start);
  const signed = SIGN.test(sign) ? [`${start - 1} ${sign}${raw}`, `${start - 1} ${sign}${digits}`] : [];
  return [`${start} ${raw}`, `${start} ${digits}`, ...signed];
}

const SIGN = /^[-+−－＋]$/;

/** At the same place another figure may stand by now; a file without surroundings is believed. */
function fits(text: string, { start, end, before, after }: KeptBinding): boolean {
  if (before === "" && after === "") return true;
  const around = surroundings(text, start, end);
  return around.before === before || around.after === after;
}
