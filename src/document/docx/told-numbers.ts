import type { Narrative, Span, Told } from "../../model/narrative.ts";
import { attachmentRows } from "../attachment-rows.ts";
import { cleanText, cutText } from "../clean-text.ts";

/** One told number of the document with its key; places that tell the same share one. */
export interface ToldNumber {
  /** 1, 2, … in the order of the text. */
  readonly key: number;
  readonly told: Told;
  /** As printed: 5000余, 【待核】. */
  readonly text: string;
  /** As printed before it was last refreshed; absent when it never was. */
  readonly was?: string;
}

/** Every told number of a narrative, and the one a span tells. */
export interface ToldNumbers {
  readonly list: readonly ToldNumber[];
  of(span: Span): ToldNumber | null;
}

export function toldNumbers(narrative: Narrative): ToldNumbers {
  const byIdentity = new Map<string, ToldNumber>();
  const bySpan = new Map<Span, ToldNumber>();
  for (const span of allSpans(narrative)) {
    const text = cleanText(span.text);
    if (span.told === undefined || text === "") continue;
    const identity = identityOf(span.told, text);
    const number = byIdentity.get(identity) ?? { key: byIdentity.size + 1, told: span.told, text };
    byIdentity.set(identity, number);
    bySpan.set(span, number);
  }
  return { list: [...byIdentity.values()], of: (span) => bySpan.get(span) ?? null };
}

/** Word's limit for the name and the tag of a content control; a longer one makes it call the file damaged. */
export const TAG_LIMIT = 64;

/** How the tag of every told number starts, and no other. */
export const TAG_START = "bs1";

/**
 * The tag of a content control: `bs1|domain|key|aspect|metric|scope`, cut at 64. The key leads to the record in the
 * custom XML part; what follows it still names the metric when a paragraph was pasted into another document, which
 * leaves the record behind.
 */
export function tagOf({ key, told }: ToldNumber): string {
  const parts = [
    TAG_START,
    tagPart(told.domain, 16),
    key,
    told.aspect ?? "",
    tagPart(told.metric),
    tagPart(told.scope ?? ""),
  ];
  return cutText(parts.join("|"), TAG_LIMIT);
}

/** What Word shows above the number: the metric's name. */
export function aliasOf({ told }: ToldNumber): string {
  return cutText(cleanText(told.metric), TAG_LIMIT);
}

function tagPart(text: string, limit = TAG_LIMIT): string {
  return cutText(cleanText(text).replaceAll("|", "｜"), limit);
}

function identityOf(told: Told, text: string): string {
  const { domain, metric, scope, unit, value, marker, aspect, direction, cells } = told;
  return JSON.stringify([
    domain,
    metric,
    scope,
    unit,
    value,
    marker,
    aspect,
    direction,
    cells.map((at) => [at.sheet, at.cell]),
    text,
  ]);
}

function* allSpans(narrative: Narrative): Iterable<Span> {
  for (const block of narrative.blocks) yield* block.spans;
  for (const attachment of narrative.attachments) for (const row of attachmentRows(attachment)) yield* row;
}
