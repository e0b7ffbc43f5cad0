import type { Spelling } from "./lexicon.ts";

/** How much of a spelling stands in the words around a figure. */
export interface Evidence {
  /** Weight of what is found, nearer words counting more. */
  found: number;
  /** Weight of what is found beside the number. */
  beside: number;
  /** What is found less what is missing. */
  gain: number;
}

export function noEvidence(): Evidence {
  return { found: 0, beside: 0, gain: 0 };
}

const UNFOUND = 0.55;
/** A pair of signs parted by an inserted word, behind a pair that is found (廉政(教育专题)党课) or a verb: 将(30个)老旧. */
const PARTED = 0.15;
const BESIDE = 0.55;

function isBeside(near: Float64Array, gram: number | undefined): boolean {
  return gram !== undefined && (near[gram] ?? 0) >= BESIDE;
}

/**
 * Weighs one spelling. `near` holds for each gram of the lexicon how near it stands, 0 to 1; `into` takes the result,
 * because this runs for some hundred spellings a figure.
 */
export function evidenceOf({ grams, weights }: Spelling, near: Float64Array, into: Evidence): void {
  into.found = 0;
  into.beside = 0;
  into.gain = 0;
  for (let index = 0; index < grams.length; index += 1) {
    const weight = weights[index] ?? 0;
    const at = near[grams[index] ?? -1] ?? 0;
    if (at > 0) {
      into.found += weight * at;
      into.gain += weight * at;
      if (at >= BESIDE) into.beside += weight;
    } else {
      const parted = (index === 0 || isBeside(near, grams[index - 1])) && isBeside(near, grams[index + 1]);
      into.gain -= weight * (parted ? PARTED : UNFOUND);
    }
  }
}
