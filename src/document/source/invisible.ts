/**
 * Characters that nobody sees: soft hyphens, marks and isolates of direction, joiners and spaces of no width. Text copied
 * from chats and web pages is full of them; a number between two is the number all the same. They stay in the file and
 * are no text of the document.
 */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const ALL = new RegExp(INVISIBLE, "g");

export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL, "") : text;
}

/** The stretches of a text between its invisible characters, in UTF-16 units, end excluded; none when it has no others. */
export function visibleStretches(text: string): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let from = 0; from < text.length;) {
    const found = text.slice(from).search(INVISIBLE);
    const to = found < 0 ? text.length : from + found;
    if (to > from) stretches.push({ from, to });
    from = to + 1;
  }
  return stretches;
}
