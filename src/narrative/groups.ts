import type { Fact } from "../model/figure.ts";
import type { Desk } from "./desk.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, NOTHING, say, sentence } from "./phrases.ts";
import { goals, notableChanges } from "./remarks.ts";
import type { Group, Passage } from "./section.ts";
import { strandsOf } from "./strands.ts";

/** A brief tells so many rows of a domain that is not one of the four main ones. */
const BRIEF_ROWS = 4;
/** Fewer rows than this do not make a sentence when another follows, nor bear a lead. */
const LEAST_ROWS = 2;

/** A group before it is told: the rows of each sentence. */
interface Draft {
  readonly topic: string;
  readonly lead: string;
  readonly sentences: Fact[][];
  /** Rows of groups too small for a passage of their own. */
  readonly asides: Fact[];
}

/**
 * Tells groups of rows: a passage a group, its lead before the first clause, then its changes and targets. Silent groups
 * vanish; a group with a single row to tell joins the passage before it.
 */
export function writeGroups<Id extends string>(desk: Desk<Id>, groups: readonly Group<Id>[]): readonly Passage[] {
  const drafts: Draft[] = [];
  for (const group of briefly(desk, groups)) {
    const sentences = packed(desk, group.rows);
    const rows = sentences.flat();
    const last = drafts.at(-1);
    if (rows.length === 0) continue;
    if (last === undefined || rows.length >= LEAST_ROWS) drafts.push(draftOf(desk, group, sentences));
    else if (last.sentences.flat().length < LEAST_ROWS) last.sentences.at(-1)?.push(...rows);
    else last.asides.push(...rows);
  }
  return drafts.map((draft) => passageOf(desk, draft));
}

function draftOf<Id extends string>(desk: Desk<Id>, { topic, lead }: Group<Id>, sentences: Fact[][]): Draft {
  const bears = desk.length !== "brief" && sentences.flat().length >= LEAST_ROWS;
  return { topic, lead: bears && lead !== undefined ? `${lead}，` : "", sentences, asides: [] };
}

function passageOf(desk: Desk, { topic, lead, sentences, asides }: Draft): Passage {
  const told = [...sentences, asides].map((rows) => sentence(strandsOf(desk, rows))).filter((said) => !isEmpty(said));
  return {
    topic,
    sentences: [
      ...told.map((said, i) => say(i === 0 ? lead : "", said)),
      ...remarksOn(desk, [...sentences.flat(), ...asides]),
    ],
  };
}

/** What is said of rows once they are told: in full their notable changes, and how far their targets are reached. */
export function remarksOn(desk: Desk, facts: readonly Fact[]): readonly Clause[] {
  const moved = desk.length === "full" ? notableChanges(desk, facts) : NOTHING;
  return [sentence([moved]), ...goals(desk, facts)].filter((said) => !isEmpty(said));
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
