import type { Package } from "../../ooxml/package-parts.ts";
import { damaged } from "../../ooxml/refuse.ts";

/** The part that is the document: word/document.xml in most packages. Throws when there is none. */
export function mainPart(parts: Package): string {
  const main = parts.relationships("").find(({ type }) => type === "officeDocument")?.part ?? null;
  if (main === null || !parts.has(main)) throw damaged("缺少正文");
  return main;
}
