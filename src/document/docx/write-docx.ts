import type { Narrative } from "../../model/narrative.ts";
import type { Settings } from "../../model/settings.ts";
import { customPropertiesXml } from "./custom-properties.ts";
import { documentParts } from "./document-parts.ts";
import { fontTableXml } from "./fonts.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import type { Part } from "./package.ts";
import { relationsXml, TYPES, zipPackage } from "./package.ts";
import type { DocumentProperties } from "./properties.ts";
import { appPropertiesXml, corePropertiesXml } from "./properties.ts";
import type { RecordHead } from "./record.ts";
import { RECORD_PART, recordXml } from "./record.ts";
import { settingsXml } from "./settings.ts";
import { signatureIndents } from "./signature.ts";
import { stylesXml } from "./styles.ts";
import type { ToldNumbers } from "./told-numbers.ts";
import { toldNumbers } from "./told-numbers.ts";
import { NS } from "./xml.ts";

export interface DocxOptions {
  readonly preset: Settings["preset"];
  readonly pageNumbers: Settings["pageNumbers"];
  /** What the preset "custom" lays over the standard layout. */
  readonly custom?: Partial<Layout>;
  readonly record: RecordHead;
  readonly properties: DocumentProperties;
}

/**
 * The narrative as a .docx in official format (body rules of GB/T 9704-2012), with a content control around every told
 * number and the record of where they come from. The same input gives the same bytes, whatever the clock and the zone.
 */
export async function toDocx(narrative: Narrative, options: DocxOptions): Promise<Uint8Array> {
  const layout = layoutOf(options.preset, options.custom);
  const numbers = toldNumbers(narrative);
  return Promise.resolve(
    zipPackage([
      ...rootParts(options),
      ...documentParts(narrative, layout, { pageNumbers: options.pageNumbers, numbers }),
      ...ownParts(narrative, layout, options),
      ...recordParts(options, numbers),
    ]),
  );
}

function rootParts({ properties }: DocxOptions): Part[] {
  const relations = [
    { id: "rId1", kind: `${NS.office}/officeDocument`, target: "word/document.xml" },
    {
      id: "rId2",
      kind: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml",
    },
    { id: "rId3", kind: `${NS.office}/extended-properties`, target: "docProps/app.xml" },
  ];
  return [
    { path: "_rels/.rels", xml: relationsXml(relations) },
    { path: "docProps/core.xml", xml: corePropertiesXml(properties), type: TYPES.core },
    { path: "docProps/app.xml", xml: appPropertiesXml(), type: TYPES.app },
  ];
}

function ownParts(narrative: Narrative, layout: Layout, { pageNumbers }: DocxOptions): Part[] {
  const part = (name: "styles" | "settings" | "fontTable", xml: string): Part => ({
    path: `word/${name}.xml`,
    xml,
    type: TYPES[name],
    relation: { id: name, kind: `${NS.office}/${name}` },
  });
  return [
    part("styles", stylesXml(layout, signatureIndents(narrative.blocks))),
    part("settings", settingsXml(pageNumbers === "outside")),
    part("fontTable", fontTableXml(layout)),
  ];
}

function recordParts({ record }: DocxOptions, numbers: ToldNumbers): Part[] {
  const relation = { id: "props", kind: `${NS.office}/customXmlProps`, target: "itemProps1.xml" };
  return [
    {
      path: "customXml/item1.xml",
      xml: recordXml(record, numbers.list),
      relation: { id: "record", kind: `${NS.office}/customXml` },
    },
    { path: "customXml/itemProps1.xml", xml: customPropertiesXml(RECORD_PART), type: TYPES.itemProps },
    { path: "customXml/_rels/item1.xml.rels", xml: relationsXml([relation]) },
  ];
}
