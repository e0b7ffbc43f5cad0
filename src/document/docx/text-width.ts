/** Width in half characters: a Chinese character or full-width mark is 2, a digit or Latin letter 1. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2010) return code >= 0xff61 && code <= 0xffdc ? 1 : 2;
  return WIDE_LATIN.includes(character) ? 2 : 1;
}

/** Marks below U+2010 that Chinese fonts draw full-width. */
const WIDE_LATIN = "·×÷°±§¨";
