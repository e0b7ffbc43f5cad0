import { damaged } from "./refuse.ts";

const AMPERSAND = 38;
const SEMICOLON = 59;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/** UTF-16 units of the text being decoded; flushed when full, so that a text of any length fits. */
const units = new Uint16Array(8_192);

/** Code points of the five names XML knows; a DTD, which could define more, is refused. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ["amp", 38],
  ["lt", 60],
  ["gt", 62],
  ["quot", 34],
  ["apos", 39],
]);

/**
 * The text in a range of UTF-8 bytes as XML means it: references resolved (unless `raw`, in CDATA), line ends as \n.
 * Throws on bytes that are no UTF-8 and on references XML does not know.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number, raw = false): string {
  let flushed = "";
  let count = 0;
  for (let at = start; at < end;) {
    const byte = bytes[at] ?? 0;
    let code = byte;
    if (byte >= 0x80) {
      code = codePointAt(bytes, at, end);
      at += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    } else if (byte === AMPERSAND && !raw) {
      const semicolon = endOfReference(bytes, at, end);
      code = resolve(bytes, at + 1, semicolon);
      at = semicolon + 1;
    } else if (byte === CARRIAGE_RETURN) {
      code = LINE_FEED;
      at += bytes[at + 1] === LINE_FEED ? 2 : 1;
    } else at += 1;
    if (code < 0x10000) units[count++] = code;
    else {
      units[count++] = 0xd7c0 + (code >> 10);
      units[count++] = 0xdc00 + (code & 0x3ff);
    }
    if (count > units.length - 2) {
      flushed += unitsText(count);
      count = 0;
    }
  }
  return flushed + unitsText(count);
}

function unitsText(count: number): string {
  // A typed array is as good as an array to `apply`, and spreading it would copy it first.
  return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
}

/** The code point of a multi-byte sequence; overlong forms and surrogates are damage, not characters. */
function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > end) throw damaged("文字编码有误");
  let code = lead & (0x7f >> length);
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if ((byte & 0xc0) !== 0x80) throw damaged("文字编码有误");
    code = (code << 6) | (byte & 0x3f);
  }
  const lowest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < lowest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw damaged("文字编码有误");
  return code;
}

function endOfReference(bytes: Uint8Array, ampersand: number, end: number): number {
  const limit = Math.min(end, ampersand + 12);
  for (let at = ampersand + 1; at < limit; at += 1) if (bytes[at] === SEMICOLON) return at;
  throw damaged("内容里有不完整的符号");
}

function resolve(bytes: Uint8Array, start: number, end: number): number {
  const name = String.fromCharCode(...bytes.subarray(start, end));
  const number = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
  const code =
    number === null ? NAMED.get(name) : parseInt(number[1] ?? number[2] ?? "", number[1] === undefined ? 10 : 16);
  if (code === undefined || code === 0 || code > 0x10ffff) throw damaged("内容里有不认识的符号");
  return code;
}

/**
 * Undoes `_xHHHH_`, the way spreadsheets write a UTF-16 unit that XML cannot hold (ST_Xstring, ISO/IEC 29500-1
 * 22.9.2.19): "_x000D_" is a carriage return, "_x005F_x000D_" the literal text "_x000D_".
 */
export function unescapeUnits(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
