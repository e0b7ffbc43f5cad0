import { MAX_SHARED_STRINGS } from "./limits.ts";
import { tooManyCells } from "./refuse.ts";
import { unescapeUnits } from "../ooxml/xml-text.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

/** The texts of sharedStrings.xml in order, each flattened to what the cell shows. */
export function readSharedStrings(xml: XmlScanner): string[] {
  const strings: string[] = [];
  xml.enter("sst");
  while (xml.nextChild(1)) {
    if (!xml.is("si")) continue;
    if (strings.length >= MAX_SHARED_STRINGS) throw tooManyCells();
    strings.push(readRichText(xml));
  }
  xml.finish();
  return strings;
}

/**
 * The text of the <si> or <is> just opened: its own <t> and those of its runs <r>, without formatting and without the
 * phonetic guide <rPh>, which is no part of the text. White space is kept whether or not xml:space says so: a reader
 * must not lose what a writer forgot to protect.
 */
export function readRichText(xml: XmlScanner): string {
  const depth = xml.depth;
  let text = "";
  while (xml.nextChild(depth)) {
    if (xml.is("t")) text += xml.readText();
    else if (xml.is("r")) while (xml.nextChild(depth + 1)) if (xml.is("t")) text += xml.readText();
  }
  return unescapeUnits(text);
}
