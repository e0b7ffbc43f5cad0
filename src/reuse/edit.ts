import type { Told } from "../model/narrative.ts";
import type { Slot } from "../model/reuse.ts";

/** One place of the old text and what becomes of it; offsets are of the old text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** What stands there from now on; the old text when nothing changes. */
  readonly text: string;
  readonly state: Slot["state"];
  readonly told: Told | null;
  readonly binding: Slot["binding"];
  readonly candidates: Slot["candidates"];
  readonly note: string | null;
  /** To be looked at: marked yellow in a document. */
  readonly marked: boolean;
}

/** A word that goes along with a figure or the period. */
export function wordEdit(start: number, end: number, text: string): Edit {
  return { start, end, text, state: "filled", told: null, binding: null, candidates: [], note: null, marked: false };
}

/**
 * The text with the edits made, and a slot for each with its place in the new text. Of edits that overlap the earlier
 * listed one stands: figures come before words.
 */
export function applyEdits(old: string, edits: readonly Edit[]): { readonly text: string; readonly slots: Slot[] } {
  const parts: string[] = [];
  const slots: Slot[] = [];
  let reached = 0;
  let length = 0;
  for (const edit of withoutOverlaps(edits)) {
    const between = old.slice(reached, edit.start);
    parts.push(between, edit.text);
    const start = length + between.length;
    length = start + edit.text.length;
    reached = edit.end;
    const { state, told, binding, candidates, note } = edit;
    const from = { start: edit.start, end: edit.end };
    const texts = { old: old.slice(edit.start, edit.end), new: edit.text };
    slots.push({ start, end: length, from, ...texts, state, told, binding, candidates, note });
  }
  parts.push(old.slice(reached));
  return { text: parts.join(""), slots };
}

/** In the order of the text. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const taken: Edit[] = [];
  const ordered = edits
    .map((edit, rank) => ({ edit, rank }))
    .sort((a, b) => a.edit.start - b.edit.start || a.rank - b.rank);
  for (const { edit } of ordered) {
    const last = taken.at(-1);
    if (last === undefined || edit.start >= last.end) taken.push(edit);
    else if (last.told === null && last.candidates.length === 0 && edit.told !== null) taken[taken.length - 1] = edit;
  }
  return taken;
}
