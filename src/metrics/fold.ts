import { toHalfWidth } from "../model/number-text.ts";

const HAN_ONLY = /^[\u4E00-\u9FA5]*$/;

/**
 * A text as it is compared: half-width, without any white space, small letters, one kind of middle dot and of bracket.
 * Two labels mean the same when they fold to the same.
 */
export function fold(text: string): string {
  if (HAN_ONLY.test(text)) return text;
  return toHalfWidth(text)
    .replace(/\s+/g, "")
    .replace(/[・•‧∙●.]/g, "·")
    .replace(/[〔【[]/g, "(")
    .replace(/[〕】\]]/g, ")")
    .toLowerCase();
}

/** A label as it is told: line breaks and runs of white space become one space, ends trimmed. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export interface Bracketed {
  readonly before: string;
  readonly inside: string;
}

/** "罚款（万元）" → before 罚款, inside 万元; null without a plain pair of round brackets at the very end. */
export function splitBracket(text: string): Bracketed | null {
  if (!text.endsWith(")") && !text.endsWith("）")) return null;
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  if (open < 0) return null;
  const before = text.slice(0, open).trim();
  const inside = text.slice(open + 1, -1).trim();
  return before === "" || inside === "" || /[)）]/.test(inside) ? null : { before, inside };
}
