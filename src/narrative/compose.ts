import type { Desk } from "./desk.ts";
import type { Part } from "./layout.ts";
import { part, speaks } from "./layout.ts";
import { campaignsOf, passagesOf } from "./passages.ts";
import type { Clause } from "./phrases.ts";
import type { Passage } from "./section.ts";
import { pointsOf } from "./texts.ts";

/** How the passages of some domains become paragraphs: plainly, chained, chainedTogether. */
type Setting = (passages: readonly Passage[]) => readonly Clause[];

/** A heading, the ids of the domains told under it, and for a first heading nothing but its children. */
export interface Head {
  readonly heading: string;
  readonly domains: readonly string[];
}

/** The domains one after the other, then their campaigns, which draw on several of them. */
export function passagesOfAll(desk: Desk, domains: readonly string[]): readonly Passage[] {
  const told = domains.flatMap((domain) => passagesOf(desk, domain));
  return [...told, ...domains.flatMap((domain) => campaignsOf(desk, domain))];
}

export function headPart(desk: Desk, head: Head, setting: Setting): Part {
  return part(head.heading, setting(passagesOfAll(desk, head.domains)));
}

/** A first heading over several; over a single one that speaks it would promise too much, and gives way to it. */
export function themePart(heading: string, heads: readonly Part[]): Part {
  const [only, ...others] = heads.filter(speaks);
  return only !== undefined && others.length === 0 ? only : part(heading, [], heads);
}

/** Practices of no domain: the last thing told of the work. */
export function otherWork(desk: Desk, heading: string, setting: Setting): Part {
  const points = pointsOf(desk.texts("practice", null));
  const passages = points.map(({ heading: topic, sentences }) => ({ topic: topic ?? "推进其他工作", sentences }));
  return part(heading, setting(passages));
}
