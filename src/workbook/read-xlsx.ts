import { Unreadable } from "../model/unreadable.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import { Budget } from "./budget.ts";
import { refuseForeignBytes, refuseForeignZip } from "./foreign-files.ts";
import type { Inflater } from "../model/inflater.ts";
import type { Package, Relationship } from "../ooxml/package-parts.ts";
import { openPackage } from "../ooxml/package-parts.ts";
import { damaged } from "../ooxml/refuse.ts";
import { withoutSheets } from "./refuse.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheet } from "./sheet.ts";
import { readStyles } from "./styles.ts";
import type { SheetEntry } from "./workbook-part.ts";
import { readWorkbookPart } from "./workbook-part.ts";
import { openZip } from "../ooxml/zip.ts";

/**
 * Reads an .xlsx (or .xlsm) file. Throws `Unreadable`, one Chinese sentence that starts with the file's name, for
 * everything that is none, is damaged, or would cost too much: better no figure than one from half a file. `inflate`: the
 * host's own, when it has a quicker one.
 */
export function readXlsx(name: string, bytes: Uint8Array, inflate: Inflater | null = null): Workbook {
  try {
    return { name, ...readWorkbook(name, bytes, inflate) };
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`“${name}”${error.message}`);
    throw error;
  }
}

function readWorkbook(name: string, bytes: Uint8Array, inflate: Inflater | null): Omit<Workbook, "name"> {
  refuseForeignBytes(name, bytes);
  const zip = openZip(bytes, inflate);
  refuseForeignZip(zip.names.map((part) => part.toLowerCase()));
  const parts = openPackage(zip);
  const main = only(parts.relationships(""), "officeDocument");
  if (main === null) throw damaged("缺少工作簿");
  const { date1904, sheets: entries } = readWorkbookPart(parts.open(main));
  const relationships = parts.relationships(main);
  const strings = only(relationships, "sharedStrings");
  const styles = only(relationships, "styles");
  const lookups = {
    strings: strings === null ? [] : readSharedStrings(parts.open(strings)),
    formats: styles === null ? [] : readStyles(parts.open(styles)),
    date1904,
  };
  const budget = new Budget();
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const part = worksheetOf(entry, relationships);
    if (part !== null) sheets.push(readSheet(openSheet(parts, part, entry), entry, lookups, budget));
  }
  if (sheets.length === 0) throw withoutSheets();
  return { date1904, sheets };
}

function only(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((relationship) => relationship.type === type)?.part ?? null;
}

/** The part of a sheet; null for charts, dialogs and macro sheets, which hold no cells to read. */
function worksheetOf({ name, relationship: id }: SheetEntry, relationships: readonly Relationship[]): string | null {
  const found = relationships.find((relationship) => relationship.id === id);
  if (found === undefined) throw damaged(`缺少工作表${name}`);
  if (found.type !== "worksheet") return null;
  if (found.part === null) throw damaged(`缺少工作表${name}`);
  return found.part;
}

function openSheet(parts: Package, part: string, { name }: SheetEntry): ReturnType<Package["open"]> {
  if (!parts.has(part)) throw damaged(`缺少工作表${name}`);
  return parts.open(part);
}
