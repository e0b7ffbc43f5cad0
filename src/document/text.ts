import type { Attachment, Narrative, Span, Told } from "../model/narrative.ts";
import { attachmentLabel, attachmentRows } from "./attachment-rows.ts";
import { cleanText } from "./clean-text.ts";

/** One told number in a text: UTF-16 offsets of the number with its marker, end excluded. */
export interface ToldSpan {
  readonly start: number;
  readonly end: number;
  readonly told: Told;
}

export interface ToldText {
  readonly text: string;
  /** In the order of the text; they never overlap. */
  readonly spans: readonly ToldSpan[];
}

/**
 * The same words in the same order as in the .docx: blocks joined by \n; then each attachment as its label, its title,
 * its header and rows with cells joined by \t, and its note. A told number of no visible text has no span.
 */
export function toText(narrative: Narrative): ToldText {
  const lines = [
    ...narrative.blocks.map(({ spans }) => [spans]),
    ...narrative.attachments.flatMap((attachment, index) => attachmentLines(attachment, index)),
  ];
  const spans: ToldSpan[] = [];
  let text = "";
  lines.forEach((cells, line) => {
    cells.forEach((cell, index) => {
      if (index > 0) text += "\t";
      else if (line > 0) text += "\n";
      for (const span of cell) {
        const start = text.length;
        text += cleanText(span.text);
        if (span.told !== undefined && text.length > start) spans.push({ start, end: text.length, told: span.told });
      }
    });
  });
  return { text, spans };
}

/** Lines of cells of spans. */
function attachmentLines(attachment: Attachment, index: number): readonly (readonly (readonly Span[])[])[] {
  const rows = attachmentRows(attachment).map((row) => row.map((span) => [span]));
  const note = attachment.note === null ? [] : [[[{ text: attachment.note }]]];
  return [[[{ text: attachmentLabel(index) }]], [[{ text: attachment.title }]], ...rows, ...note];
}
