import type { Control } from "./story-draft.ts";
import type { WordScanner } from "./word-scanner.ts";

/** Kinds of control that hold one text, in which nothing else may stand. */
const PLAIN = new Set(["text", "date", "dropDownList", "comboBox", "picture", "equation", "citation", "bibliography"]);

/** The `w:sdtPr` just opened. */
export function readControlProperties(xml: WordScanner, control: Control): void {
  const { depth } = xml;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "tag") {
      control.tag = xml.value() ?? "";
      control.tagPlace = xml.valuePlace("val");
    } else if (word === "alias") {
      control.title = xml.value() ?? "";
      control.titlePlace = xml.valuePlace("val");
    } else if (word === "id") control.id = Number(xml.value());
    else if (PLAIN.has(word)) control.isPlain = true;
    // Word has a second data binding in a namespace of its own.
    else if (word === "showingPlcHdr" || xml.is("dataBinding")) {
      const { start } = xml;
      while (xml.nextChild(depth + 1));
      control.overrides.push({ start, end: xml.end });
    }
  }
}
