import type { Comparison } from "../model/mention.ts";
import { comparisonOf, withoutComparison } from "./comparison.ts";
import type { List } from "./lists.ts";
import { listsOf } from "./lists.ts";
import type { Found } from "./name-row.ts";
import { nameOf } from "./name-row.ts";
import { growthOf, isBase, placeOnly, retold } from "./retold.ts";
import { scopeOf } from "./scope.ts";
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
  /** The plain amounts of the sentence, in order. */
  told: Found[];
  /** Everything named in the paragraph: a change is told in fewer words than the amount before. */
  named: Found[];
}

/** What does not change from sentence to sentence. */
interface Scene {
  readonly scorer: Scorer;
  /** The folded text. */
  readonly text: string;
  readonly memory: Memory;
}

/** One figure with all that its naming asks for. */
interface Case {
  readonly figure: Figure;
  readonly zones: Zones;
  readonly comparison: Comparison | null;
  /** The list it stands in and its number there. */
  readonly list: { readonly of: List; readonly at: number } | null;
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
}

/** The item's own head in place of the words in front of the whole list. */
function zonesInList(zones: Zones, { of, at }: { readonly of: List; readonly at: number }): Zones {
  const head = of.heads[at];
  return head === undefined ? zones : { ...zones, local: head + of.verb, neighbour: of.heads.join(""), tail: "" };
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

function caseOf(zones: Zones, figure: Figure, list: Case["list"]): Case {
  const words = list === null ? figure.said : list.of.words;
  const kind = comparisonOf(figure, words.slice(-90));
  const comparison = kind?.kind === "yoy-difference" && !figure.derived ? null : kind;
  if (figure.cell !== null) return { figure, comparison, list: null, zones: zonesInCell(zones, figure.cell) };
  return { figure, comparison, list, zones: list === null ? zones : zonesInList(zones, list) };
}

/** A list without heads answers the amounts told just before it, one for one. */
function answered({ list }: Case, { told }: Memory): Found | null {
  if (list === null || list.of.heads.length > 0 || told.length < list.of.size) return null;
  return told[told.length - list.of.size + list.at] ?? null;
}

/** A change names what changed: a row of its own (增长率), else its words without those of comparison, in any unit. */
function nameChange({ scorer, memory }: Scene, { figure, zones }: Case): Found {
  const { unit, scale } = figure;
  const whole = nameOf(scorer, { zones, unit, scale, used: memory.used, domain: memory.domain });
  const named = unit === "%" ? /率|增幅/.test(zones.local) : /额$/.test(whole.metric ?? "");
  if (named && whole.id !== null && whole.confidence >= 0.5) return whole;
  const words = withoutFiller(withoutComparison(zones.local));
  const known = memory.named
    .filter(({ metric }) => words.length > 1 && metric !== null && metric.includes(words))
    .at(-1);
  if (known !== undefined) return known;
  const plain = { ...zones, local: withoutComparison(zones.local) };
  const base = nameOf(scorer, { zones: plain, unit: null, scale: "", used: new Set(), domain: memory.domain });
  return base.id === null ? whole : { ...base, confidence: base.confidence * 0.9 };
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
  if (before === null) return change ? nameChange(scene, one) : own();
  const better = own();
  const known = better.id !== null && better.confidence >= 0.6 ? better : before;
  return change ? growthOf(scorer.lexicon, before, zones.local, unit) : known;
}

function remember(
  memory: Memory,
  figure: Figure,
  found: Found,
  { place, plain }: { readonly place: boolean; readonly plain: boolean },
): void {
  if (found.row !== null && plain) memory.used.add(found.row);
  if (found.domain !== null) memory.domain = found.domain;
  if (plain) memory.told.push(found);
  memory.named = [...memory.named.slice(-REMEMBERED), found];
  if (place) memory.place = found;
  else if (plain && figure.unit !== null && !memory.byUnit.has(figure.unit)) memory.byUnit.set(figure.unit, found);
  memory.previous = found;
}

/** Names the figures of one sentence in order; the memory goes on to the next sentence. */
function nameSentence(scene: Scene, sentence: Sentence, figures: readonly Figure[]): Named[] {
  const { text, memory } = scene;
  enter(memory, sentence);
  const zones = zonesOf(text, sentence, figures);
  const cuts = segmentStarts(text, sentence, figures);
  const lists = listsOf(text, sentence, figures);
  return figures.flatMap((figure, index): Named[] => {
    const around = zones[index];
    if (around === undefined) return [];
    const segment = cuts[index] ?? sentence.start;
    if ((figures[index - 1]?.start ?? segment) < segment) memory.used = new Set();
    const list = lists.find(({ first, size }) => index >= first && index < first + size);
    const one = caseOf(around, figure, list === undefined ? null : { of: list, at: index - list.first });
    const found = nameCase(scene, one);
    const { comparison } = one;
    const base = isBase(around.local);
    const place = found.fromPlace === true ? placeOnly(one.zones.local) : null;
    const plain = (comparison === null || comparison.kind === "rate") && !base;
    remember(memory, figure, found, { place: place !== null, plain });
    const scope =
      figure.cell !== null
        ? figure.cell.label
        : base
          ? "上年同期"
          : (place ?? (plain ? scopeOf(text.slice(segment, figure.start)) : null));
    return [{ ...found, scope, comparison }];
  });
}

/** What each figure of a folded text speaks of, in the order of `figures`. */
export function nameFigures(
  scorer: Scorer,
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
    named: [],
  };
  const named: Named[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while ((figures[next]?.start ?? Infinity) < sentence.end) next += 1;
    if (next > first) named.push(...nameSentence({ scorer, text, memory }, sentence, figures.slice(first, next)));
  }
  return named;
}
