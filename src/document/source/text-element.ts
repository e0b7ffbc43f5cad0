import { decodeText } from "../../ooxml/xml-text.ts";
import { CLOSE, TEXT } from "../../ooxml/xml-tokens.ts";
import { visibleStretches } from "./invisible.ts";
import type { TextElement, TextPlace } from "./story-draft.ts";
import { unitOffset } from "./unit-offset.ts";
import type { Range, WordScanner } from "./word-scanner.ts";

/**
 * The texts of the `w:t` just opened, mostly one; comments and CDATA cut it into more. White space at its ends does not
 * count unless it is to be preserved; a line end inside is a space.
 */
export function readTextElement(xml: WordScanner): TextPlace[] {
  const { depth } = xml;
  const preserved = xml.prefixedAttribute("space") === "preserve";
  const space = xml.valuePlace("space");
  const tagEnd = xml.end;
  const places: (Range & { readonly raw: boolean })[] = [];
  for (let token = xml.next(); !(token === CLOSE && xml.depth < depth); token = xml.next()) {
    if (token === TEXT && xml.depth === depth) places.push(xml.textPlace());
  }
  const uncounted: Range[] = [];
  const element: TextElement = { tagEnd, preserved, space, uncounted };
  const counted = preserved ? places : trimmed(xml.bytes, places, uncounted);
  const [first] = counted;
  const last = counted.at(-1);
  return counted
    .flatMap((place) => visible(xml.bytes, place))
    .map(({ start, end, raw, text }) => ({
      kind: raw ? "cdata" : "text",
      start,
      end,
      text: lineOf(text),
      element,
      isFirst: start === first?.start,
      isLast: end === last?.end,
    }));
}

/** A place without the characters that nobody sees, which cut it into more; nothing when it holds no others. */
function visible<P extends Range & { readonly raw: boolean }>(
  bytes: Uint8Array,
  place: P,
): (P & { readonly text: string })[] {
  const { start, end, raw } = place;
  const text = decodeText(bytes, start, end, raw);
  const stretches = visibleStretches(text);
  if (stretches[0]?.to === text.length && stretches[0].from === 0) return [{ ...place, text }];
  const range = { start, end, kind: raw ? ("cdata" as const) : ("text" as const) };
  return stretches.map(({ from, to }) => ({
    ...place,
    start: unitOffset(bytes, range, from),
    end: unitOffset(bytes, range, to),
    text: text.slice(from, to),
  }));
}

/** The places that are left, in order; what is cut off is added to `uncounted`. */
function trimmed<P extends Range & { readonly raw: boolean }>(
  bytes: Uint8Array,
  places: readonly P[],
  uncounted: Range[],
): P[] {
  const left = [...places];
  const cut = (place: P, start: number, end: number): P => {
    if (start > place.start) uncounted.push({ start: place.start, end: start });
    if (end < place.end) uncounted.push({ start: end, end: place.end });
    return { ...place, start, end };
  };
  for (let first = left[0]; first !== undefined; first = left[0]) {
    let { start } = first;
    while (start < first.end && isSpace(bytes[start])) start += 1;
    left[0] = cut(first, start, first.end);
    if (start < first.end) break;
    left.shift();
  }
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    let { end } = last;
    while (end > last.start && isSpace(bytes[end - 1])) end -= 1;
    left[left.length - 1] = cut(last, last.start, end);
    if (end > last.start) break;
    left.pop();
  }
  return left;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}

function lineOf(text: string): string {
  return /[\n\r]/.test(text) ? text.replace(/[\n\r]/g, " ") : text;
}
