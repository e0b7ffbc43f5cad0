import { strToU8, zipSync } from "fflate";
import { element, NS, xmlPart } from "./xml.ts";

/** A part's path in the package and its XML. */
export interface Part {
  readonly path: string;
  readonly xml: string;
  /** Content type, when not that of every .xml. */
  readonly type?: string;
  /** Kind of the relationship from the document, with its own id. */
  readonly relation?: { readonly id: string; readonly kind: string };
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Content types of the parts. */
export const TYPES = {
  document: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  settings: `${WORD}.settings+xml`,
  fontTable: `${WORD}.fontTable+xml`,
  footer: `${WORD}.footer+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  itemProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

/**
 * A zip file keeps local time without a zone, and fflate reads a text without one as local: the same bytes everywhere.
 * 1980 is the first year it can hold.
 */
const MADE = "1980-01-01T12:00:00";

const RELS = "word/_rels/document.xml.rels";

/** The parts as a .docx: content types first, always in this order, always with this time. */
export function zipPackage(parts: readonly Part[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = ({ path, xml }: Part): void => {
    files[path] = strToU8(xml);
  };
  put({ path: "[Content_Types].xml", xml: contentTypes(parts) });
  put({ path: RELS, xml: documentRelations(parts) });
  parts.forEach(put);
  return zipSync(files, { mtime: MADE, level: 6 });
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })],
  );
  return xmlPart(
    element(
      "Types",
      { xmlns: NS.contentTypes },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...overrides,
    ),
  );
}

function documentRelations(parts: readonly Part[]): string {
  const relations = parts.flatMap(({ path, relation }) =>
    relation === undefined
      ? []
      : [{ id: relation.id, kind: relation.kind, target: path.startsWith("word/") ? path.slice(5) : `../${path}` }],
  );
  return relationsXml(relations);
}

/** A .rels part. */
export function relationsXml(
  relations: readonly { readonly id: string; readonly kind: string; readonly target: string }[],
): string {
  const entries = relations.map(({ id, kind, target }) =>
    element("Relationship", { Id: id, Type: kind, Target: target }),
  );
  return xmlPart(element("Relationships", { xmlns: NS.relationships }, ...entries));
}
