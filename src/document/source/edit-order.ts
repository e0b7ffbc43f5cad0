import type { Edit } from "./source-document.ts";

/** The edits in the order of the text. Throws a RangeError for those that overlap, are empty or leave the text. */
export function inOrder(edits: readonly Edit[], length: number): Edit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const { start, end } of ordered) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError("an edit starts or ends nowhere");
    if (start < reached) throw new RangeError("edits overlap");
    if (end <= start || end > length) throw new RangeError("an edit is empty or leaves the text");
    reached = end;
  }
  return ordered;
}
