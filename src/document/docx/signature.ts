import type { Block } from "../../model/narrative.ts";
import { cleanText } from "../clean-text.ts";
import { textWidth } from "./text-width.ts";

/** Right indents in half characters. */
export interface SignatureIndents {
  readonly signature: number;
  readonly date: number;
}

/** Two characters. */
const EDGE = 4;
/** What fits on a line of 28 characters beside the edge; a longer name turns over anyway. */
const LONGEST = 48;

/**
 * GB/T 9704-2012 7.3.5.2, without a seal: 署名 two characters from the right; the date's first character two to the
 * right of the first of 署名. A date longer than 署名 stands two characters from the right and pushes 署名 to the left.
 * Of several signatures the longest counts.
 */
export function signatureIndents(blocks: readonly Block[]): SignatureIndents {
  const name = widest(blocks, "signature");
  const date = widest(blocks, "date");
  if (name === 0 || date === 0) return { signature: EDGE, date: EDGE };
  return date <= name ? { signature: EDGE, date: name - date } : { signature: 2 * EDGE + date - name, date: EDGE };
}

function widest(blocks: readonly Block[], kind: Block["kind"]): number {
  const widths = blocks
    .filter((block) => block.kind === kind)
    .map(({ spans }) => textWidth(spans.map((span) => cleanText(span.text)).join("")));
  return Math.min(
    LONGEST,
    widths.reduce((most, width) => Math.max(most, width), 0),
  );
}
