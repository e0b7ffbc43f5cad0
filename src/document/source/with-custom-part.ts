import { strToU8 } from "fflate";
import type { Package } from "../../ooxml/package-parts.ts";
import { openPackage, relationshipsOf } from "../../ooxml/package-parts.ts";
import { rewriteZip } from "../../ooxml/rewrite-zip.ts";
import { spliced } from "../../ooxml/splice.ts";
import { inEncodingOf, toUtf8 } from "../../ooxml/xml-bytes.ts";
import { XmlPlaces } from "../../ooxml/xml-places.ts";
import { openZip } from "../../ooxml/zip.ts";
import type { CustomPart } from "../docx/custom-properties.ts";
import { customPropertiesXml } from "../docx/custom-properties.ts";
import { relationsXml, TYPES } from "../docx/package.ts";
import { element, NS } from "../docx/xml.ts";
import { findCustomParts } from "./custom-part.ts";
import { mainPart } from "./main-part.ts";

/**
 * The same .docx with a custom part, in place of the one in its namespace if there is one. All other parts keep their
 * bytes, but for the two lists a new part has to stand on. Throws `Unreadable`.
 */
export function withCustomPart(docx: Uint8Array, part: CustomPart, xml: string): Uint8Array {
  const parts = openPackage(openZip(docx));
  const [old = null] = findCustomParts(parts, part.namespace);
  const name = old === null ? null : parts.writtenName(old);
  const content = strToU8(xml);
  if (name !== null) return rewriteZip(docx, new Map([[name, content]]));
  const number = freeNumber(parts);
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const toProperties = { id: "rId1", kind: `${NS.office}/customXmlProps`, target: `itemProps${number}.xml` };
  return rewriteZip(
    docx,
    new Map([
      listed(parts, item, properties),
      related(parts, item),
      [item, content],
      [properties, strToU8(customPropertiesXml(part))],
      [`customXml/_rels/item${number}.xml.rels`, strToU8(relationsXml([toProperties]))],
    ]),
  );
}

function freeNumber(parts: Package): number {
  let number = 1;
  while (["item", "itemprops"].some((kind) => parts.has(`customxml/${kind}${number}.xml`))) number += 1;
  return number;
}

const CONTENT_TYPES = "[content_types].xml";

/** The content types with those of the new parts. */
function listed(parts: Package, item: string, properties: string): [name: string, bytes: Uint8Array] {
  const override = (prefix: string, part: string, type: string): string =>
    element(`${prefix}Override`, { PartName: `/${part}`, ContentType: type });
  return appended(parts, CONTENT_TYPES, (prefix) => [
    override(prefix, item, "application/xml"),
    override(prefix, properties, TYPES.itemProps),
  ]);
}

/** The relationships of the document with one to the new part. */
function related(parts: Package, item: string): [name: string, bytes: Uint8Array] {
  const main = mainPart(parts);
  const list = relationshipsOf(main);
  const target = "../".repeat(main.split("/").length - 1) + item;
  const kind = `${NS.office}/customXml`;
  if (!parts.has(list)) {
    const name = parts.writtenName(main) ?? main;
    const slash = name.lastIndexOf("/") + 1;
    const xml = relationsXml([{ id: "rId1", kind, target }]);
    return [`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`, strToU8(xml)];
  }
  const taken = new Set(parts.relationships(main).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  return appended(parts, list, (prefix) => [
    element(`${prefix}Relationship`, { Id: `rId${number}`, Type: kind, Target: target }),
  ]);
}

/** A part with elements added at the end of its root; they are made for the prefix of the root. */
function appended(
  parts: Package,
  part: string,
  children: (prefix: string) => readonly string[],
): [name: string, bytes: Uint8Array] {
  const bytes = parts.bytes(part);
  const xml = new XmlPlaces(toUtf8(bytes));
  xml.next();
  const { prefix, isEmptyTag, end } = xml;
  const name = xml.slice(xml.start + 1, xml.nameTo);
  while (xml.nextChild(1));
  const added = children(prefix).join("");
  const splice = isEmptyTag
    ? { start: end - 2, end, text: `>${added}</${name}>` }
    : { start: xml.closeStart, end: xml.closeStart, text: added };
  return [parts.writtenName(part) ?? part, inEncodingOf(bytes, spliced(xml.bytes, [splice]))];
}
