import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import type { SheetData } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";
import { WORKBOOK_TARGET } from "./workbook-events.ts";
import { eventMethods, requireSheetName, requireStructure, worksheetType } from "./worksheet.ts";

export interface Worksheets {
  readonly workbook: WorkbookData;
}

const sheetObject = (workbook: WorkbookData, sheet: SheetData): HostObject =>
  HostObject.of(worksheetType, { workbook, sheet });

function inOrder({ workbook }: Worksheets, visibleOnly: boolean): readonly SheetData[] {
  return workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function oneOf(self: Worksheets, sheet: SheetData | undefined): HostObject {
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return sheetObject(self.workbook, sheet);
}

function freeName(workbook: WorkbookData): string {
  for (let number = workbook.sheets.length + 1; ; number += 1) {
    if (workbook.findSheet(`Sheet${number}`) === null) return `Sheet${number}`;
  }
}

export const worksheetCollectionType: HostType<Worksheets> = hostType({
  name: "WorksheetCollection",
  items: ({ workbook }) => workbook.sheets.map((sheet) => sheetObject(workbook, sheet)),
  item: (self, key) => {
    const sheet = typeof key === "string" ? self.workbook.findSheet(key) : null;
    return oneOf(self, sheet ?? undefined);
  },
  methods: {
    ...eventMethods<Worksheets>(
      ({ workbook }) => ({ workbook, id: WORKBOOK_TARGET }),
      [
        ["added", "AddedEvent"],
        ["deleted", "DeletedEvent"],
      ],
    ),
    GetItemOrNullObject: ({ workbook }, args) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet === null ? NULL : sheetObject(workbook, sheet);
    },
    GetActiveWorksheet: ({ workbook }) => sheetObject(workbook, workbook.active),
    GetFirst: (self, args) => oneOf(self, inOrder(self, args.flagOr(0, false))[0]),
    GetLast: (self, args) => oneOf(self, inOrder(self, args.flagOr(0, false)).at(-1)),
    GetCount: (self, args) => inOrder(self, args.flagOr(0, false)).length,
    Add: ({ workbook }, args) => {
      const name = args.textOr(0, null) ?? freeName(workbook);
      requireStructure(workbook);
      requireSheetName(workbook, name, null);
      const sheet = workbook.addSheet(name);
      workbook.changes += 1;
      workbook.events.raise("added", sheet.id);
      return sheetObject(workbook, sheet);
    },
  },
});
