import type { Comparison } from "../model/mention.ts";
import type { Figure } from "./figure-case.ts";
import { caseOf, inList } from "./figure-case.ts";
import { listsOf } from "./lists.ts";
import type { Memory } from "./memory.ts";
import { enter, noMemory, remember } from "./memory.ts";
import { nameCase } from "./name-case.ts";
import type { Found } from "./name-row.ts";
import { ofPart } from "./part-of-fires.ts";
import { isBase, placeOnly } from "./retold.ts";
import type { Scopes } from "./scope.ts";
import type { Scorer } from "./score.ts";
import type { Sentence } from "./sentences.ts";
import { segmentStarts, zonesOf } from "./zones.ts";

/** What a figure speaks of. */
export interface Named extends Found {
  readonly scope: string | null;
  readonly comparison: Comparison | null;
}

/** What does not change from sentence to sentence. */
interface Scene {
  readonly scorer: Scorer;
  readonly scopes: Scopes;
  /** The folded text. */
  readonly text: string;
  readonly memory: Memory;
}

/** Names the figures of one sentence in order; the memory goes on to the next sentence. */
function nameSentence(scene: Scene, sentence: Sentence, figures: readonly Figure[]): Named[] {
  const { text, memory } = scene;
  enter(memory, sentence);
  scene.scopes.enter(text.slice(sentence.start, sentence.end), sentence.paragraph);
  const zones = zonesOf(text, sentence, figures);
  const cuts = segmentStarts(text, sentence, figures);
  const lists = listsOf(text, sentence, figures);
  return figures.flatMap((figure, index): Named[] => {
    const around = zones[index];
    if (around === undefined) return [];
    const segment = cuts[index] ?? sentence.start;
    if ((figures[index - 1]?.start ?? segment) < segment) memory.used = new Set();
    const list = lists.find(({ first, size }) => index >= first && index < first + size);
    const one = caseOf(around, figure, inList(list, index));
    const before = memory.previous;
    const found = ofPart({ lexicon: scene.scorer.lexicon, before: memory.partOfFires }, one, nameCase(scene, one));
    const { comparison } = one;
    const base = figure.cell === null ? isBase(around.local) : figure.cell.column === "base";
    const place = found.fromPlace === true ? placeOnly(one.zones.local) : null;
    const plain = (comparison === null || comparison.kind === "rate") && !base;
    const behind = figures[index - 1]?.unitEnd ?? sentence.start;
    const between = text.slice(behind, figure.start);
    remember(memory, figure, found, { place: place !== null, plain, between });
    const listed = list?.places[one.list?.item ?? 0] ?? null;
    const scope = (): string | null => {
      if (base) return "上年同期";
      if (figure.cell !== null) return figure.cell.label;
      const own = plain ? scene.scopes.of(text.slice(segment, figure.start), found.metric) : null;
      const same = !plain && found.metric !== null && found.metric === before?.metric ? memory.scope : null;
      return listed ?? place ?? own ?? same;
    };
    const told = scope();
    // What is said behind a list of places is said of all of them.
    if (!base) memory.scope = listed === null ? told : null;
    return [{ ...found, scope: told, comparison }];
  });
}

/** What each figure of a folded text speaks of, in the order of `figures`. */
export function nameFigures(
  { scorer, scopes }: { readonly scorer: Scorer; readonly scopes: Scopes },
  text: string,
  sentences: readonly Sentence[],
  figures: readonly Figure[],
): Named[] {
  const memory = noMemory();
  const named: Named[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while ((figures[next]?.start ?? Infinity) < sentence.end) next += 1;
    if (next > first)
      named.push(...nameSentence({ scorer, scopes, text, memory }, sentence, figures.slice(first, next)));
    else scopes.enter(text.slice(sentence.start, sentence.end), sentence.paragraph);
  }
  return named;
}
