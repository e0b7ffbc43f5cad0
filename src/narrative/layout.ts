import type { Block, BlockKind, Span } from "../model/narrative.ts";
import { chineseNumber } from "./phrases-chinese.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, say, textOf } from "./phrases.ts";
import type { Passage } from "./section.ts";
import type { Point } from "./texts.ts";

/** A heading with its paragraphs and what stands under it, before anything is numbered. */
export interface Part {
  readonly heading: string;
  readonly paragraphs: readonly Clause[];
  readonly parts: readonly Part[];
}

export function part(heading: string, paragraphs: readonly Clause[], parts: readonly Part[] = []): Part {
  return { heading, paragraphs: paragraphs.filter((clause) => !isEmpty(clause)), parts: parts.filter(speaks) };
}

export function speaks({ paragraphs, parts }: Part): boolean {
  return paragraphs.length > 0 || parts.some(speaks);
}

/** Second headings on a line of their own, or run in: （一）加强监督检查。上半年，…. */
export type HeadStyle = "own-line" | "run-in";

export function block(kind: BlockKind, spans: readonly (Span | string)[]): Block {
  return { kind, spans: spans.map((span) => (typeof span === "string" ? { text: span } : span)) };
}

/**
 * Numbers what speaks: 一、 and （一）; silent parts close up. An only part loses its heading, and what stood under it
 * moves up a level, because （一） never stands without 一、 (domain rules for level order).
 */
export function layOut(parts: readonly Part[], style: HeadStyle): readonly Block[] {
  const speaking = parts.filter(speaks);
  const [only, ...others] = speaking;
  if (only !== undefined && others.length === 0 && only.parts.length > 0) {
    return [...only.paragraphs.map((clause) => block("paragraph", clause)), ...layOut(only.parts, style)];
  }
  return speaking.flatMap((item, i) => {
    const head = speaking.length === 1 ? [] : [block("heading-1", [`${chineseNumber(i + 1)}、${item.heading}`])];
    return [...head, ...item.paragraphs.map((clause) => block("paragraph", clause)), ...underParts(item.parts, style)];
  });
}

function underParts(parts: readonly Part[], style: HeadStyle): readonly Block[] {
  const speaking = parts.filter(speaks);
  return speaking.flatMap((item, i) => {
    const paragraphs = item.paragraphs.map((clause) => block("paragraph", clause));
    if (speaking.length === 1) return paragraphs;
    const number = `（${chineseNumber(i + 1)}）${item.heading}`;
    if (style === "own-line") return [block("heading-2", [number]), ...paragraphs];
    const [first, ...rest] = item.paragraphs;
    const runIn: Span = { text: `${number}。`, style: "heading-2" };
    return [block("paragraph", [runIn, ...(first ?? [])]), ...rest.map((clause) => block("paragraph", clause))];
  });
}

/** Passages as 一是…二是…, one paragraph each; a single one goes without its topic. */
export function chained(passages: readonly Passage[]): readonly Clause[] {
  if (passages.length < 2) return plainly(passages);
  return passages.map(({ topic, sentences }, i) => say(`${chineseNumber(i + 1)}是${topic}。`, ...sentences));
}

/** The same in one paragraph, for speeches. */
export function chainedTogether(passages: readonly Passage[]): readonly Clause[] {
  const joined = say(...chained(passages));
  return isEmpty(joined) ? [] : [joined];
}

/** Neighbours that are both shorter than this share a paragraph. */
const SHORT = 160;

/** Passages as plain paragraphs, without topics but the clerk's own; short neighbours are drawn together. */
export function plainly(passages: readonly Passage[]): readonly Clause[] {
  const paragraphs: Clause[] = [];
  for (const passage of passages) {
    const said = say(ownTopic(passage), ...passage.sentences);
    const last = paragraphs.at(-1);
    const short = last !== undefined && textOf(last).length < SHORT && textOf(said).length < SHORT;
    if (short) paragraphs[paragraphs.length - 1] = say(last, said);
    else paragraphs.push(said);
  }
  return paragraphs;
}

/** A heading the clerk wrote is told wherever its text goes; the topics of sections only number a chain. */
function ownTopic({ own, topic }: Passage): string {
  return own === true ? `${topic}。` : "";
}

/** Items of 文稿要点 as 一是…二是…; a heading is the first sentence of its item. */
export function itemised(points: readonly Point[]): readonly Clause[] {
  return points.map(({ heading, sentences }, i) => {
    const ordinal = points.length > 1 ? `${chineseNumber(i + 1)}是` : "";
    return say(ordinal, heading === null ? "" : `${heading}。`, ...sentences);
  });
}

/** Items as sub-parts when every one has a heading, else as 一是…二是… paragraphs of the part itself. */
export function partOfPoints(heading: string, lead: Clause, points: readonly Point[]): Part {
  const headed = points.length > 1 && points.every((point) => point.heading !== null && point.sentences.length > 0);
  if (points.length === 0) return part(heading, []);
  if (!headed) return part(heading, [lead, ...itemised(points)]);
  return part(
    heading,
    [lead],
    points.map((point) => part(point.heading ?? "", [say(...point.sentences)])),
  );
}
