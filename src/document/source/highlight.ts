import { strToU8 } from "fflate";
import { XmlPlaces } from "../../ooxml/xml-places.ts";

/** What follows `w:highlight` in the order of the schema (ISO/IEC 29500-1, EG_RPrBase), as far as it is Word's own. */
const BEHIND = new Set(
  "u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange".split(" "),
);

/**
 * Run properties as XML with the yellow mark on or off, "" standing for none; all else keeps its bytes. `prefix` is that
 * of the run: "w:".
 */
export function withHighlight(properties: string, prefix: string, on: boolean): string {
  const mark = `<${prefix}highlight ${prefix}val="yellow"/>`;
  if (properties === "") return on ? `<${prefix}rPr>${mark}</${prefix}rPr>` : "";
  const xml = new XmlPlaces(strToU8(properties));
  xml.next();
  const { end: open, isEmptyTag: isEmpty } = xml;
  const splice = (start: number, end: number, text: string): string =>
    xml.slice(0, start) + text + xml.slice(end, xml.bytes.length);
  while (xml.nextChild(1)) {
    const { start } = xml;
    const isWord = xml.prefix === prefix;
    if (isWord && xml.is("highlight")) {
      if (on && xml.prefixedAttribute("val") === "yellow") return properties;
      while (xml.nextChild(2));
      return splice(start, xml.end, on ? mark : "");
    }
    if (!isWord || BEHIND.has(xml.slice(start + 1 + prefix.length, xml.nameTo))) {
      return on ? splice(start, start, mark) : properties;
    }
  }
  if (!on) return properties;
  if (isEmpty) return splice(open - 2, open, `>${mark}</${prefix}rPr>`);
  return splice(xml.closeStart, xml.closeStart, mark);
}
