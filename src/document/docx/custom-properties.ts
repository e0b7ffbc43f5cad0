import { element, NS, xmlPart } from "./xml.ts";

/** A part of our own in a .docx: what kind of data it is, and the id under which Word knows it. */
export interface CustomPart {
  readonly namespace: string;
  /** The same in every document, so that it can be asked for by name: {5B1D2C7E-…}. */
  readonly itemId: string;
}

/** customXml/itemProps1.xml: what goes with a custom part. */
export function customPropertiesXml({ namespace, itemId }: CustomPart): string {
  const reference = element("ds:schemaRef", { "ds:uri": namespace });
  return xmlPart(
    element(
      "ds:datastoreItem",
      { "ds:itemID": itemId, "xmlns:ds": NS.customXml },
      element("ds:schemaRefs", {}, reference),
    ),
  );
}
