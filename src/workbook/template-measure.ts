/** Room a text takes in the units of a column width: 2 for a Chinese character, 1 for a half-width one. */
function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** How many lines a text fills in a column, as near as can be said without the font. At least 1. */
export function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
}
