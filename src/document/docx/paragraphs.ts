import type { Block, BlockKind, Span } from "../../model/narrative.ts";
import { cleanText } from "../clean-text.ts";
import type { ParagraphSettings } from "./formatting.ts";
import { paragraph } from "./formatting.ts";
import { CHARACTER } from "./layout.ts";
import type { RunSetter } from "./runs.ts";
import type { ParagraphStyle } from "./style-ids.ts";
import { textWidth } from "./text-width.ts";
import { titleBreaks } from "./title-lines.ts";

const STYLES: Readonly<Record<BlockKind, ParagraphStyle>> = {
  title: "Title",
  byline: "Subtitle",
  salutation: "Salutation",
  "heading-1": "Heading1",
  "heading-2": "Heading2",
  "heading-3": "Heading3",
  paragraph: "BodyText",
  "attachment-note": "AttachmentNote",
  signature: "Signature",
  date: "Date",
};

interface Room {
  /** One line of the body, in twips. */
  readonly line: number;
  /** Properties of the section for its last paragraph; "" when they close the document. */
  readonly section: string;
}

/** The blocks of the report, with one empty line's space where the standard asks for one. */
export function blockParagraphs(blocks: readonly Block[], setRuns: RunSetter, { line, section }: Room): string {
  const paragraphs = blocks.map((block, index) => {
    const { kind, spans } = block;
    const text = spans.map((span) => cleanText(span.text)).join("");
    const breaks = kind === "title" ? titleBreaks(text, toldRanges(spans)) : [];
    const settings: ParagraphSettings = {
      style: STYLES[kind],
      ...room(blocks, index, line),
      ...(kind === "attachment-note" ? { indent: noteIndent(text) } : {}),
      ...(index === blocks.length - 1 ? { section } : {}),
    };
    return paragraph(settings, ...setRuns(spans, breaks));
  });
  return paragraphs.join("");
}

/** One line below the title (and what stands under it), one above 附件说明 and 署名; 署名 never starts a page alone. */
function room(blocks: readonly Block[], index: number, line: number): Pick<ParagraphSettings, "spacing" | "keepNext"> {
  const kind = blocks[index]?.kind;
  const previous = blocks[index - 1]?.kind;
  const next = blocks[index + 1]?.kind;
  const head = kind === "title" || kind === "byline";
  const after = head && next !== "title" && next !== "byline" ? line : 0;
  const starts = (kind === "attachment-note" || kind === "signature") && previous !== kind;
  const before = starts && previous !== undefined ? line : 0;
  const keepNext = next === "signature" && !head;
  return {
    ...(before + after > 0 ? { spacing: { ...(before > 0 ? { before } : {}), ...(after > 0 ? { after } : {}) } } : {}),
    ...(keepNext ? { keepNext } : {}),
  };
}

/**
 * GB/T 9704-2012 7.3.4: two characters in, the lines that turn over under the first character of the name:
 * 附件：1.… stands two characters in, 2.… stands under 1.
 */
function noteIndent(text: string): { left: number; hanging: number } {
  const [lead = ""] = /^附件：/.exec(text) ?? [];
  const [number = ""] = /^\d{1,2}[.．]/.exec(text.slice(lead.length)) ?? [];
  const hanging = (textWidth(lead) * CHARACTER) / 2 + (number === "" ? 0 : CHARACTER);
  return { left: 2 * CHARACTER + (lead === "" ? 3 * CHARACTER : 0) + hanging, hanging };
}

/** A told number is never torn by a line of the title. */
function toldRanges(spans: readonly Span[]): readonly (readonly [start: number, end: number])[] {
  let offset = 0;
  return spans.map((span) => {
    const start = offset;
    offset += cleanText(span.text).length;
    return span.told === undefined ? [start, start] : [start, offset];
  });
}
