import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";

/** The words around one figure, nearest first, as folded text. */
export interface Zones {
  /** From the clause's begin (or the words of the figure before) up to the number. */
  readonly local: string;
  /** The words in front are rather the tail of the figure before: 148个微型消防站覆盖(187个)行政村. */
  readonly borrowed: boolean;
  /** Behind the unit up to the clause's end or the next figure. */
  readonly tail: string;
  /** What all items of a list share behind it: 3名干部、5名消防员 → 参加执法培训. */
  readonly shared: string;
  /** The clause behind the figure's own, where no other figure stands in between: 投入30万元，完成…建设. */
  readonly next: string;
  /** The clauses of the segment (up to ；) in front of its first figure. */
  readonly topic: string;
  /** The figure's neighbour in front, with its words. */
  readonly neighbour: string;
  /** What stands between the segment's earlier figures. */
  readonly items: string;
  /** The sentence up to the segment. */
  readonly sentence: string;
  readonly headings: readonly string[];
}

const CLAUSE = /[，,；;：:。！？!?\n\t+]/;
const TAIL_END = /[，,；;：:。！？!?\n\t+]/;
/** Words between a clause and its number that name nothing. */
const FILLER =
  /(?:今年以?来|年初以?来|一年来|半年来|年内|截至(?:目前|\d+月底?)|目前|以来|全年|上半年|大队|我?队站?|先后|累计|总计|共计|合计|总共|其中|分别|同时|已经|及时|达到?|多次|平均|各[类项]?|计|共|并|还|已|均|总|约(?!谈)|近|逾|超过?|为|至|有|也|又|再)/g;

/** The clause without words and signs that name nothing. */
export function withoutFiller(text: string): string {
  return text.replace(FILLER, "").replace(/[\s“”、，；：。()（）+]/g, "");
}

function lastBreak(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (CLAUSE.test(text.charAt(at))) return at + 1;
  return from;
}

function firstBreak(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !TAIL_END.test(text.charAt(end))) end += 1;
  return end;
}

/** In front of another figure a list goes on behind 、: what stands there is that figure's, unless the clause ends. */
function tailEndOf(text: string, from: number, limit: number): number {
  const end = firstBreak(text, from, limit);
  const listed = text.indexOf("、", from);
  if (listed < 0 || listed >= end) return end;
  return end === limit || listed === from ? listed : end;
}

/** The clause behind the figure's own when it ends before the next figure, else "". */
function nextClause(text: string, tailEnd: number, limit: number, sentenceEnd: number): string {
  if (text.charAt(tailEnd) !== "，" || tailEnd >= limit) return "";
  const end = firstBreak(text, tailEnd + 1, limit);
  return end < limit || limit === sentenceEnd ? text.slice(tailEnd + 1, end) : "";
}

/** The clause in front of the number; the one before as well when it holds no word but fillers. */
function localOf(text: string, from: number, start: number): string {
  const begin = lastBreak(text, from, start);
  const own = text.slice(begin, start);
  if (withoutFiller(own).length > 0 || begin <= from) return own;
  return text.slice(lastBreak(text, from, begin - 1), start);
}

/** Where the words of the next figure begin: behind the clause of the figure before, when a clause ends in between. */
function ownFrom(text: string, behind: number, start: number): number {
  const end = firstBreak(text, behind, start);
  const listed = text.slice(behind, start).lastIndexOf("、");
  if (end < start && end > behind) return end;
  return end < start ? behind : listed > 0 ? behind + listed : behind;
}

interface Walk {
  behind: number;
  segment: number;
  topic: string | null;
  neighbour: string;
  items: string;
}

/** Words that run from one figure to the next without a pause. */
function isRun(words: string): boolean {
  return /^[\p{Script=Han}][^，；：、+]*$/u.test(words);
}

function newSegment(at: number, walk: Walk): void {
  walk.segment = at;
  walk.topic = null;
  walk.items = "";
  walk.neighbour = "";
}

/** For each figure of a sentence, where the part behind the last ； in front of it begins. */
export function segmentStarts(text: string, { start }: Sentence, figures: readonly Spot[]): number[] {
  let segment = start;
  let at = start;
  return figures.map((figure) => {
    for (; at < figure.start; at += 1) if (text[at] === "；" || text[at] === ";") segment = at + 1;
    return segment;
  });
}

