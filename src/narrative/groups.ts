import type { Fact } from "../model/figure.ts";
import type { Desk } from "./desk.ts";
import { isEmpty, say, sentence } from "./phrases.ts";
import type { Group, Passage } from "./section.ts";
import { strandsOf } from "./strands.ts";

/** A brief tells so many rows of a domain that is not one of the four main ones. */
const BRIEF_ROWS = 4;
/** Fewer rows than this do not make a sentence when another follows, nor bear a lead. */
const LEAST_ROWS = 2;

/**
 * Tells groups of rows: a passage a group, its lead before the first clause. Silent groups vanish; a group with a single
 * row to tell adds a sentence to the passage before it.
 */
export function writeGroups<Id extends string>(desk: Desk<Id>, groups: readonly Group<Id>[]): readonly Passage[] {
  const drafts: { topic: string; lead: string; sentences: (readonly Fact[])[]; asides: Fact[] }[] = [];
  for (const { topic, lead: words, rows } of briefly(desk, groups)) {
    const sentences = packed(desk, rows);
    const last = drafts.at(-1);
    const count = sentences.flat().length;
    if (count === 0) continue;
    if (last !== undefined && count < LEAST_ROWS) last.asides.push(...sentences.flat());
    else drafts.push({ topic, lead: count < LEAST_ROWS ? "" : (words ?? ""), sentences, asides: [] });
  }
  return drafts.map(({ topic, lead: words, sentences, asides }) => ({
    topic,
    sentences: [...sentences, asides].flatMap((rows, i) => {
      const said = sentence(strandsOf(desk, rows));
      return isEmpty(said) ? [] : [say(i === 0 && words !== "" && desk.length !== "brief" ? `${words}，` : "", said)];
    }),
  }));
}

/** In a brief only the first rows that speak are left, in one group. */
function briefly<Id extends string>(desk: Desk<Id>, groups: readonly Group<Id>[]): readonly Group<Id>[] {
  const [first] = groups;
  if (desk.length !== "brief" || first === undefined) return groups;
  const rows = groups.flatMap((group) => group.rows.flat());
  const speaking = rows.filter((id) => desk.toTell(desk.facts.metric(id)));
  return [{ topic: first.topic, rows: [speaking.slice(0, BRIEF_ROWS)] }];
}

/** The rows that can be told, a list a sentence; a list too short for one joins its neighbour. */
function packed<Id extends string>(desk: Desk<Id>, rows: readonly (readonly Id[])[]): Fact[][] {
  const sentences: Fact[][] = [];
  for (const ids of rows) {
    const facts = ids.flatMap((id) => desk.facts.metric(id) ?? []).filter((fact) => desk.toTell(fact));
    const last = sentences.at(-1);
    if (last !== undefined && (last.length < LEAST_ROWS || facts.length < LEAST_ROWS)) last.push(...facts);
    else if (facts.length > 0) sentences.push(facts);
  }
  return sentences;
}
