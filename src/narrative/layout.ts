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

/** Numbers what speaks: 一、 and （一）; silent parts close up, and an only child loses its heading. */
export function layOut(parts: readonly Part[], style: HeadStyle): readonly Block[] {
  const speaking = parts.filter(speaks);
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
  if (passages.length < 2) return passages.map(({ sentences }) => say(...sentences));
  return passages.map(({ topic, sentences }, i) => say(`${chineseNumber(i + 1)}是${topic}。`, ...sentences));
}

/** The same in one paragraph, for speeches. */
export function chainedTogether(passages: readonly Passage[]): readonly Clause[] {
  const joined = say(...chained(passages));
  return isEmpty(joined) ? [] : [joined];
}

/** Passages shorter than this share a paragraph. */
const SHORT = 120;

/** Passages as plain paragraphs, without topics; short neighbours are drawn together. */
export function plainly(passages: readonly Passage[]): readonly Clause[] {
  const paragraphs: Clause[] = [];
  for (const { sentences } of passages) {
    const said = say(...sentences);
    const last = paragraphs.at(-1);
    if (last !== undefined && textOf(last).length < SHORT) paragraphs[paragraphs.length - 1] = say(last, said);
    else paragraphs.push(said);
  }
  return paragraphs;
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
