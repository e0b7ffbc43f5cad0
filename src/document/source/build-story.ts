import { tooLong, MAX_TEXT_LENGTH } from "./refuse.ts";
import type { SourceControl, SourceLine } from "./source-document.ts";
import type { Bit, Control, Field, StoryDraft } from "./story-draft.ts";

/** Text of the document and the one place it came from; they never overlap. */
export interface Piece extends Bit {
  /** UTF-16 units of the document's text, end excluded. */
  readonly offset: number;
  readonly length: number;
}

/** A control of the document with the text in it. */
export interface PlacedControl extends SourceControl {
  readonly control: Control;
}

export interface Built {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly pieces: readonly Piece[];
  readonly controls: readonly PlacedControl[];
}

/** The text of a story that starts at `origin` in the text of its document. */
export function buildStory(draft: StoryDraft, origin: number): Built {
  const pieces: Piece[] = [];
  const lines: { start: number; end: number; style: string | null; level: number | null }[] = [];
  /** How many pieces there were before each item. */
  const piecesBefore: number[] = [];
  const texts: string[] = [];
  let offset = origin;
  for (const item of draft.items) {
    piecesBefore.push(pieces.length);
    if ("line" in item) {
      const { separator, style, level } = item.line;
      if (lines.length > 0) {
        texts.push(separator);
        offset += separator.length;
      }
      lines.push({ start: offset, end: offset, style, level });
    } else if (isText(item.bit.field)) {
      const { place, run, number, isDirect, control, field } = item.bit;
      const { length } = place.text;
      pieces.push({ place, run, number, isDirect, control, field, offset, length });
      texts.push(place.text);
      offset += length;
      const line = lines.at(-1);
      if (line !== undefined) line.end = offset;
    }
    if (offset - origin > MAX_TEXT_LENGTH) throw tooLong();
  }
  piecesBefore.push(pieces.length);
  return { text: texts.join(""), lines, pieces, controls: placeControls(draft, pieces, piecesBefore) };
}

function placeControls(
  { controls }: StoryDraft,
  pieces: readonly Piece[],
  piecesBefore: readonly number[],
): PlacedControl[] {
  return controls.flatMap(({ control, from, to }) => {
    const first = pieces[piecesBefore[from] ?? 0];
    const end = piecesBefore[to] ?? 0;
    const last = pieces[end - 1];
    if (first === undefined || last === undefined || (piecesBefore[from] ?? 0) >= end) return [];
    const { tag, title } = control;
    return [{ tag, title, start: first.offset, end: last.offset + last.length, control }];
  });
}

/**
 * Fields whose result is words and numbers of the report: what a person wrote, and what was summed up or fetched from
 * elsewhere in the file or from another, which would go on telling last year's numbers. All others (page numbers,
 * contents, dates) are not.
 */
const TOLD =
  /^\s*(?:=|(?:HYPERLINK|FORMTEXT|FILLIN|IF|REF|DOCPROPERTY|DOCVARIABLE|MERGEFIELD|LINK|DDE|DDEAUTO|INCLUDETEXT|QUOTE)\b)/i;
/** A reference to the number of a heading, or to whether it stands above or below. */
const TO_HEADING = /^\s*REF\b.*\\[fnprw](?![a-z])/i;

/** A field that never ends hides nothing: better a number too many than a report half read. */
function isText(field: Field | null): boolean {
  for (let at = field; at !== null; at = at.parent) if (at.isClosed && !isTold(at.instruction)) return false;
  return true;
}

function isTold(instruction: string): boolean {
  return TOLD.test(instruction) && !TO_HEADING.test(instruction);
}
