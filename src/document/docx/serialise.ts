import type { Document, IContext, IXmlableObject } from "docx";
import type { Part } from "./package.ts";
import { TYPES } from "./package.ts";
import { escapeXml, NS, xmlPart } from "./xml.ts";

/**
 * The document and its footers, as docx built them. Its other parts (theme, notes, numbering, blue headings, the clock in
 * the properties) are never made, and its search for `{…}` in the finished text, which could change a word, never runs.
 */
export function documentParts(document: Document): Part[] {
  const footers = document.Footers.map((wrapper, index): Part => {
    const relation = { id: `rId${wrapper.View.ReferenceId}`, kind: `${NS.office}/footer` };
    return { path: `word/footer${index + 1}.xml`, xml: viewXml(document, wrapper), type: TYPES.footer, relation };
  });
  return [{ path: "word/document.xml", xml: viewXml(document, document.Document), type: TYPES.document }, ...footers];
}

function viewXml(file: Document, viewWrapper: IContext["viewWrapper"]): string {
  const root = viewWrapper.View.prepForXml({ file, viewWrapper, stack: [] });
  if (root === undefined) throw new Error("docx gave no XML for a part");
  return xmlPart(serialise(root));
}

/** docx describes an element as `{ name: content }`; content is text, attributes `{ _attr }`, or a list of these. */
function serialise(node: IXmlableObject): string {
  const name = Object.keys(node)[0] ?? "";
  const content: unknown = node[name];
  let attributes = "";
  let children = "";
  for (const item of Array.isArray(content) ? (content as unknown[]) : [content]) {
    if (typeof item === "string" || typeof item === "number") children += escapeXml(String(item));
    else if (isNode(item)) {
      if ("_attr" in item) attributes += attributesXml(item["_attr"]);
      else if (Object.keys(item).length > 0) children += serialise(item);
    }
  }
  return children === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`;
}

function attributesXml(attributes: unknown): string {
  if (!isNode(attributes)) return "";
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
}

function isNode(value: unknown): value is IXmlableObject {
  return typeof value === "object" && value !== null;
}
