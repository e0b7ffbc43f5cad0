import type { Figure } from "./figure-case.ts";
import type { Found } from "./name-row.ts";
import { partIn } from "./part-of-fires.ts";
import type { Sentence } from "./sentences.ts";

/** So many figures back a change is still understood: 较去年同期，起数下降5%. */
const REMEMBERED = 24;

/** What the walk through a text remembers from one figure to the next. */
export interface Memory {
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
  /** The units of these. */
  units: (string | null)[];
  run: number;
  since: number;
  /** Scope of the figure before in the sentence: a share or change of it has the same. */
  scope: string | null;
  /** The kind of fires the sentence told of last; null when it tells of all, or of none. */
  partOfFires: Found | null;
  /** Everything named in the paragraph: a change is told in fewer words than the amount before. */
  named: Found[];
}

/** The memory at the begin of a text. */
export function noMemory(): Memory {
  return {
    paragraph: -1,
    domain: null,
    used: new Set(),
    previous: null,
    byUnit: new Map(),
    place: null,
    told: [],
    units: [],
    run: 0,
    since: 0,
    scope: null,
    partOfFires: null,
    named: [],
  };
}

/** Forgets what ends with a sentence, and what ends with a paragraph. */
export function enter(memory: Memory, { paragraph }: Sentence): void {
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
  memory.units = [];
  memory.run = 0;
  memory.since = 0;
  memory.scope = null;
  memory.partOfFires = null;
}

/** Takes up a figure that was named; `between` stands between the figure before and it. */
export function remember(
  memory: Memory,
  figure: Figure,
  found: Found,
  { place, plain, between }: { readonly place: boolean; readonly plain: boolean; readonly between: string },
): void {
  if (found.row !== null && plain) memory.used.add(found.row);
  if (found.domain !== null) memory.domain = found.domain;
  if (plain) {
    memory.partOfFires = partIn(memory.partOfFires, found, figure.unit);
    memory.told.push(found);
    memory.units.push(figure.unit);
    memory.run = /[，；]/.test(between) ? 1 : memory.run + 1;
    memory.since = /其中|分别为|：/.test(between) ? 1 : memory.since + 1;
  }
  memory.named = [...memory.named.slice(-REMEMBERED), found];
  if (place) memory.place = found;
  else if (plain && figure.unit !== null && !memory.byUnit.has(figure.unit)) memory.byUnit.set(figure.unit, found);
  memory.previous = found;
}
