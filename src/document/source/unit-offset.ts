import { decodeText } from "../../ooxml/xml-text.ts";

const AMPERSAND = 38;
const SEMICOLON = 59;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * Where in the UTF-8 bytes of a text its UTF-16 unit number `units` stands. A reference (`&amp;`) and a pair of line-end
 * characters are one place each. Throws when the unit is half of a pair, or behind the end.
 */
export function unitOffset(
  xml: Uint8Array,
  { start, end, kind }: { readonly start: number; readonly end: number; readonly kind: "text" | "cdata" | "element" },
  units: number,
): number {
  let at = start;
  let left = units;
  while (left > 0 && at < end) {
    const byte = xml[at] ?? 0;
    left -= 1;
    if (byte >= 0xf0) {
      at += 4;
      left -= 1;
    } else if (byte >= 0x80) at += byte >= 0xe0 ? 3 : 2;
    else if (byte === AMPERSAND && kind === "text") {
      const next = xml.indexOf(SEMICOLON, at) + 1;
      left -= decodeText(xml, at, next).length - 1;
      at = next;
    } else at += byte === CARRIAGE_RETURN && xml[at + 1] === LINE_FEED ? 2 : 1;
  }
  if (left !== 0) throw new RangeError("an edit cuts a character in two");
  return at;
}
