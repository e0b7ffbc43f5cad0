import type { Lexeme } from "./lexeme.ts";
import { isHan, isLatin } from "./lexeme.ts";

const BODY = /[\d*Xx×_○□■▲〇]/;
const DIGIT = /\d/;
const CHINESE_DIGIT = /[一二三四五六七八九十零]/;

function isBody(sign: string | undefined): boolean {
  return sign !== undefined && BODY.test(sign);
}

/** End of a run of digits and mask signs, with points, thousands commas and middle dots between them. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    if (isBody(text[end])) end += 1;
    else if (/[.·•]/.test(text.charAt(end)) && isBody(text[end + 1])) end += 1;
    else if (text[end] === "," && /^,\d{3}(?![\d*])/.test(text.slice(end, end + 5))) end += 4;
    else break;
  }
  return end;
}

/** Letters, crosses and underscores stand for digits only where no word, product or zero can be meant. */
function isMask(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const run = text.slice(start, end);
  const [before, after] = [text[start - 1], text[end]];
  if (/[Xx]/.test(run)) {
    if (isLatin(before) || isLatin(after) || DIGIT.test(before ?? "")) return false;
    return run.length > 1 || (run === "X" && isHan(after));
  }
  if (run === "_") return !isLatin(before) && !isLatin(after);
  if (/^[○〇]+$/.test(run)) return !CHINESE_DIGIT.test(before ?? "") && !CHINESE_DIGIT.test(after ?? "");
  return true;
}

/** "7×24": a product is two numbers. */
function splitProduct(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(/\d[×xX]\d/);
  return at < 0 ? end : start + at + 1;
}

/**
 * The number or mask that starts at `start` of a folded text, null when none does: 2545, 20,944, 85.4, **.*, XXX, ××,
 * 20XX, 11·9. The lexeme is never empty.
 */
export function scanArabic(text: string, start: number): Lexeme | null {
  if (!isBody(text[start])) return null;
  const end = splitProduct(text, start, runEnd(text, start));
  const run = text.slice(start, end);
  if (/^[\d.,·•]+$/.test(run)) return { start, end, kind: "number" };
  return isMask(text, { start, end }) ? { start, end, kind: "mask" } : null;
}
