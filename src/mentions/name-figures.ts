import type { Comparison, MentionCandidate } from "../model/mention.ts";
import { builtName } from "./built-name.ts";
import { comparisonOf, withoutComparison } from "./comparison.ts";
import { likelihood } from "./likelihood.ts";
import { scopeOf } from "./scope.ts";
import type { Query, Scored, Scorer } from "./score.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";
import { domainsNamed } from "./topics.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller, zonesOf } from "./zones.ts";

/** What a figure speaks of. */
export interface Named {
  readonly id: string | null;
  readonly domain: string | null;
  readonly metric: string | null;
  readonly scope: string | null;
  readonly comparison: Comparison | null;
  readonly confidence: number;
  readonly candidates: readonly MentionCandidate[];
}

/** What the walk through a text remembers from one figure to the next. */
interface Memory {
  domain: string | null;
  paragraph: number;
  used: Set<number>;
  previous: Named | null;
}

/** Below this the words and the row have too little in common to speak of the same. */
const ENOUGH = 6;

function isEnough({ score, near, unitFits }: Scored): boolean {
  return score >= ENOUGH && near >= 0.1 && (unitFits || score >= 14);
}

function candidatesOf({ lexicon }: Scorer, ranked: readonly Scored[]): MentionCandidate[] {
  return ranked
    .filter(isEnough)
    .slice(0, 5)
    .flatMap((scored, index) => {
      const row = lexicon.rows[scored.row];
      if (row === undefined) return [];
      const confidence = likelihood(scored, ranked.filter((_, at) => at !== index)[0]);
      return [{ id: row.id, domain: row.domain, metric: row.name, confidence }];
    });
}

/** Whether the clause says nothing but how much it changed: the figure before is what changed. */
function saysOnlyChange(zones: Zones, comparison: Comparison | null): boolean {
  if (comparison === null || comparison.kind === "rate") return false;
  return withoutFiller(withoutComparison(zones.local)).replace(/[\d年%]|个?百分点/g, "").length < 2;
}

/** A name before scope and comparison are known; `row` is that of the lexicon, null for a built name. */
interface Found extends Omit<Named, "scope" | "comparison"> {
  readonly row: number | null;
}

function nameOf(scorer: Scorer, figure: Spot, zones: Zones, memory: Memory): Found {
  const query: Query = { zones, unit: figure.unit, scale: figure.scale, used: memory.used, domain: memory.domain };
  const ranked = scorer.rank(query);
  const candidates = candidatesOf(scorer, ranked);
  const [best] = candidates;
  if (best !== undefined && ranked[0] !== undefined)
    return { ...best, candidates: candidates.slice(1), row: ranked[0].row };
  const metric = builtName(zones);
  const domain =
    domainsNamed(zones.local + zones.tail)[0] ?? memory.domain ?? domainsNamed(zones.headings.at(-1) ?? "")[0] ?? null;
  return { id: null, domain: metric === null ? null : domain, metric, confidence: 0.4, candidates: [], row: null };
}

/** A change names what changed: its own words without those of comparison, else the figure before. */
function nameOfChange(scorer: Scorer, figure: Spot, zones: Zones, memory: Memory): Found {
  const whole = nameOf(scorer, figure, zones, memory);
  if (whole.id !== null && whole.confidence >= 0.5) return whole;
  const plain = { ...zones, local: withoutComparison(zones.local) };
  const free = { ...figure, unit: null, scale: "" };
  const base = nameOf(scorer, free, plain, { ...memory, used: new Set() });
  return base.id === null ? whole : { ...base, confidence: base.confidence * 0.8 };
}

/** What does not change from sentence to sentence. */
interface Scene {
  readonly scorer: Scorer;
  /** The folded text. */
  readonly text: string;
  readonly memory: Memory;
}

function enter(memory: Memory, { paragraph }: Sentence): void {
  if (paragraph !== memory.paragraph) memory.domain = null;
  memory.paragraph = paragraph;
  memory.used = new Set();
  memory.previous = null;
}

/** Names the figures of one sentence in order; the memory goes on to the next sentence. */
function nameSentence({ scorer, text, memory }: Scene, sentence: Sentence, figures: readonly Spot[]): Named[] {
  enter(memory, sentence);
  const zones = zonesOf(text, sentence, figures);
  return figures.flatMap((figure, index): Named[] => {
    const around = zones[index];
    if (around === undefined) return [];
    const segment = Math.max(sentence.start, text.lastIndexOf("；", figure.start) + 1);
    if ((figures[index - 1]?.start ?? segment) < segment) memory.used = new Set();
    const comparison = comparisonOf(figure, text.slice(Math.max(segment, figure.start - 60), figure.start));
    const { row, ...named } = tell(scorer, figure, { zones: around, comparison, memory });
    if (row !== null && comparison === null) memory.used.add(row);
    if (named.domain !== null) memory.domain = named.domain;
    const scope = comparison === null || comparison.kind === "rate" ? scopeOf(text.slice(segment, figure.start)) : null;
    memory.previous = { ...named, scope, comparison };
    return [memory.previous];
  });
}

interface Told {
  readonly zones: Zones;
  readonly comparison: Comparison | null;
  readonly memory: Memory;
}

function tell(scorer: Scorer, figure: Spot, { zones, comparison, memory }: Told): Found {
  if (comparison === null || comparison.kind === "rate") return nameOf(scorer, figure, zones, memory);
  const { previous } = memory;
  if (previous === null || !saysOnlyChange(zones, comparison)) return nameOfChange(scorer, figure, zones, memory);
  const own = nameOf(scorer, figure, zones, memory);
  if (own.id !== null && own.confidence >= 0.5) return own;
  return { ...previous, confidence: previous.confidence * 0.9, row: null };
}

/** What each figure of a folded text speaks of, in the order of `figures`. */
export function nameFigures(
  scorer: Scorer,
  text: string,
  sentences: readonly Sentence[],
  figures: readonly Spot[],
): Named[] {
  const memory: Memory = { domain: null, paragraph: -1, used: new Set(), previous: null };
  const named: Named[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while ((figures[next]?.start ?? Infinity) < sentence.end) next += 1;
    if (next > first) named.push(...nameSentence({ scorer, text, memory }, sentence, figures.slice(first, next)));
  }
  return named;
}
