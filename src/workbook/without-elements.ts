import type { Splice } from "../ooxml/splice.ts";
import { spliced } from "../ooxml/splice.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";

/** A part without some of its root's elements; all else keeps its bytes. */
export function withoutElements(bytes: Uint8Array, root: string, isGone: (xml: XmlPlaces) => boolean): Uint8Array {
  const xml = new XmlPlaces(bytes);
  const splices: Splice[] = [];
  xml.enter(root);
  while (xml.nextChild(1)) {
    const gone = isGone(xml);
    const { start, depth } = xml;
    while (xml.nextChild(depth));
    if (gone) splices.push({ start, end: xml.end, text: "" });
  }
  return spliced(bytes, splices);
}
