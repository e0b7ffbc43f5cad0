import { flagOf, wordOf } from "../protocol/arguments.ts";
import { bytesOfBase64 } from "../protocol/base64.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Method } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { splitAddress } from "./address.ts";
import { commentCollectionType } from "./comments.ts";
import { customPartsType, propertiesType, settingCollectionType } from "./document-parts.ts";
import { functionsType } from "./functions.ts";
import { insertSheets } from "./insert-sheets.ts";
import { namedItemCollectionType } from "./names.ts";
import { workbookProtectionType } from "./protection.ts";
import { rangeAt } from "./range.ts";
import { tableCollectionType } from "./tables.ts";
import type { WorkbookData } from "./workbook-data.ts";
import type { Worksheets } from "./worksheets.ts";
import { worksheetCollectionType } from "./worksheets.ts";

interface Created {
  readonly workbook: WorkbookData;
  readonly bytes: Uint8Array;
}

const createdType: HostType<Created> = hostType({
  name: "WorkbookCreated",
  identity: { as: "Id", of: () => "created" },
  methods: { Open: ({ workbook, bytes }) => void workbook.opened.push(bytes) },
});

const applicationType: HostType<Worksheets> = hostType({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: ({ workbook }, value) => {
        workbook.calculationMode = wordOf(value, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
      },
    },
  },
  methods: {
    // Formulas have the results they came with; a recalculation changes none.
    Calculate: (_self, args) => void args.word(0, ["Recalculate", "Full", "FullRebuild"] as const),
    SuspendApiCalculationUntilNextSync: ({ workbook }) => void workbook.suspended.add("calculation"),
    SuspendScreenUpdatingUntilNextSync: ({ workbook }) => void workbook.suspended.add("screen"),
    CreateWorkbook: ({ workbook }, args) => {
      const bytes = args.given(0) ? bytesOfBase64(args.text(0)) : new Uint8Array();
      return HostObject.of(createdType, { workbook, bytes });
    },
  },
});

const runtimeType: HostType<Worksheets> = hostType({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: ({ workbook }) => workbook.events.enabled,
      set: ({ workbook }, value) => {
        workbook.events.enabled = flagOf(value);
      },
    },
  },
});

/** The range an event speaks of: its reference is the sheet's id and the address. */
const eventRange =
  (missing: "fail" | "null"): Method<WorkbookData> =>
  (workbook, args) => {
    const [id, cells] = splitAddress(args.text(0));
    const sheet = id === null ? null : workbook.findSheet(id);
    if (sheet !== null) return rangeAt({ workbook, sheet }, workbook.area(cells, sheet).block);
    if (missing === "null") return NULL;
    throw new HostError("ItemNotFound");
  };

function selected(workbook: WorkbookData): HostObject {
  if (workbook.inBackground) throw new HostError("InvalidSelection");
  const { sheet, block } = workbook.selection;
  return rangeAt({ workbook, sheet }, block);
}

export const workbookType: HostType<WorkbookData> = hostType({
  name: "Workbook",
  scalars: {
    Name: { get: (self) => self.name },
    ReadOnly: { get: (self) => self.readOnly },
    IsDirty: { get: (self) => self.changes > 0, unmodelledWrite: true },
  },
  navigations: {
    Application: (workbook) => HostObject.of(applicationType, { workbook }),
    Comments: (workbook) => HostObject.of(commentCollectionType, { workbook, sheet: null }),
    CustomXmlParts: (workbook) => HostObject.of(customPartsType, { workbook }),
    Functions: (workbook) => HostObject.of(functionsType, { workbook }),
    Names: (workbook) => HostObject.of(namedItemCollectionType, { workbook, scope: null }),
    Properties: (workbook) => HostObject.of(propertiesType, { workbook }),
    Protection: (workbook) => HostObject.of(workbookProtectionType, { workbook }),
    Settings: (workbook) => HostObject.of(settingCollectionType, { workbook }),
    Tables: (workbook) => HostObject.of(tableCollectionType, { workbook, sheet: null }),
    Worksheets: (workbook) => HostObject.of(worksheetCollectionType, { workbook }),
    _Runtime: (workbook) => HostObject.of(runtimeType, { workbook }),
  },
  methods: {
    GetSelectedRange: selected,
    GetActiveCell: (workbook) => {
      const { sheet, block } = workbook.selection;
      return rangeAt({ workbook, sheet }, { ...block, rows: 1, columns: 1 });
    },
    InsertWorksheetsFromBase64: insertSheets,
    // Excel on the web: the client's own way for `Excel.createWorkbook`.
    CreateAndOpenWorkbook: (workbook, args) => {
      workbook.opened.push(args.given(0) ? bytesOfBase64(args.text(0)) : new Uint8Array());
    },
    _GetRangeForEventByReferenceId: eventRange("fail"),
    _GetRangeOrNullObjectForEventByReferenceId: eventRange("null"),
  },
});
