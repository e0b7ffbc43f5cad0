/** One sentence of a text with the headings it stands under. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Headings above it, outermost first: 一、…, （二）…, 三是…. */
  readonly headings: readonly string[];
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** 一、 · （一） · 一是, 1. ; the level of a heading, 0 for none. */
function headingLevel(text: string): number {
  if (/^[ \t]*[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return 1;
  if (/^[ \t]*[（(][一二三四五六七八九十]{1,3}[）)]/.test(text)) return 2;
  return /^[ \t]*(?:[一二三四五六七八九十]{1,2}是|\d{1,2}[.、．]|[（(]\d{1,2}[）)]|第[一二三四五六七八九十][，,])/.test(
    text,
  )
    ? 3
    : 0;
}

const END = /[。！？!?\n]/;

/** Sentences of a text, ended by 。！？ and line ends; a heading is a sentence of its own and heads those behind it. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let headings: string[] = [];
  let paragraph = 0;
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && !END.test(text.charAt(end))) end += 1;
    const words = text.slice(start, Math.min(end, start + 60));
    const level = headingLevel(words);
    if (/^[ \t]*附件?[:：]/.test(words)) headings = [];
    if (level > 0) {
      const above = headings.slice(0, level - 1);
      while (above.length < level - 1) above.push("");
      headings = [...above, words];
    } else if (text[start - 1] === "\n" && headings.length > 2) headings = headings.slice(0, 2);
    sentences.push({ start, end, headings: headings.filter((heading) => heading !== ""), paragraph });
    if (text[end] === "\n") paragraph += 1;
    start = end + 1;
  }
  return sentences;
}
