import type { Arguments } from "../protocol/arguments.ts";
import { recordOf, textOf, wordOf } from "../protocol/arguments.ts";
import { bytesOfBase64 } from "../protocol/base64.ts";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import { selfOf } from "../protocol/host-object.ts";
import type { SheetData } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";
import { requireStructure, worksheetType } from "./worksheet.ts";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/**
 * `insertWorksheetsFromBase64`: copies sheets of a file into the workbook and answers their ids. A name already taken
 * gets " (2)" behind it, as when a person copies a sheet.
 */
export function insertSheets(workbook: WorkbookData, args: Arguments): readonly string[] {
  const bytes = bytesOfBase64(args.text(0));
  const options = args.given(1) ? recordOf(args.all[1]) : {};
  requireStructure(workbook);
  if (workbook.callbacks.readXlsx === undefined) throw new Unmodelled("reading an .xlsx without readXlsx");
  const source = workbook.callbacks.readXlsx(bytes);
  const wanted = namesToInsert(options["sheetNamesToInsert"]);
  const chosen = wanted.length === 0 ? source.sheets : wanted.map((name) => sheetOf(source, name));
  let at = position(workbook, options);
  return chosen.map((sheet) => {
    const copy = workbook.addSheet(freeName(workbook, sheet.name), at);
    at += 1;
    copySheet(sheet, copy);
    workbook.changes += 1;
    workbook.events.raise("added", copy.id);
    return copy.id;
  });
}

function namesToInsert(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new HostError("InvalidArgument");
  return value.map(textOf);
}

function sheetOf(source: WorkbookData, name: string): SheetData {
  const sheet = source.findSheet(name);
  if (sheet === null) throw new HostError("InvalidArgument");
  return sheet;
}

function position(workbook: WorkbookData, options: Readonly<Record<string, unknown>>): number {
  const type = options["positionType"] ?? "End";
  const where = wordOf(type, POSITIONS);
  if (where === "Beginning") return 0;
  if (where === "End" || where === "None") return workbook.sheets.length;
  const relative = options["relativeTo"];
  const object = selfOf(worksheetType, relative);
  const sheet = object === null ? workbook.findSheet(textOf(relative)) : object.sheet;
  if (sheet === null) throw new HostError("InvalidArgument");
  return workbook.sheets.indexOf(sheet) + (where === "After" ? 1 : 0);
}

function freeName(workbook: WorkbookData, name: string): string {
  if (workbook.findSheet(name) === null) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (workbook.findSheet(next) === null) return next;
  }
}

function copySheet(from: SheetData, to: SheetData): void {
  for (const [key, cell] of from.cells) to.cells.set(key, { ...cell });
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const column of from.hiddenColumns) to.hiddenColumns.add(column);
  to.merges = [...from.merges];
  to.validations = [...from.validations];
  to.visibility = from.visibility;
  to.tabColor = from.tabColor;
  to.protection = from.protection;
}
