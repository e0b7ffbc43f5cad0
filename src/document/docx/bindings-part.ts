import type { CustomPart } from "./custom-properties.ts";
import { element, escapeXml, xmlPart } from "./xml.ts";

/** Where a document keeps which figure of it stands for which row, so that next year nothing has to be asked again. */
export const BINDINGS_PART: CustomPart = {
  namespace: "urn:brigade-summary:bindings:1",
  itemId: "{0C9F4B1E-2D7A-4E56-8A43-7D15C6E0B982}",
};

/** The part's XML around the bindings' JSON. */
export function bindingsXml(json: string): string {
  return xmlPart(element("bindings", { xmlns: BINDINGS_PART.namespace }, escapeXml(json)));
}
