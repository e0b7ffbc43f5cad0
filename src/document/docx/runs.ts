import type { Span } from "../../model/narrative.ts";
import { cleanText } from "../clean-text.ts";
import { contentControl } from "./content-control.ts";
import type { RunStyle } from "./style-ids.ts";
import type { ToldNumbers } from "./told-numbers.ts";
import { element, escapeXml, valued } from "./xml.ts";

/**
 * Sets spans in type and hands out the ids of content controls. `breaks`: offsets into the cleaned text of all the spans
 * at which a new line starts.
 */
export type RunSetter = (spans: readonly Span[], breaks?: readonly number[]) => string[];

export function runSetter(numbers: ToldNumbers): RunSetter {
  let lastId = 0;
  const set = (span: Span, text: string): string => {
    const number = numbers.of(span);
    const run = textRun(text, span.style);
    return number === null ? run : contentControl(number, ++lastId, run);
  };
  return (spans, breaks = []) => {
    let offset = 0;
    return spans.flatMap((span) => {
      const text = cleanText(span.text);
      const inside = breaks.map((at) => at - offset).filter((at) => at >= 0 && at < text.length);
      offset += text.length;
      const pieces = [0, ...inside].map((from, i) => ({ from, piece: text.slice(from, inside[i]) }));
      return pieces.flatMap(({ from, piece }, i) => [
        ...(i > 0 && from === inside[i - 1] ? [LINE_BREAK] : []),
        ...(piece === "" ? [] : [set(span, piece)]),
      ]);
    });
  };
}

const LINE_BREAK = element("w:r", {}, element("w:br"));
const STYLES: Readonly<Record<NonNullable<Span["style"]>, RunStyle>> = {
  "heading-2": "RunInHeading",
  strong: "Strong",
};

/** “ ” — … · and the like belong to Western fonts too; only with a hint does Word draw them full-width. */
const AMBIGUOUS = /[\u0080-\u2E7F]/;
const HINT = element("w:rFonts", { "w:hint": "eastAsia" });

function textRun(text: string, style: Span["style"]): string {
  const properties =
    valued("w:rStyle", style === undefined ? null : STYLES[style]) + (AMBIGUOUS.test(text) ? HINT : "");
  return element(
    "w:r",
    {},
    properties === "" ? "" : element("w:rPr", {}, properties),
    element("w:t", { "xml:space": "preserve" }, escapeXml(text)),
  );
}
