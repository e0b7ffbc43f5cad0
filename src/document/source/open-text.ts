import { strFromU8, strToU8 } from "fflate";
import { Unreadable } from "../../model/unreadable.ts";
import { decodeText } from "../../ooxml/xml-text.ts";
import { MAX_TEXT_LENGTH, notText, tooLong } from "./refuse.ts";
import type { Edit, SourceDocument, SourceLine } from "./source-document.ts";
import { inOrder } from "./edit-order.ts";
import { cleanText } from "../clean-text.ts";
import { isInvisible, withoutInvisible } from "./invisible.ts";

/** Bytes in a named encoding as text, U+FFFD for what is none. Only the world outside knows the tables of GB 18030. */
export type Decode = (bytes: Uint8Array, encoding: "gb18030") => string;

/** A plain text that was read and can be changed in place. */
export interface TextDocument extends SourceDocument {
  /** As it was given, line ends and all; the byte order mark is gone. */
  readonly original: string;
  /**
   * Whether the finished file begins with a byte order mark. What came as UTF-8 stays as it came; GB 18030, UTF-16 and
   * pasted text become UTF-8 with a mark, because 记事本 and WPS may take a file without one for GBK.
   */
  readonly marked: boolean;
}

/**
 * A report as plain text: UTF-8 and UTF-16 with or without a byte order mark, or GB 18030 (and so GBK and GB 2312).
 * Throws `Unreadable`, a sentence without subject, for what is no text.
 */
export function openText(source: Uint8Array | string, decode: Decode): TextDocument {
  const original = typeof source === "string" ? source : decoded(source, decode);
  if (original.length > MAX_TEXT_LENGTH) throw tooLong();
  if (original.includes("\0")) throw notText();
  const text = withoutInvisible(original.replace(/\r\n?/g, "\n"));
  const lines: SourceLine[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, style: null, level: null });
    start = end + 1;
  }
  return {
    original,
    marked: typeof source === "string" || hasMark(source) || !isUtf8(source),
    text,
    lines,
    stories: [{ kind: "body", name: "正文", start: 0, end: text.length }],
    controls: [],
  };
}

/** A text as the bytes of a file, in UTF-8, with a byte order mark where `marked`. */
export function textBytes(text: string, marked: boolean): Uint8Array {
  return strToU8(marked ? `\uFEFF${text}` : text);
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** The text with edits done, line ends as they were. Throws a RangeError as `replaceInDocx` does. */
export function replaceInText({ original, text }: TextDocument, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  let dropped = 0;
  const passInvisible = (): void => {
    while (isInvisible(original[at + dropped] ?? "")) dropped += 1;
  };
  /** Offset into the original: every \r\n before it is one unit longer there, and so is what nobody sees. */
  const origin = (offset: number): number => {
    for (; at < offset; at += 1) {
      passInvisible();
      if (text[at] === "\n" && original.startsWith("\r\n", at + dropped)) dropped += 1;
    }
    return offset + dropped;
  };
  for (const edit of inOrder(edits, text.length)) {
    if (text.slice(edit.start, edit.end).includes("\n")) throw new RangeError("an edit reaches over the end of a line");
    origin(edit.start);
    passInvisible();
    pieces.push(original.slice(from, origin(edit.start)), cleanText(edit.text));
    from = origin(edit.end);
  }
  return pieces.join("") + original.slice(from);
}

function decoded(bytes: Uint8Array, decode: Decode): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 1);
  const marked = hasMark(bytes);
  if (isUtf8(bytes)) return strFromU8(marked ? bytes.subarray(3) : bytes);
  if (marked) throw notText();
  if (bytes.includes(0)) return utf16(bytes, likelyHigh(bytes));
  const text = decode(bytes, "gb18030");
  if (text.includes("\uFFFD")) throw notText();
  return text;
}

/**
 * Which byte of a pair is the high one in UTF-16 without a mark: read the right way almost every unit is Chinese, ASCII
 * or full-width punctuation, read the other way few are.
 */
function likelyHigh(bytes: Uint8Array): 0 | 1 {
  const common = (high: number, low: number): boolean =>
    (high === 0 && low >= 9 && low < 127) || high === 0x30 || high === 0xff || (high >= 0x4e && high < 0xa0);
  let first = 0;
  let second = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const one = bytes[at] ?? 0;
    const two = bytes[at + 1] ?? 0;
    if (common(one, two)) first += 1;
    if (common(two, one)) second += 1;
  }
  if (4 * Math.max(first, second) < bytes.length) throw notText();
  return first > second ? 1 : 0;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    decodeText(bytes, 0, bytes.length, true);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** `high`: 1 when the high byte of a pair comes first. */
function utf16(bytes: Uint8Array, high: 0 | 1): string {
  if (bytes.length % 2 !== 0) throw notText();
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 16_384) {
    const units: number[] = [];
    for (let at = start; at < Math.min(bytes.length, start + 16_384); at += 2) {
      const one = bytes[at] ?? 0;
      const two = bytes[at + 1] ?? 0;
      units.push(high === 1 ? (one << 8) | two : (two << 8) | one);
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}
