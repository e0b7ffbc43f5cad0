import type { MentionKind } from "../model/mention.ts";

/** A bare number or mask, without markers and unit. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
}

const HAN = /[\u3400-\u9FFF]/;
const LATIN = /[A-Za-z]/;

/** Whether the sign is a Chinese character. "" is none. */
export function isHan(sign: string | undefined): boolean {
  return sign !== undefined && HAN.test(sign);
}

/** Whether the sign is a Latin letter. "" is none. */
export function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && LATIN.test(sign);
}
