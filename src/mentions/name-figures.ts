import type { Comparison } from "../model/mention.ts";
import { comparisonOf, withoutComparison } from "./comparison.ts";
import type { List } from "./lists.ts";
import { listsOf } from "./lists.ts";
import type { Found } from "./name-row.ts";
import { nameOf } from "./name-row.ts";
import { growthOf, isBase, placeOnly, retold } from "./retold.ts";
import type { Scopes } from "./scope.ts";
import type { Scorer } from "./score.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";
import type { Cell } from "./tables.ts";
import type { Zones } from "./zones.ts";
import { segmentStarts, withoutFiller, zonesOf } from "./zones.ts";

/** A quantity that counts something. */
export interface Figure extends Spot {
  /** Whether it is a rate or a change, not an amount. */
  readonly derived: boolean;
  /** What its table says of it; null outside of tables. */
  readonly cell: Cell | null;
}

/** What a figure speaks of. */
export interface Named extends Found {
  readonly scope: string | null;
  readonly comparison: Comparison | null;
}

/** So many figures back a change is still understood: 较去年同期，起数下降5%. */
const REMEMBERED = 24;

/** What the walk through a text remembers from one figure to the next. */
interface Memory {
  paragraph: number;
  domain: string | null;
  used: Set<number>;
  previous: Found | null;
  /** The first figure of the paragraph in each unit. */
  byUnit: Map<string, Found>;
  /** The last place told, with what it was told of: rates of places answer to it. */
  place: Found | null;
  /** The plain amounts of the sentence, in order; how many of them stand in one clause, and behind 其中. */
  told: Found[];
  run: number;
  since: number;
  /** Scope of the figure before in the sentence: a share or change of it has the same. */
  scope: string | null;
  /** Everything named in the paragraph: a change is told in fewer words than the amount before. */
  named: Found[];
}

/** What does not change from sentence to sentence. */
interface Scene {
  readonly scorer: Scorer;
  readonly scopes: Scopes;
  /** The folded text. */
  readonly text: string;
  readonly memory: Memory;
}

/** The list a figure stands in: its number among the figures, and among the items. */
interface InList {
  readonly of: List;
  readonly at: number;
  readonly item: number;
}

/** One figure with all that its naming asks for. */
interface Case {
  readonly figure: Figure;
  readonly zones: Zones;
  readonly comparison: Comparison | null;
  /** The list it stands in and its number there. */
  readonly list: InList | null;
}

function enter(memory: Memory, { paragraph }: Sentence): void {
  if (paragraph !== memory.paragraph) {
    memory.domain = null;
    memory.previous = null;
    memory.place = null;
    memory.byUnit = new Map();
    memory.named = [];
  }
  memory.paragraph = paragraph;
  memory.used = new Set();
  memory.told = [];
  memory.run = 0;
  memory.since = 0;
  memory.scope = null;
}

/** The item's own head in place of the words in front of the whole list; of places, what they all did. */
function zonesInList(zones: Zones, { of, item }: InList): Zones {
  const head = of.heads[item];
  if (of.places[item] !== undefined && withoutFiller(withoutComparison(of.verb)) !== "")
    return { ...zones, local: of.verb, neighbour: "", tail: "" };
  return head === undefined
    ? zones
    : { ...zones, local: head + of.verb, neighbour: "", items: of.heads.join(""), tail: "" };
}

/** In a table the heads speak, not the words between the numbers. */
function zonesInCell(zones: Zones, { head }: Cell): Zones {
  return {
    ...zones,
    local: head,
    borrowed: false,
    tail: "",
    shared: "",
    next: "",
    topic: "",
    neighbour: "",
    items: "",
  };
}

/** 2人受伤: the words behind name it, whatever stands in front. */
function zonesOfVictims(zones: Zones, { unit }: Figure): Zones {
  const victims = unit === "人" || unit === "名" ? /^(?:轻伤|重伤|受伤|死亡|遇难)/.exec(zones.tail) : null;
  return victims === null ? zones : { ...zones, local: victims[0], tail: "", shared: "" };
}

function caseOf(around: Zones, figure: Figure, list: Case["list"]): Case {
  const zones = zonesOfVictims(around, figure);
  const words = list?.of.words[list.at] ?? figure.said;
  const kind = comparisonOf(figure, words.slice(-90));
  const comparison = kind?.kind === "yoy-difference" && !figure.derived ? null : kind;
  if (figure.cell !== null) return { figure, comparison, list: null, zones: zonesInCell(zones, figure.cell) };
  return { figure, comparison, list, zones: list === null ? zones : zonesInList(zones, list) };
}

/** Nobody knows what the figure is told of: the metrics it may be are offered, none is asserted. */
function unknown(among: readonly Found[]): Found {
  const candidates = among.flatMap(({ id, domain, metric }) =>
    metric === null ? [] : [{ id, domain, metric, confidence: 0.3 }],
  );
  return { id: null, domain: null, metric: null, confidence: 0.3, candidates: candidates.slice(-6), row: null };
}

