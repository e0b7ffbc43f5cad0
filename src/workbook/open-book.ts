import type { Package } from "../ooxml/package-parts.ts";
import { normalName, openPackage } from "../ooxml/package-parts.ts";
import { damaged } from "../ooxml/refuse.ts";
import { readWorkbookPart } from "./workbook-part.ts";
import type { Zip } from "../ooxml/zip.ts";
import { openZip } from "../ooxml/zip.ts";

/** A workbook file opened to be changed: where its parts are. Parts go by their normal names (see `Package`). */
export interface OpenBook {
  readonly parts: Package;
  /** The workbook part. */
  readonly main: string;
  readonly relationshipsOfMain: string;
  readonly styles: string | null;
  readonly calculationChain: string | null;
  /** Names of all sheets in the order of their tabs, charts included. */
  readonly tabs: readonly string[];
  readonly partOf: (sheet: string) => string;
  /** A part as UTF-8. */
  readonly read: (part: string) => Uint8Array;
  /** A part's name as the zip has it. */
  readonly writtenName: (part: string) => string;
}

/** Opens what `readXlsx` has read before. Throws Unreadable when a part is missing or damaged. */
export function openBook(bytes: Uint8Array): OpenBook {
  const zip = openZip(bytes);
  const parts = openPackage(cached(zip));
  const written = new Map(zip.names.map((name) => [normalName(name), name]));
  const main = parts.relationships("").find(({ type }) => type === "officeDocument")?.part ?? null;
  if (main === null) throw damaged("缺少工作簿");
  const links = parts.relationships(main);
  const { sheets } = readWorkbookPart(parts.open(main));
  const bySheet = new Map(
    sheets.map(({ name, relationship }) => [name, links.find(({ id }) => id === relationship)?.part ?? null]),
  );
  const partFor = (type: string): string | null => {
    const part = links.find((link) => link.type === type)?.part ?? null;
    return part !== null && parts.has(part) ? part : null;
  };
  const read = (part: string): Uint8Array => parts.open(part).bytes;
  const slash = main.lastIndexOf("/") + 1;
  return {
    parts,
    main,
    relationshipsOfMain: `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`,
    styles: partFor("styles"),
    calculationChain: partFor("calcChain"),
    tabs: sheets.map(({ name }) => name),
    partOf: (sheet) => {
      const part = bySheet.get(sheet) ?? null;
      if (part === null) throw damaged(`缺少工作表${sheet}`);
      return part;
    },
    read,
    writtenName: (part) => {
      const name = written.get(part);
      if (name === undefined) throw damaged("缺少内部文件");
      return name;
    },
  };
}

/** A part may be read several times but is inflated once. */
function cached(zip: Zip): Zip {
  const read = new Map<string, Uint8Array>();
  return {
    names: zip.names,
    read(name) {
      const known = read.get(name) ?? zip.read(name);
      read.set(name, known);
      return known;
    },
  };
}
