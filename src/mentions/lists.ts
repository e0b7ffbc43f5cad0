import { withoutComparison } from "./comparison.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";
import { withoutFiller } from "./zones.ts";

/** Figures told one after the other behind 分别 or 依次: A、B、C分别3起、5起、2起. */
export interface List {
  /** Number of its first figure in the sentence, and how many there are. */
  readonly first: number;
  readonly size: number;
  /** What each item is told of, in order; empty when the items answer the figures told just before. */
  readonly heads: readonly string[];
  /** The words between 分别 and the first figure. */
  readonly verb: string;
  /** The words in front of its first figure: what the list as a whole is compared with. */
  readonly words: string;
}

const BETWEEN = /^[、，,和及与或 ]{1,2}$/;

function sizeFrom(text: string, figures: readonly Spot[], first: number): number {
  let size = 1;
  for (;;) {
    const [last, next] = [figures[first + size - 1], figures[first + size]];
    if (last === undefined || next === undefined) return size;
    if (!BETWEEN.test(text.slice(last.unitEnd + last.tail.length, next.start))) return size;
    size += 1;
  }
}

/** "火灾起数、亡人和损失" → its parts; what the last part says for all (县级媒体) stays with it alone. */
function headsIn(words: string, size: number): string[] {
  const ways = [/、|和|与|以及|及/, /、/, /、|和/].map((comma) =>
    words
      .split(comma)
      .map((head) => withoutFiller(head))
      .filter((head) => head !== ""),
  );
  return ways.find((heads) => heads.length === size) ?? ways[0] ?? [];
}

/** 中央、省、县级媒体: the last head says for the short ones what they leave out. */
function filledHeads(heads: readonly string[]): string[] {
  const last = heads.at(-1) ?? "";
  const from = last.indexOf("级");
  return heads.map((head) => (head.length <= 2 && from > 0 && from <= 2 ? head + last.slice(from) : head));
}

/** The lists of a sentence. `text` is folded. */
export function listsOf(text: string, sentence: Sentence, figures: readonly Spot[]): List[] {
  const lists: List[] = [];
  for (let first = 0; first < figures.length;) {
    const size = sizeFrom(text, figures, first);
    const list = size > 1 ? listAt(text, sentence, figures, { first, size }) : null;
    if (list !== null) lists.push(list);
    first += size;
  }
  return lists;
}

interface Span {
  readonly first: number;
  readonly size: number;
}

function listAt(text: string, sentence: Sentence, figures: readonly Spot[], { first, size }: Span): List | null {
  const figure = figures[first];
  if (figure === undefined) return null;
  const before = figures[first - 1];
  const from = before === undefined ? sentence.start : before.unitEnd + before.tail.length;
  const words = text.slice(Math.max(from, figure.start - 90), figure.start);
  const told = /分别|依次/.exec(words);
  if (told === null) return null;
  const clauses = words.slice(0, told.index).split(/[，；：:]/);
  const last = withoutComparison(clauses.at(-1) ?? "");
  const heads = headsIn(last, size);
  const whole = text.slice(Math.max(sentence.start, figure.start - 90), figure.start);
  const verb = words.slice(told.index + told[0].length);
  if (heads.length === size) return { first, size, heads: filledHeads(heads), verb, words: whole };
  return heads.join("").length < 2 ? { first, size, heads: [], verb, words: whole } : null;
}