/**
 * A list without heads answers the amounts told just before it, one for one: those of the same clause, those behind
 * 其中, or all of the sentence. When none of these are as many, it answers nothing that is known.
 */
function answered({ figure, list }: Case, { told, run, since }: Memory): Found | null {
  if (list === null || list.of.heads.length > 0) return null;
  const { total: size, uneven, verb } = list.of;
  // 检查单位5家、3家，分别罚款2万元、1万元: another thing of the same places.
  if (told.length > 0 && !figure.derived && withoutFiller(withoutComparison(verb)).length > 1) return null;
  if (uneven || told.length === 0) return withoutFiller(withoutComparison(verb)) === "" ? unknown(told) : null;
  const even = told.length === size || run === size || since === size;
  return even ? (told[told.length - size + list.item] ?? null) : unknown(told);
}

/** A change names what changed: a row of its own (增长率), else its words without those of comparison, in any unit. */
function nameChange({ scorer, memory }: Scene, { figure, zones }: Case): Found {
  const { unit, scale } = figure;
  const whole = nameOf(scorer, { zones, unit, scale, used: memory.used, domain: memory.domain });
  const named = unit === "%" ? /率|增幅/.test(zones.local) : /额$/.test(whole.metric ?? "");
  if (named && whole.row !== null && whole.confidence >= 0.5) return whole;
  const words = withoutFiller(withoutComparison(zones.local));
  const known = memory.named
    .filter(({ metric }) => words.length > 1 && metric !== null && metric.includes(words))
    .at(-1);
  if (known !== undefined) return known;
  const plain = { ...zones, local: withoutComparison(zones.local) };
  const base = nameOf(scorer, { zones: plain, unit: null, scale: "", used: new Set(), domain: memory.domain });
  return base.row === null ? whole : { ...base, confidence: base.confidence * 0.9 };
}

/** Told of one of several nobody names: never sure enough to be taken for the whole. */
function part(found: Found): Found {
  return { ...found, confidence: Math.min(0.45, found.confidence) };
}

function nameCase(scene: Scene, one: Case): Found {
  const { scorer, memory } = scene;
  const { figure, zones, comparison } = one;
  const answer = answered(one, memory);
  if (answer !== null) return answer;
  const inPlace = figure.derived ? (memory.place ?? memory.previous) : memory.byUnit.get(figure.unit ?? "");
  const before = retold(scorer.lexicon, zones, comparison, { previous: memory.previous, whole: inPlace ?? null });
  const change = comparison !== null && comparison.kind !== "rate";
  const local = isBase(zones.local) ? withoutComparison(zones.local) : zones.local;
  const { unit, scale } = figure;
  const own = (): Found =>
    nameOf(scorer, { zones: { ...zones, local }, unit, scale, used: memory.used, domain: memory.domain });
  if (one.list?.of.heads.length === 0) return part(own());
  if (before === null) return change ? nameChange(scene, one) : own();
  const better = own();
  const known = better.row !== null && better.confidence >= 0.6 ? better : before;
  return change ? growthOf(scorer.lexicon, before, zones.local, unit) : known;
}

function remember(
  memory: Memory,
  figure: Figure,
  found: Found,
  { place, plain, between }: { readonly place: boolean; readonly plain: boolean; readonly between: string },
): void {
  if (found.row !== null && plain) memory.used.add(found.row);
  if (found.domain !== null) memory.domain = found.domain;
  if (plain) {
    memory.told.push(found);
    memory.run = /[，；]/.test(between) ? 1 : memory.run + 1;
    memory.since = /其中|分别为|：/.test(between) ? 1 : memory.since + 1;
  }
  memory.named = [...memory.named.slice(-REMEMBERED), found];
  if (place) memory.place = found;
  else if (plain && figure.unit !== null && !memory.byUnit.has(figure.unit)) memory.byUnit.set(figure.unit, found);
  memory.previous = found;
}

function inList(list: List | undefined, index: number): InList | null {
  const at = index - (list?.first ?? 0);
  return list === undefined ? null : { of: list, at, item: at + (list.flats[at] ?? 0) };
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
    const found = nameCase(scene, one);
    const { comparison } = one;
    const base = isBase(around.local);
    const place = found.fromPlace === true ? placeOnly(one.zones.local) : null;
    const plain = (comparison === null || comparison.kind === "rate") && !base;
    const behind = figures[index - 1]?.unitEnd ?? sentence.start;
    const between = text.slice(behind, figure.start);
    remember(memory, figure, found, { place: place !== null, plain, between });
    const listed = list?.places[one.list?.item ?? 0] ?? null;
    const scope = (): string | null => {
      if (figure.cell !== null) return figure.cell.label;
      if (base) return "上年同期";
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
  const memory: Memory = {
    paragraph: -1,
    domain: null,
    used: new Set(),
    previous: null,
    byUnit: new Map(),
    place: null,
    told: [],
    run: 0,
    since: 0,
    scope: null,
    named: [],
  };
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
