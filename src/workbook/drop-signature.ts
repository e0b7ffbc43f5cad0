import type { Package } from "../ooxml/package-parts.ts";
import { normalName, openPackage, relationshipsOf } from "../ooxml/package-parts.ts";
import { openZip } from "../ooxml/zip.ts";
import { plainEncoding } from "./edit-bytes.ts";
import type { OpenBook } from "./open-book.ts";
import { withoutElements } from "./without-elements.ts";

/** Relationships and types of digital signatures (ISO/IEC 29500-2, 12.2); in both dialects the same. */
const RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
const TYPE = "application/vnd.openxmlformats-package.digital-signature-";
const TYPES = "[content_types].xml";
const ROOT = relationshipsOf("");

/** Whether a package bears a digital signature; whether it holds is not looked at. */
export function isSigned(bytes: Uint8Array): boolean {
  return signatureParts(openPackage(openZip(bytes))).size > 0;
}

/**
 * Changed parts, by written name, with those of the signatures taken out as well: what Excel does when a signed workbook
 * is edited. Left in, they would say of numbers nobody signed that somebody did, and Excel would open the file under a
 * warning. A signature of the macros covers these alone and stays.
 */
export function withoutSignature<Part extends Uint8Array | null>(
  book: OpenBook,
  changed: ReadonlyMap<string, Part>,
): Map<string, Uint8Array | null> {
  const parts = new Map<string, Uint8Array | null>(changed);
  const gone = signatureParts(book.parts);
  if (gone.size === 0) return parts;
  for (const part of gone) {
    for (const name of [part, relationshipsOf(part)]) {
      if (book.parts.has(name)) parts.set(book.writtenName(name), null);
    }
  }
  const edit = (part: string, change: (bytes: Uint8Array) => Uint8Array): void => {
    const name = book.writtenName(part);
    parts.set(name, change(plainEncoding(parts.get(name) ?? book.read(part))));
  };
  edit(ROOT, (bytes) =>
    withoutElements(bytes, "Relationships", (xml) => xml.attribute("Type")?.startsWith(RELATIONSHIP) === true),
  );
  edit(TYPES, (bytes) =>
    withoutElements(bytes, "Types", (xml) => gone.has(normalName(xml.attribute("PartName") ?? "\0"))),
  );
  return parts;
}

/**
 * The origin, its signatures and their certificates, by normal name: what is led to from the root and is by its type of
 * this kind. A link alone could name any part of the workbook.
 */
function signatureParts(parts: Package): ReadonlySet<string> {
  const found = new Set<string>();
  let sources = [""];
  for (let depth = 0; depth < 3 && sources.length > 0; depth += 1) {
    const targets = sources.flatMap((source) => signatureLinks(parts, source));
    if (targets.length === 0) break;
    const isSignature = typedAsSignature(parts);
    sources = targets.filter((target) => parts.has(target) && isSignature(target) && !found.has(target));
    for (const part of sources) found.add(part);
  }
  return found;
}

const LINKS: ReadonlySet<string> = new Set(["origin", "signature", "certificate"]);

function signatureLinks(parts: Package, source: string): string[] {
  if (!parts.has(relationshipsOf(source))) return [];
  return parts.relationships(source).flatMap(({ type, part }) => (LINKS.has(type) && part !== null ? [part] : []));
}

function typedAsSignature(parts: Package): (part: string) => boolean {
  if (!parts.has(TYPES)) return () => false;
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const xml = parts.open(TYPES);
  xml.enter("Types");
  while (xml.nextChild(1)) {
    const type = xml.attribute("ContentType") ?? "";
    if (xml.is("Override")) byPart.set(normalName(xml.attribute("PartName") ?? ""), type);
    if (xml.is("Default")) byEnding.set((xml.attribute("Extension") ?? "").toLowerCase(), type);
  }
  return (part) => (byPart.get(part) ?? byEnding.get(part.slice(part.lastIndexOf(".") + 1)) ?? "").startsWith(TYPE);
}
