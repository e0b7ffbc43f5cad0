import type { Package } from "../ooxml/package-parts.ts";
import { normalName } from "../ooxml/package-parts.ts";
import type { NameOf } from "./formula-references.ts";
import type { Splice } from "../ooxml/splice.ts";
import { spliced } from "../ooxml/splice.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";
import { withoutElements } from "./without-elements.ts";

/** Elements of workbook.xml that stand before <calcPr> (ISO/IEC 29500-1, 18.2.27). */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set(
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames".split(
    " ",
  ),
);

/** workbook.xml that asks Excel to calculate everything when it opens the file. */
export function calculatedOnLoad(bytes: Uint8Array): Uint8Array {
  const xml = new XmlPlaces(bytes);
  let after = 0;
  let found: Splice | null = null;
  let prefix = "";
  xml.enter("workbook");
  prefix = xml.prefix;
  while (xml.nextChild(1)) {
    const name = xml.slice(xml.start + 1 + xml.prefix.length, xml.end).split(/[\s/>]/)[0] ?? "";
    if (name === "calcPr") {
      const head = `<${prefix}calcPr${xml.attributesBut(new Set(["fullCalcOnLoad"]))} fullCalcOnLoad="1"`;
      found = { start: xml.start, end: xml.end, text: `${head}${xml.isEmptyTag ? "/" : ""}>` };
    }
    const { depth } = xml;
    while (xml.nextChild(depth));
    if (BEFORE_CALCULATION.has(name)) after = xml.end;
  }
  return spliced(bytes, [found ?? { start: after, end: after, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** A relationships part without those of a type ("calcChain"). */
export function withoutRelationship(bytes: Uint8Array, type: string): Uint8Array {
  return withoutElements(bytes, "Relationships", (xml) => xml.attribute("Type")?.endsWith(`/${type}`) === true);
}

/** [Content_Types].xml without the type of a part, whose name is in normal form. */
export function withoutContentType(bytes: Uint8Array, part: string): Uint8Array {
  return withoutElements(bytes, "Types", (xml) => normalName(xml.attribute("PartName") ?? "") === part);
}

/** The defined names of workbook.xml; those of one sheet stand before those of the book. `sheets`: in the order of tabs. */
export function namesOf(parts: Package, main: string, sheets: readonly string[]): NameOf {
  const names = new Map<string, string>();
  const xml = parts.open(main);
  xml.enter("workbook");
  while (xml.nextChild(1)) {
    if (!xml.is("definedNames")) continue;
    while (xml.nextChild(2)) {
      const name = (xml.attribute("name") ?? "").toLowerCase();
      const local = xml.attribute("localSheetId");
      const sheet = local === null ? "" : (sheets[Number(local)] ?? "").toLowerCase();
      names.set(`${sheet}!${name}`, xml.readText().trim());
    }
  }
  return (name, sheet) =>
    names.get(`${sheet.toLowerCase()}!${name.toLowerCase()}`) ?? names.get(`!${name.toLowerCase()}`) ?? null;
}
