import type { Mention } from "../model/mention.ts";
import { toDecimal } from "../model/exact.ts";
import type { Binding } from "../model/reuse.ts";
import { aspectOf, isChange, LAST_YEAR_SCOPE } from "./aspects.ts";
import type { History } from "./history.ts";
import { printedThen } from "./history.ts";
import { likeness, sameScope } from "./names.ts";
import type { Source } from "./sources.ts";
import { countsIn, keyText } from "./sources.ts";

/** What a figure of the old report stands for, as far as it is certain. */
export interface Decision {
  /** null when several are possible, or none. */
  readonly binding: Binding | null;
  /** Likeliest first; the binding itself is among them. */
  readonly candidates: readonly Binding[];
  /** What the likeliest row said then, "7次", where the report printed something else: why it is a question. */
  readonly saidThen?: string;
}

/** From here on a row is taken without asking, when no other comes near. */
const CERTAIN = 0.7;
/** Below this a row is not even offered. */
const POSSIBLE = 0.35;
/** Another row that comes this near makes it a question. */
const NEAR = 0.12;
const MOST_CANDIDATES = 6;

/** A row that said something else then is offered, not taken. */
const OTHERWISE_THEN = 0.55;

/** Below this likeness two names are different things. */
const ALIKE = 0.6;

interface Ranked {
  readonly source: Source;
  readonly score: number;
}

/**
 * The row that a figure speaks of, by name, scope, unit and, where last year's values are known, by what was printed.
 * Nothing is guessed: what is not certain is offered with its candidates.
 */
export function bind(
  { mention, text }: { readonly mention: Mention; readonly text: string },
  sources: readonly Source[],
  history: History,
): Decision {
  const aspect = aspectOf(mention, text);
  const ranked = sources
    .map((source) => ({ source, score: scoreOf({ mention, aspect }, source, history) }))
    .filter(({ score }) => score >= POSSIBLE)
    .sort((a, b) => b.score - a.score);
  const distinct = onePerKey(ranked);
  const candidates = distinct.slice(0, MOST_CANDIDATES).map(({ source }) => bindingOf(source, aspect));
  const [best, second] = distinct;
  const certain = best !== undefined && best.score >= CERTAIN && (second?.score ?? 0) < best.score - NEAR;
  if (certain) return { binding: bindingOf(best.source, aspect), candidates };
  const saidThen = best === undefined ? null : otherwiseThen({ mention, aspect }, best.source, history);
  return { binding: null, candidates, ...(saidThen !== null && { saidThen }) };
}

/** The value of a row then, with its unit, when it is not what was printed. */
function otherwiseThen({ mention, aspect }: Figure, source: Source, history: History): string | null {
  if (isChange(aspect) || aspect === "base" || printedThen(mention, source, history) !== "no") return null;
  const then = history(source);
  return then === null ? null : `${toDecimal(then)}${source.unit ?? ""}`;
}

export function bindingOf(source: Source, aspect: Binding["aspect"]): Binding {
  return { of: [source.key], operation: "self", aspect };
}

function onePerKey(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const each of ranked) {
    const key = keyText(each.source.key);
    if (!best.has(key)) best.set(key, each);
  }
  return [...best.values()];
}

/** A figure and what of its metric it tells. */
interface Figure {
  readonly mention: Mention;
  readonly aspect: Binding["aspect"];
}

function scoreOf(figure: Figure, source: Source, history: History): number {
  const { mention, aspect } = figure;
  const name = nameScore(mention, source);
  if (name === 0) return 0;
  const score = name * scopeScore(mention, source) * unitScore(figure, source);
  if (score === 0 || isChange(aspect) || aspect === "base") return score;
  const printed = printedThen(mention, source, history);
  if (printed === "yes") return Math.min(1, score + 0.35 * (1 - score) + 0.1);
  return printed === "no" ? score * OTHERWISE_THEN : printed === "near" ? score * 0.95 : score;
}

function nameScore(mention: Mention, source: Source): number {
  const { domain, metric } = source.key;
  if (mention.metric === null) return 0;
  const sure = certainty(mention);
  if (mention.metric === metric && mention.domain === domain) return sure;
  if (mention.id !== null && mention.id === source.id) return sure;
  if (mention.id !== null && isOwnRate(mention.id, source.id)) return 0.85 * sure;
  if (mention.metric === metric) return 0.85 * sure;
  const candidate = mention.candidates.find(
    ({ id, metric: other }) => (id !== null && id === source.id) || other === metric,
  );
  if (candidate !== undefined) return Math.min(0.9, candidate.confidence);
  if (mention.id !== null && source.id !== null) return 0;
  const alike = likeness(mention.metric, metric);
  return alike < ALIKE ? 0 : alike * (mention.domain === domain ? 0.95 : 0.7);
}

/** Below this a reading of the text is wrong too often to be filled unasked; calibrated by `npm run measure`. */
const READ = 0.6;

/** How much a reading is worth: all, or too little to be taken. */
function certainty({ confidence }: Mention): number {
  return confidence >= READ ? 1 : Math.min(0.65, 0.4 + confidence / 2);
}

/** However a report defined its 整改率, the brigade's own is told in its place. */
function isOwnRate(mention: string, source: string | null): boolean {
  return source === "rectification-rate" && mention.startsWith("rectification-rate");
}

function scopeScore({ scope: named }: Mention, { key }: Source): number {
  const scope = named === LAST_YEAR_SCOPE ? null : named;
  if (key.subject !== null) return sameScope(scope, key.subject) ? 1 : 0.2;
  if (sameScope(scope, key.scope)) return 1;
  // A figure of a campaign is not the figure of the whole brigade: it is offered, never taken.
  if (key.scope === null) return 0.6;
  return scope === null ? 0.3 : 0;
}

function unitScore({ mention, aspect }: Figure, source: Source): number {
  if (isChange(aspect) || mention.comparison !== null || countsIn(source, mention.unit)) return 1;
  return 0.6;
}
