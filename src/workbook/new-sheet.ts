import { strToU8 } from "fflate";
import { Unreadable } from "../model/unreadable.ts";
import { damaged } from "../ooxml/refuse.ts";
import { spliced } from "../ooxml/splice.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";
import { plainEncoding } from "./edit-bytes.ts";
import type { OpenBook } from "./open-book.ts";

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TYPES = "[content_types].xml";

/**
 * The parts, by written name, that make a sheet the last one of the workbook: its own, and those that list it
 * (ISO/IEC 29500-1, 12.3.24 and 18.2.19). Throws Unreadable when the structure of the workbook is protected.
 */
export function withSheet(book: OpenBook, name: string, xml: string): Map<string, Uint8Array> {
  const slash = book.main.lastIndexOf("/") + 1;
  const writtenMain = book.writtenName(book.main);
  const folder = `${writtenMain.slice(0, slash)}worksheets/`;
  const part = freePart(book, folder);
  const target = part.slice(slash);
  const relationships = plainEncoding(book.read(book.relationshipsOfMain));
  const { ids, isStrict } = idsIn(relationships);
  const id = freeName(ids, "rId");
  const type = `${isStrict ? STRICT_RELATIONSHIP : RELATIONSHIP}/worksheet`;
  return new Map([
    [part, strToU8(xml)],
    [writtenMain, listed(plainEncoding(book.read(book.main)), name, id)],
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
    isStrict ||= xml.attribute("Type")?.startsWith(STRICT_RELATIONSHIP) === true;
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

/** workbook.xml with the sheet behind the others. */
function listed(bytes: Uint8Array, name: string, id: string): Uint8Array {
  const xml = new XmlPlaces(bytes);
  xml.enter("workbook");
  while (xml.nextChild(1)) {
    if (xml.is("workbookProtection") && /\blockStructure\s*=\s*["'](?:1|true)/.test(xml.slice(xml.start, xml.end))) {
      throw new Unreadable("工作簿的结构受保护，加不了工作表；请在“审阅”里撤销工作簿保护后再试。");
    }
    if (!xml.is("sheets")) continue;
    const { prefix, isEmptyTag } = xml;
    let last = 0;
    let link = "";
    while (xml.nextChild(2)) {
      last = Math.max(last, Number(xml.attribute("sheetId") ?? 0) || 0);
      link = /\s([^\s=:]+:)id\s*=/.exec(xml.slice(xml.start, xml.end))?.[1] ?? link;
    }
    if (isEmptyTag || link === "") break;
    const text = `<${prefix}sheet name="${escaped(name)}" sheetId="${last + 1}" ${link}id="${id}"/>`;
    return spliced(bytes, [{ start: xml.closeStart, end: xml.closeStart, text }]);
  }
  throw damaged("工作表目录有误");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
