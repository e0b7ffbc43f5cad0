import type { Desk } from "./desk.ts";
import type { Part } from "./layout.ts";
import { part, speaks } from "./layout.ts";
import { campaignsOf, passagesOf } from "./passages.ts";
import type { Clause } from "./phrases.ts";
import type { Passage } from "./section.ts";
import type { Point } from "./texts.ts";
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

/** Practices and highlights of every domain, for papers that do not go by domains. */
export function allPractices(desk: Desk): readonly Passage[] {
  const highlights = desk.facts.allTexts("highlight").filter(({ domain }) => domain !== null);
  return pointsOf([...desk.facts.allTexts("practice"), ...highlights]).map(passageOfPoint);
}

function passageOfPoint({ heading, sentences }: Point): Passage {
  return heading === null ? { topic: "推进其他工作", sentences } : { topic: heading, own: true, sentences };
}

/** Practices of no domain: the last thing told of the work. */
export function otherWork(desk: Desk, heading: string, setting: Setting): Part {
  return part(heading, setting(pointsOf(desk.texts("practice", null)).map(passageOfPoint)));
}
