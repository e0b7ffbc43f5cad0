import { strToU8 } from "fflate";
import { Unreadable } from "../model/unreadable.ts";
import { damaged } from "../ooxml/refuse.ts";
import { spliced } from "../ooxml/splice.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";
import { plainEncoding } from "./edit-bytes.ts";
import type { OpenBook } from "./open-book.ts";

/** The namespaces of the two dialects; a workbook in one may hold no sheet in the other. */
const TRANSITIONAL = {
  sheet: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT = {
  sheet: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationship: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TYPES = "[content_types].xml";

/**
 * The parts, by written name, that make a sheet the last one of the workbook: its own, and those that list it
 * (ISO/IEC 29500-1, 12.3.24 and 18.2.19). `xmlIn`: its own part in a dialect, which is that of the workbook. Throws
 * Unreadable when the structure of the workbook is protected, or a tab without cells bears the name.
 */
export function withSheet(book: OpenBook, name: string, xmlIn: (namespace: string) => string): Map<string, Uint8Array> {
  if (book.tabs.some((tab) => tab.toLowerCase() === name.toLowerCase())) {
    throw new Unreadable(`已有一张叫“${name}”的图表或宏表，不能写数，没有写；请给它改名后再试。`);
  }
  const slash = book.main.lastIndexOf("/") + 1;
  const writtenMain = book.writtenName(book.main);
  const folder = `${writtenMain.slice(0, slash)}worksheets/`;
  const part = freePart(book, folder);
  const target = part.slice(slash);
  const relationships = plainEncoding(book.read(book.relationshipsOfMain));
  const { ids, isStrict } = idsIn(relationships);
  const id = freeName(ids, "rId");
  const dialect = isStrict ? STRICT : TRANSITIONAL;
  const type = `${dialect.relationship}/worksheet`;
  return new Map([
    [part, strToU8(xmlIn(dialect.sheet))],
    [writtenMain, listed(plainEncoding(book.read(book.main)), { name, id, relationship: dialect.relationship })],
    [
      book.writtenName(book.relationshipsOfMain),
      appended(relationships, "Relationships", `Relationship Id="${id}" Type="${type}" Target="${target}"`),
    ],
    [
      book.writtenName(TYPES),
      appended(plainEncoding(book.read(TYPES)), "Types", `Override PartName="/${part}" ContentType="${WORKSHEET}"`),
    ],
  ]);
}

function freePart({ parts }: OpenBook, folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${folder}sheet${number}.xml`;
    if (!parts.has(name.toLowerCase())) return name;
  }
}

function freeName(taken: ReadonlySet<string>, stem: string): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

function idsIn(bytes: Uint8Array): { readonly ids: ReadonlySet<string>; readonly isStrict: boolean } {
  const xml = new XmlPlaces(bytes);
  const ids = new Set<string>();
  let isStrict = false;
  xml.enter("Relationships");
  while (xml.nextChild(1)) {
    ids.add(xml.attribute("Id") ?? "");
    isStrict ||= xml.attribute("Type")?.startsWith(STRICT.relationship) === true;
  }
  return { ids, isStrict };
}

/** The root with one more empty element at its end, in the namespace of the others. */
function appended(bytes: Uint8Array, root: string, element: string): Uint8Array {
  const xml = new XmlPlaces(bytes);
  xml.enter(root);
  const { prefix, isEmptyTag } = xml;
  while (xml.nextChild(1)) continue;
  if (isEmptyTag) throw damaged("内部目录是空的");
  return spliced(bytes, [{ start: xml.closeStart, end: xml.closeStart, text: `<${prefix}${element}/>` }]);
}

interface NewEntry {
  readonly name: string;
  readonly id: string;
  /** The namespace of relationships. */
  readonly relationship: string;
}

/**
 * workbook.xml with the sheet behind the others. Its entry declares its prefix itself: many writers declare it on each
 * entry and nowhere else.
 */
function listed(bytes: Uint8Array, { name, id, relationship }: NewEntry): Uint8Array {
  const xml = new XmlPlaces(bytes);
  xml.enter("workbook");
  while (xml.nextChild(1)) {
    if (xml.is("workbookProtection") && /\blockStructure\s*=\s*["'](?:1|true)/.test(xml.slice(xml.start, xml.end))) {
      throw new Unreadable("工作簿的结构受保护，加不了工作表；请在“审阅”里撤销工作簿保护后再试。");
    }
    if (!xml.is("sheets")) continue;
    const { prefix, isEmptyTag } = xml;
    let last = 0;
    while (xml.nextChild(2)) {
      last = Math.max(last, Number(xml.attribute("sheetId") ?? 0) || 0);
    }
    if (isEmptyTag) break;
    const link = `xmlns:r="${relationship}" r:id="${id}"`;
    const text = `<${prefix}sheet name="${escaped(name)}" sheetId="${last + 1}" ${link}/>`;
    return spliced(bytes, [{ start: xml.closeStart, end: xml.closeStart, text }]);
  }
  throw damaged("工作表目录有误");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
