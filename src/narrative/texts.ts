import type { TextEntry } from "../model/reading.ts";
import { cleanName } from "./phrases-names.ts";
import type { Clause } from "./phrases.ts";
import { say } from "./phrases.ts";

/** Numbering that a clerk types before an item: 一是 · （一） · 1. · 1、 · ① · -. It is replaced by the document's own. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|、)|[（(][一二三四五六七八九十\d]{1,3}[)）][.、]?|\d{1,2}(?:[.．](?!\d)|[、)）])|[①-⑳]|[-•·●▪*])\s*/;

/** The lines of a cell without numbering and white space, blank ones left out. */
export function linesOf(body: string): readonly string[] {
  return body
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => tidy(line).replace(NUMBERING, ""))
    .filter((line) => line !== "" && !/^[，。、；：,.;:]+$/.test(line));
}

/** White space inside a text: none between Chinese, one space elsewhere. */
function tidy(line: string): string {
  return line
    .trim()
    .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
    .replace(/(?<=[^\u0020-\u007e]) | (?=[^\u0020-\u007e])/g, "");
}

/** A line as a sentence of its own: its last mark is 。 unless it ends in ！ ？ … or a closing quotation after one. */
export function sentenceOf(line: string): Clause {
  const open = line.replace(/[，、；：,;:\s]+$/, "");
  if (open === "") return [];
  return say(/[。！？!?…]”?$/.test(open) ? open : `${open.replace(/\.$/, "")}。`);
}

/** One item of 文稿要点: its heading and what it says. */
export interface Point {
  readonly heading: string | null;
  readonly sentences: readonly Clause[];
}

/**
 * The items of some texts. A row with a heading is one item, however many lines it has; of a row without one every line
 * is an item of its own.
 */
export function pointsOf(entries: readonly TextEntry[]): readonly Point[] {
  return entries.flatMap(({ heading, body }): readonly Point[] => {
    const lines = linesOf(body).map(sentenceOf);
    const title = heading === null ? "" : cleanName(heading.trim().replace(NUMBERING, ""));
    if (title !== "") return [{ heading: title, sentences: lines }];
    return lines.map((line) => ({ heading: null, sentences: [line] }));
  });
}

/** All lines of some texts as sentences, headings as run-in sentences before them. */
export function sentencesOf(entries: readonly TextEntry[]): readonly Clause[] {
  return pointsOf(entries).flatMap(({ heading, sentences }) =>
    heading === null ? sentences : [say(heading, "。"), ...sentences],
  );
}