interface Step {
  readonly figure: Spot;
  /** Begin of the next figure, or the sentence's end. */
  readonly limit: number;
  /** Begin of its segment. */
  readonly cut: number;
}

function zoneOf(text: string, sentence: Sentence, walk: Walk, { figure, limit, cut }: Step): Zones {
  if (cut > walk.segment && cut >= walk.behind) newSegment(cut, walk);
  const first = walk.topic === null;
  const from = first ? Math.max(walk.behind, walk.segment) : ownFrom(text, walk.behind, figure.start);
  const local = localOf(text, from, figure.start);
  const lead = text.slice(first ? from : walk.behind, figure.start - local.length);
  const behind = figure.unitEnd + figure.tail.length;
  const tailEnd = limit < sentence.end ? tailEndOf(text, behind, limit) : firstBreak(text, behind, limit);
  if (walk.topic === null) walk.topic = lead;
  const zone: Zones = {
    local,
    borrowed: tailEnd > behind && (/[和与及]$/.test(local) || (!first && isRun(text.slice(walk.behind, figure.start)))),
    tail: text.slice(behind, tailEnd),
    shared: "",
    next: nextClause(text, tailEnd, limit, sentence.end),
    topic: walk.topic,
    neighbour: walk.neighbour + (first ? "" : lead),
    items: walk.items,
    sentence: text.slice(Math.max(sentence.start, walk.segment - 60), walk.segment),
    headings: sentence.headings,
  };
  walk.items = `${walk.items}${walk.neighbour}`.slice(-80);
  walk.neighbour = local;
  walk.behind = behind;
  return zone;
}

/** For the figures of one sentence, in order: the words around each. `text` is folded. */
export function zonesOf(text: string, sentence: Sentence, figures: readonly Spot[]): Zones[] {
  const walk: Walk = { behind: sentence.start, segment: sentence.start, topic: null, neighbour: "", items: "" };
  const cuts = segmentStarts(text, sentence, figures);
  const zones = figures.map((figure, index) =>
    zoneOf(text, sentence, walk, {
      figure,
      limit: figures[index + 1]?.start ?? sentence.end,
      cut: cuts[index] ?? sentence.start,
    }),
  );
  return withPairs(withShared(text, figures, zones));
}

/** A list of items with 、 (or nothing) between them shares what stands behind its last one. */
function withShared(text: string, figures: readonly Spot[], zones: Zones[]): Zones[] {
  for (let at = zones.length - 2; at >= 0; at -= 1) {
    const [zone, after, figure, next] = [zones[at], zones[at + 1], figures[at], figures[at + 1]];
    if (zone === undefined || after === undefined || figure === undefined || next === undefined) continue;
    const between = text.slice(figure.unitEnd, next.start);
    if (
      /^(?:[^，。；、+]{0,10}[、和及]|[^，。；、+]{1,6})$/.test(between) ||
      (figure.unit === "元" && /^[为用将给][^，。；]*$/.test(between))
    )
      zones[at] = { ...zone, shared: after.tail + after.shared };
  }
  return zones;
}

/** 维修消火栓5具、新建2具 → 新建消火栓; 抽查任务120家、完成114家 → 抽查任务完成. */
function withNoun(verb: string, before: string): string {
  const noun = before.replace(/^[、，\s]*(?:新建|更换|维修|维护|购置|改建|扩建|补建|修复)/, "");
  return noun === before ? before + verb : verb + noun;
}

/** 抽查任务120家、完成114家: a verb of the thing named before. */
const BARE_VERB = /^(?:新建|更换|维修|维护|保养|检修|完成|办结|销案|改建|扩建|补建|修复|结案|通过|合格){1,2}$/;

/** 责任清单3类、12项: an item without words of its own is told with the words of the one before. */
function withPairs(zones: Zones[]): Zones[] {
  zones.forEach((zone, at) => {
    const before = zones[at - 1];
    if (before === undefined) return;
    const words = withoutFiller(zone.local + zone.tail);
    if (words === "" && !/[，；。]/.test(zone.local)) zones[at] = { ...zone, local: before.local };
    else if (zone.shared === "" && BARE_VERB.test(words)) zones[at] = { ...zone, local: withNoun(words, before.local) };
  });
  return zones;
}
