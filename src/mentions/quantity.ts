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

/** 百分之30, and 百分之三十 as one numeral. */
function percentBefore(text: string, { start }: Lexeme): boolean {
  return text.startsWith("百分之", start) || (start >= 3 && text.startsWith("百分之", start - 3));
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
  return withSharedUnits(text, found);
}

/** 分别为5、32、126篇: a number without a unit takes that of the next one in its list. */
function withSharedUnits(text: string, quantities: Quantity[]): Quantity[] {
  for (let at = quantities.length - 2; at >= 0; at -= 1) {
    const [one, next] = [quantities[at], quantities[at + 1]];
    if (one === undefined || next === undefined || one.unit !== null || next.unit === null) continue;
    if (one.kind === "chinese" || !/^[、和及与]$/.test(text.slice(one.spanEnd, next.start))) continue;
    const listed = /分别|依次/.test(text.slice(Math.max(0, one.start - 30), one.start));
    if (listed || one.kind === "number") quantities[at] = { ...one, unit: next.unit };
  }
  return quantities;
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
