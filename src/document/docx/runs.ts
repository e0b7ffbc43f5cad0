import type { IXmlableObject } from "docx";
import type { Span } from "../../model/narrative.ts";
import { cleanText } from "../clean-text.ts";
import { contentControl } from "./content-control.ts";
import { value } from "./prepared.ts";
import type { RunStyle } from "./style-rows.ts";
import type { ToldNumbers } from "./told-numbers.ts";

/**
 * Sets spans in type and hands out the ids of content controls. `breaks`: offsets into the cleaned text of all the spans
 * at which a new line starts.
 */
export type RunSetter = (spans: readonly Span[], breaks?: readonly number[]) => IXmlableObject[];

export function runSetter(numbers: ToldNumbers): RunSetter {
  let lastId = 0;
  const set = (span: Span, text: string): IXmlableObject => {
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

const LINE_BREAK: IXmlableObject = { "w:r": [{ "w:br": {} }] };
const STYLES: Readonly<Record<NonNullable<Span["style"]>, RunStyle>> = {
  "heading-2": "RunInHeading",
  strong: "Strong",
};

/** “ ” — … · and the like belong to Western fonts too; only with a hint does Word draw them full-width. */
const AMBIGUOUS = /[\u0080-\u2E7F]/;
const HINT: IXmlableObject = { "w:rFonts": { _attr: { "w:hint": "eastAsia" } } };

function textRun(text: string, style: Span["style"]): IXmlableObject {
  const properties = [
    ...(style === undefined ? [] : [value("w:rStyle", STYLES[style])]),
    ...(AMBIGUOUS.test(text) ? [HINT] : []),
  ];
  const content = { "w:t": [{ _attr: { "xml:space": "preserve" } }, text] };
  return { "w:r": [...(properties.length === 0 ? [] : [{ "w:rPr": properties }]), content] };
}
