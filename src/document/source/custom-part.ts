import { strFromU8 } from "fflate";
import { Unreadable } from "../../model/unreadable.ts";
import type { Package } from "../../ooxml/package-parts.ts";
import { openPackage } from "../../ooxml/package-parts.ts";
import { toUtf8 } from "../../ooxml/xml-bytes.ts";
import { XmlPlaces } from "../../ooxml/xml-places.ts";
import { openZip } from "../../ooxml/zip.ts";

/** The XML of the first custom part whose root is in a namespace; null when there is none. Throws `Unreadable`. */
export function readCustomPart(docx: Uint8Array, namespace: string): string | null {
  return readCustomParts(docx, namespace)[0] ?? null;
}

/** All of them: a document that two reports were put into has two. Throws `Unreadable`. */
export function readCustomParts(docx: Uint8Array, namespace: string): readonly string[] {
  const parts = openPackage(openZip(docx));
  return findCustomParts(parts, namespace).map((part) => strFromU8(toUtf8(parts.bytes(part))));
}

/** Their names. */
export function findCustomParts(parts: Package, namespace: string): readonly string[] {
  const isIt = (part: string): boolean => {
    try {
      return rootNamespace(toUtf8(parts.bytes(part))) === namespace;
    } catch (error) {
      // Other programs keep parts here too; a damaged one is not ours to complain of.
      if (error instanceof Unreadable) return false;
      throw error;
    }
  };
  return parts.names.filter((part) => /^customxml\/item\d{1,4}\.xml$/.test(part) && isIt(part));
}

function rootNamespace(bytes: Uint8Array): string | null {
  const xml = new XmlPlaces(bytes);
  xml.next();
  const { prefix } = xml;
  return prefix === "" ? xml.attribute("xmlns") : xml.prefixedAttribute(prefix.slice(0, -1));
}
