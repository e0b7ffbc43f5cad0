import { cleanText } from "../clean-text.ts";
import { element, escapeXml, NS, xmlPart } from "./xml.ts";

/** 文件属性 of the document. */
export interface DocumentProperties {
  readonly title: string;
  /** 作者: the unit. */
  readonly creator: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** ISO date the document bears as created and modified; absent: neither is written. The clock is never asked. */
  readonly date?: string | null;
}

/** docProps/core.xml. */
export function corePropertiesXml({ title, creator, subject, keywords, date }: DocumentProperties): string {
  return xmlPart(
    element(
      "cp:coreProperties",
      { "xmlns:cp": NS.core, "xmlns:dc": NS.dc, "xmlns:dcterms": NS.dcterms, "xmlns:xsi": NS.xsi },
      property("dc:title", title),
      property("dc:subject", subject),
      property("dc:creator", creator),
      property("cp:keywords", keywords),
      property("cp:lastModifiedBy", creator),
      day("dcterms:created", date),
      day("dcterms:modified", date),
      property("dc:language", "zh-CN"),
    ),
  );
}

/** docProps/app.xml. */
export function appPropertiesXml(): string {
  return xmlPart(element("Properties", { xmlns: NS.app }, element("Application", {}, "brigade-summary")));
}

function property(name: string, value: string | undefined): string {
  const text = cleanText(value ?? "");
  return text === "" ? "" : element(name, {}, escapeXml(text));
}

function day(name: string, date: string | null | undefined): string {
  if (date === null || date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return "";
  return element(name, { "xsi:type": "dcterms:W3CDTF" }, `${date}T00:00:00Z`);
}
