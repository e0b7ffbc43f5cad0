import { strToU8 } from "fflate";

/** A text that takes the place of a range of bytes; an empty range inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The bytes with every splice done. They may come in any order but not overlap; at one place the first given stands first. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const ordered = [...splices].sort((a, b) => a.start - b.start);
  const texts = ordered.map(({ text }) => strToU8(text));
  const added = texts.reduce((sum, text) => sum + text.length, 0);
  const removed = ordered.reduce((sum, { start, end }) => sum + end - start, 0);
  const whole = new Uint8Array(bytes.length + added - removed);
  let from = 0;
  let to = 0;
  ordered.forEach(({ start, end }, i) => {
    if (start < from) throw new RangeError("splices overlap");
    whole.set(bytes.subarray(from, start), to);
    to += start - from;
    const text = texts[i] ?? new Uint8Array();
    whole.set(text, to);
    to += text.length;
    from = end;
  });
  whole.set(bytes.subarray(from), to);
  return whole;
}
