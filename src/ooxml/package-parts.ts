import { damaged } from "./refuse.ts";
import { toUtf8 } from "./xml-bytes.ts";
import { XmlScanner } from "./xml-scan.ts";
import type { Zip } from "./zip.ts";

/** One part pointing at another (ISO/IEC 29500-2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings"; the same in the transitional and the strict dialect. */
  readonly type: string;
  /** The part it leads to, as `Package` knows it; null when it leads out of the file. */
  readonly part: string | null;
}

/** The parts of an OOXML file by normal name: lower case, "/" between folders, no leading "/", percent signs resolved. */
export interface Package {
  /** All parts, in the order of the zip. */
  readonly names: readonly string[];
  has(part: string): boolean;
  /** Opens a part for reading. Throws when it is missing or damaged. */
  open(part: string): XmlScanner;
  /** The bytes of a part as they were written. Throws when it is missing or damaged. */
  bytes(part: string): Uint8Array;
  /** Its name as it stands in the zip; null when there is no such part. */
  writtenName(part: string): string | null;
  relationships(part: string): Relationship[];
}

/** A zip seen as a package. Part names are compared without regard to case, as the standard asks. */
export function openPackage(zip: Zip): Package {
  const written = new Map<string, string>();
  for (const name of zip.names) {
    const part = normalName(name);
    if (written.has(part)) throw damaged("内部有重名文件");
    written.set(part, name);
  }
  const bytes = (part: string): Uint8Array => {
    const name = written.get(part);
    if (name === undefined) throw damaged("缺少内部文件");
    return zip.read(name);
  };
  const open = (part: string): XmlScanner => new XmlScanner(toUtf8(bytes(part)));
  const has = (part: string): boolean => written.has(part);
  return {
    names: [...written.keys()],
    has,
    open,
    bytes,
    writtenName: (part) => written.get(part) ?? null,
    relationships: (part) => readRelationships(open(relationshipsOf(part)), part, has),
  };
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" (the package itself) → "_rels/.rels". */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readRelationships(xml: XmlScanner, source: string, has: (part: string) => boolean): Relationship[] {
  const found: Relationship[] = [];
  xml.enter("Relationships");
  while (xml.nextChild(1)) {
    if (!xml.is("Relationship")) continue;
    const type = xml.attribute("Type") ?? "";
    const target = xml.attribute("Target") ?? "";
    const external = xml.attribute("TargetMode") === "External";
    found.push({
      id: xml.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      part: external ? null : resolveTarget(target, source, has),
    });
  }
  xml.finish();
  return found;
}

/**
 * A target is relative to the folder of its source unless it starts with "/". Some writers forget the "/": a name that
 * is only there when read from the root is taken from the root.
 */
function resolveTarget(target: string, source: string, has: (part: string) => boolean): string {
  if (/^[/\\]/.test(target)) return normalName(target);
  const relative = normalName(source.slice(0, source.lastIndexOf("/") + 1) + target);
  const absolute = normalName(target);
  return !has(relative) && has(absolute) ? absolute : relative;
}

/** A part's name without regard to how it was written: see `Package`. */
export function normalName(name: string): string {
  const kept: string[] = [];
  for (const step of decodePercent(name).replaceAll("\\", "/").split("/")) {
    if (step === "..") kept.pop();
    else if (step !== "" && step !== ".") kept.push(step);
  }
  return kept.join("/").toLowerCase();
}

function decodePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
