import { integerOf, textOf, wordOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Method } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { MAX_COLUMNS, MAX_ROWS, parseCells, splitAddress } from "./address.ts";
import { commentCollectionType } from "./comments.ts";
import { namedItemCollectionType } from "./names.ts";
import { worksheetProtectionType } from "./protection.ts";
import { rangeAreasType } from "./range-areas.ts";
import type { RangeData } from "./range-data.ts";
import { rangeAt, rangeType } from "./range.ts";
import type { SheetData } from "./sheet-data.ts";
import { tableCollectionType } from "./tables.ts";
import type { WorkbookData } from "./workbook-data.ts";
import type { EventName } from "./workbook-events.ts";

export interface WorksheetData {
  readonly workbook: WorkbookData;
  readonly sheet: SheetData;
}

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Fails when the sheet was deleted since the client got hold of it. */
export function requireSheet({ workbook, sheet }: WorksheetData): void {
  if (!workbook.sheets.includes(sheet)) throw new HostError("ItemNotFound");
}

/** Fails when the workbook's structure is protected. */
export function requireStructure(workbook: WorkbookData): void {
  if (workbook.structure !== null) throw new HostError("AccessDenied");
}

/** "B2", "接警!B2" or a name → the range; without an address the whole sheet. */
function rangeOf(self: WorksheetData, address: string): RangeData {
  requireSheet(self);
  const [, cells] = splitAddress(address);
  if (parseCells(cells) !== null) return { workbook: self.workbook, ...self.workbook.area(address, self.sheet) };
  const folded = address.toLowerCase();
  const named = self.workbook.names.find(({ name, scope }) => {
    return name.toLowerCase() === folded && (scope === null || scope === self.sheet);
  });
  if (named === undefined) throw new HostError("InvalidArgument");
  return { workbook: self.workbook, ...self.workbook.area(named.reference) };
}

const used =
  (whenEmpty: "A1" | "null"): Method<WorksheetData> =>
  (self, args) => {
    requireSheet(self);
    const valuesOnly = args.flagOr(0, false);
    const block = self.sheet.used(valuesOnly);
    if (block !== null) return rangeAt(self, block);
    if (whenEmpty === "null") return NULL;
    // An empty sheet's used range is A1; with values only there is none.
    if (valuesOnly) throw new HostError("ItemNotFound");
    return rangeAt(self, { row: 0, column: 0, rows: 1, columns: 1 });
  };

function rename(self: WorksheetData, value: unknown): void {
  const name = textOf(value);
  requireStructure(self.workbook);
  requireSheetName(self.workbook, name, self.sheet);
  self.workbook.rename(self.sheet, name);
}

/** 1 to 31 characters without \ / ? * [ ] :, not yet taken. */
export function requireSheetName(workbook: WorkbookData, name: string, own: SheetData | null): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw new HostError("InvalidArgument");
  }
  const taken = workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists");
}

function move(self: WorksheetData, value: unknown): void {
  const { sheets } = self.workbook;
  const to = integerOf(value);
  requireStructure(self.workbook);
  if (to < 0 || to >= sheets.length) throw new HostError("InvalidArgument");
  sheets.splice(sheets.indexOf(self.sheet), 1);
  sheets.splice(to, 0, self.sheet);
  self.workbook.changes += 1;
}

function lastVisible({ workbook, sheet }: WorksheetData): boolean {
  return workbook.sheets.every((other) => other === sheet || other.visibility !== "Visible");
}

function show(self: WorksheetData, value: unknown): void {
  const visibility = wordOf(value, ["Visible", "Hidden", "VeryHidden"] as const);
  requireStructure(self.workbook);
  if (visibility !== "Visible" && lastVisible(self)) throw new HostError("InvalidOperation");
  self.workbook.show(self.sheet, visibility);
}

function activate(self: WorksheetData): void {
  requireSheet(self);
  if (self.workbook.inBackground) throw new HostError("GeneralException");
  if (self.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
  self.workbook.activate(self.sheet);
}

function remove(self: WorksheetData): void {
  requireSheet(self);
  requireStructure(self.workbook);
  if (lastVisible(self) || self.sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
  self.workbook.remove(self.sheet);
}

/** The wire names of an event's two registration methods differ from event to event. */
const EVENT_METHODS: readonly (readonly [name: EventName, wire: string])[] = [
  ["changed", "DataChangedEvent"],
  ["activated", "ActivatedEvent"],
  ["deactivated", "DeactivatedEvent"],
  ["selectionChanged", "SelectionChangedEvent"],
  ["formatChanged", "FormatChangedEvent"],
  ["protectionChanged", "ProtectionChangedEvent"],
  ["nameChanged", "EventNameChanged"],
  ["visibilityChanged", "EventVisibilityChanged"],
];

/** `_Register…` and `_Unregister…` of each event. */
export function eventMethods<T>(
  target: (self: T) => { readonly workbook: WorkbookData; readonly id: string },
  more: readonly (readonly [name: EventName, wire: string])[] = [],
): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, wire] of [...EVENT_METHODS, ...more]) {
    for (const [verb, step] of [["_Register", 1] as const, ["_Unregister", -1] as const]) {
      methods[verb + wire] = (self) => {
        const { workbook, id } = target(self);
        workbook.events.listen(name, id, step);
      };
    }
  }
  return methods;
}

export const worksheetType: HostType<WorksheetData> = hostType({
  name: "Worksheet",
  identity: { as: "Id", of: ({ sheet }) => sheet.id },
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: { get: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet), set: move },
    Visibility: { get: ({ sheet }) => sheet.visibility, set: show },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: ({ workbook, sheet }, value) => {
        sheet.tabColor = textOf(value);
        workbook.changes += 1;
      },
    },
  },
  navigations: {
    Protection: (self) => HostObject.of(worksheetProtectionType, self),
    Names: ({ workbook, sheet }) => HostObject.of(namedItemCollectionType, { workbook, scope: sheet }),
    Tables: ({ workbook, sheet }) => HostObject.of(tableCollectionType, { workbook, sheet }),
    Comments: ({ workbook, sheet }) => HostObject.of(commentCollectionType, { workbook, sheet }),
  },
  methods: {
    ...eventMethods<WorksheetData>(({ workbook, sheet }) => ({ workbook, id: sheet.id })),
    Activate: activate,
    Delete: remove,
    GetCell: (self, args) => {
      requireSheet(self);
      return rangeAt(self, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 });
    },
    GetRange: (self, args) => {
      requireSheet(self);
      return args.given(0) ? HostObject.of(rangeType, rangeOf(self, args.text(0))) : rangeAt(self, WHOLE);
    },
    GetRangeByIndexes: (self, args) => {
      requireSheet(self);
      const [row, column, rows, columns] = [0, 1, 2, 3].map((at) => args.integer(at)) as [
        number,
        number,
        number,
        number,
      ];
      return rangeAt(self, { row, column, rows, columns });
    },
    GetRanges: (self, args) => {
      const addresses = args.text(0).split(/[,;]/);
      return HostObject.of(rangeAreasType, { ranges: addresses.map((address) => rangeOf(self, address.trim())) });
    },
    GetUsedRange: used("A1"),
    GetUsedRangeOrNullObject: used("null"),
  },
});
