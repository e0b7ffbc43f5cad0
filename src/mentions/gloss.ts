/** （停产停业、停止施工）, （含增援）: what a bracket adds to the words in front of it. */
const GLOSS = /[（(][^（()）]{3,60}[)）]/g;

/** The words without the brackets that explain them; short ones are part of a word: 建（构）筑物, 人（次）. */
export function withoutGloss(words: string): string {
  return /[)）]/.test(words) ? words.replace(GLOSS, "") : words;
}
