import { gramsOf, plainPhrase } from "./grams.ts";
import type { Lexicon } from "./lexicon.ts";
import { memo } from "./memo.ts";
import type { Query } from "./query.ts";
import { weighed } from "./query.ts";

/** From here on a gram counts as standing beside the number, and looks for rows. */
const BESIDE = 0.55;

/** Finds the spellings worth weighing for a figure. */
export interface Survey {
  /** How near each gram of the lexicon stands to the number, 0 to 1; overwritten by the next look. */
  readonly near: Float64Array;
  /** Fills `near` and gives the spellings that share a gram with the words beside the number. */
  readonly look: (query: Query) => number[];
}

/** The work space of a scorer, made once: it is used some hundred times a text. */
export function surveyOf({ numbers, spellings, holders }: Lexicon): Survey {
  const gramsIn = memo((text) => gramsOf(plainPhrase(text)).flatMap((gram) => numbers.get(gram) ?? []));
  const near = new Float64Array(numbers.size);
  const stamps = new Uint32Array(spellings.length);
  let stamp = 0;
  const look = (query: Query): number[] => {
    near.fill(0);
    stamp += 1;
    const touched: number[] = [];
    const touch = (index: number): void => {
      if (stamps[index] === stamp) return;
      stamps[index] = stamp;
      touched.push(index);
    };
    for (const [text, weight] of weighed(query))
      for (const gram of gramsIn(text)) {
        if ((near[gram] ?? 0) >= weight) continue;
        near[gram] = weight;
        if (weight >= BESIDE) holders[gram]?.forEach(touch);
      }
    return touched;
  };
  return { near, look };
}
