import { chineseValue } from "./scan-chinese.ts";
import type { Lexeme } from "./lexeme.ts";
import { isLatin } from "./lexeme.ts";
import type { Marking } from "./markers.ts";
import { markingOf, tailOf } from "./markers.ts";
import { scanArabic } from "./scan-arabic.ts";
import { scanChinese } from "./scan-chinese.ts";
import { unitAt } from "./units.ts";

/** A number or mask with everything printed around it that belongs to it. */
export interface Quantity extends Lexeme, Marking {
  /** End of the span: the number with the marker behind it. */
  readonly spanEnd: number;
  readonly unit: string | null;
  /** Behind the unit; `spanEnd` when there is no unit. */
  readonly unitEnd: number;
  /** 左右, 以上 behind the unit, else "". */
  readonly tail: string;
}

/** All signs but the marker's own: 500 左右 without a unit takes the tail into the span. */
function quantityOf(text: string, lexeme: Lexeme): Quantity {
  const marking = markingOf(text, lexeme.start, lexeme.end);
  const spanEnd = lexeme.end + marking.suffix.length;
  const unit = percentBefore(text, lexeme) ? { name: "%", end: spanEnd } : unitAt(text, spanEnd);
  const unitEnd = unit?.end ?? spanEnd;
  return { ...lexeme, ...marking, spanEnd, unit: unit?.name ?? null, unitEnd, tail: tailOf(text, unitEnd) };
}

function percentBefore(text: string, { start }: Lexeme): boolean {
  return text.endsWith("百分之", start) && start >= 3;
}

/** Every number, mask and Chinese numeral of a folded text, in order and disjoint. */
export function scanQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length;) {
    const lexeme = scanArabic(text, at) ?? scanChinese(text, at);
    if (lexeme === null) {
      at += skip(text, at);
      continue;
    }
    const quantity = quantityOf(text, lexeme);
    found.push(quantity);
    at = quantity.spanEnd;
  }
  return found;
}

/** A Latin word is stepped over as a whole, so that no letter of it is read as a mask. */
function skip(text: string, at: number): number {
  let end = at;
  while (isLatin(text[end])) end += 1;
  return Math.max(1, end - at);
}

/** The value as printed, without separators; null for masks and vague numerals. */
export function valueOf(text: string, { start, end, kind }: Lexeme): string | null {
  const printed = text.slice(start, end);
  if (kind === "mask") return null;
  if (kind === "chinese") return chineseValue(printed);
  const plain = printed.replaceAll(",", "");
  return /^\d+(?:\.\d+)?$/.test(plain) ? plain.replace(/^0+(?=\d)/, "") : null;
}
