import { textWidth } from "./width.ts";

/** Signs that may not begin a line. */
const CLOSING = "，。、；：？！）》」』】”’,.;:?!)]}%";

/** Control signs, marks that turn the direction of writing and invisible ones: a terminal must get none from a cell. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** A text fit for one line of a terminal. */
export function plainLine(text: string): string {
  return text.replace(UNSAFE, " ");
}

/** A text in lines of at most `width` columns; words of letters and digits stay whole where they can. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of plainLine(text)
    .trim()
    .match(/[A-Za-z0-9.%\-_!]+|[^]/gu) ?? []) {
    const fits = textWidth(line) + textWidth(piece) <= width;
    if (fits || line === "" || (CLOSING.includes(piece) && textWidth(line) <= width)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece === " " ? "" : piece;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** A text cut to `width` columns, with … where something is gone. */
export function clipTo(text: string, width: number): string {
  const plain = plainLine(text);
  if (textWidth(plain) <= width) return plain;
  let cut = "";
  for (const sign of plain) {
    if (textWidth(cut + sign) > width - 2) break;
    cut += sign;
  }
  return `${cut}…`;
}
