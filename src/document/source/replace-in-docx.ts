import { rewriteZip } from "../../ooxml/rewrite-zip.ts";
import { spliced } from "../../ooxml/splice.ts";
import { inEncodingOf } from "../../ooxml/xml-bytes.ts";
import { cleanText } from "../clean-text.ts";
import { TAG_START } from "../docx/told-numbers.ts";
import type { Piece } from "./build-story.ts";
import type { NewText, Stretch } from "./edit-piece.ts";
import { PartEdits, textOf } from "./edit-piece.ts";
import { inOrder } from "./edit-order.ts";
import type { DocxDocument } from "./open-docx.ts";
import type { Edit } from "./source-document.ts";

/**
 * The same .docx with stretches of its text replaced where they stand. New text takes the formatting of the first run it
 * touches; everything else keeps its bytes, and so does every part without an edit. A control is put around the new text
 * where the schema allows one; in another control, a field or a phonetic guide the text stays bare, and one of our own
 * controls that is replaced whole gets the new tag. Edits that change nothing give the very same bytes.
 *
 * Throws a RangeError for edits that overlap, are empty, leave the text, or reach over the end of a line.
 */
export function replaceInDocx(document: DocxDocument, edits: readonly Edit[]): Uint8Array {
  const parts = document.parts.map(({ xml }) => new PartEdits(xml));
  const ids = freeIds(document.controlIds);
  for (const edit of inOrder(edits, document.text.length)) {
    const text = cleanText(edit.text);
    const old = document.text.slice(edit.start, edit.end);
    const stretches = stretchesOf(document.pieces, edit);
    if (stretches === null) throw new RangeError("an edit reaches over the end of a line");
    const named = controlFor(document, parts, { edit, text, piece: stretches[0]?.piece });
    const change = { text, old, highlight: edit.highlight };
    apply(parts, stretches, { ...change, control: named === null ? null : { ...named, id: ids.next().value } });
    for (const copy of document.copies) {
      if (copy.start > edit.start || copy.end < edit.end) continue;
      // Ids are not to come twice, so only the first form of a text box has controls.
      apply(parts, stretchesOf(copy.pieces, edit) ?? [], { ...change, control: null });
    }
  }
  const changed = new Map<string, Uint8Array>();
  document.parts.forEach(({ name, bytes, xml }, i) => {
    const splices = parts[i]?.splices ?? [];
    if (splices.length > 0) changed.set(name, inEncodingOf(bytes, spliced(xml, splices)));
  });
  return changed.size === 0 ? document.bytes : rewriteZip(document.bytes, changed);
}

interface Change {
  /** What stood there. */
  readonly old: string;
}

function apply(parts: readonly PartEdits[], stretches: readonly Stretch[], change: Change & NewText): void {
  const { text, old, control, highlight } = change;
  const of = ({ piece }: Stretch): PartEdits | undefined => parts[piece.run.part];
  if (text === old && control === null) {
    if (highlight === undefined) return;
    // The words stay, and with them the formatting of every run.
    for (const each of stretches) {
      if (each.piece.place.kind !== "element") of(each)?.replace(each, { text: textOf(each), control, highlight });
    }
    return;
  }
  stretches.forEach((each, i) => {
    if (i === 0) of(each)?.replace(each, { text, control, highlight });
    else of(each)?.remove(each);
  });
}

/** The control the new text is to get, or null; a control of ours that it fills is made the one of the new number. */
function controlFor(
  document: DocxDocument,
  parts: readonly PartEdits[],
  { edit, text, piece }: { readonly edit: Edit; readonly text: string; readonly piece: Piece | undefined },
): { readonly tag: string; readonly title: string } | null {
  if (edit.control === undefined || piece === undefined || text === "") return null;
  const named = { tag: cleanText(edit.control.tag), title: cleanText(edit.control.title) };
  if (piece.run.mayBeControlled && piece.isDirect) return named;
  const around = piece.control;
  const placed = around === null ? undefined : document.controls.find(({ control }) => control === around);
  const isOurs = around?.isInline === true && around.tag.startsWith(`${TAG_START}|`);
  if (isOurs && placed !== undefined && edit.start <= placed.start && edit.end >= placed.end) {
    parts[around.part]?.retag(around, named);
  }
  return null;
}

/** The pieces an edit touches; null when there is anything in its range that no piece holds. */
function stretchesOf(pieces: readonly Piece[], { start, end }: Edit): Stretch[] | null {
  const found: Stretch[] = [];
  let reached = start;
  for (let i = lastAtOrBefore(pieces, start); reached < end; i += 1) {
    const piece = pieces[i];
    if (piece === undefined || piece.offset > reached || piece.offset + piece.length <= reached) return null;
    const to = Math.min(piece.length, end - piece.offset);
    found.push({ piece, from: reached - piece.offset, to });
    reached = piece.offset + to;
  }
  return found;
}

function lastAtOrBefore(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** 1, 2, … without those that are taken. */
function* freeIds(taken: ReadonlySet<number>): Generator<number, never> {
  for (let id = 1; ; id += 1) if (!taken.has(id)) yield id;
}
