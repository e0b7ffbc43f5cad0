import { flagOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, selfOf, hostType } from "../protocol/host-object.ts";
import { rangeAddress } from "./range-data.ts";
import { rangeType } from "./range.ts";
import type { SheetData } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";
import { worksheetType } from "./worksheet.ts";

/** A defined name that stands for a range. */
export interface NameData {
  readonly name: string;
  /** "接警!B2:D5". */
  reference: string;
  /** The sheet it belongs to; null for the workbook. */
  readonly scope: SheetData | null;
  comment: string;
  visible: boolean;
}

export interface Names {
  readonly workbook: WorkbookData;
  /** The names of one sheet, or of the workbook. */
  readonly scope: SheetData | null;
}

interface Name {
  readonly workbook: WorkbookData;
  readonly item: NameData;
}

function rangeObject({ workbook, item }: Name): HostObject | null {
  try {
    return HostObject.of(rangeType, { workbook, ...workbook.area(item.reference) });
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function sheetOf({ workbook, item }: Name): HostObject | null {
  return item.scope === null ? null : HostObject.of(worksheetType, { workbook, sheet: item.scope });
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

const namedItemType: HostType<Name> = hostType({
  name: "NamedItem",
  identity: { as: "_Id", of: ({ item }) => item.name },
  scalars: {
    Name: { get: ({ item }) => item.name },
    Type: { get: (self) => (rangeObject(self) === null ? "Error" : "Range") },
    Value: { get: ({ item }) => item.reference },
    Scope: { get: ({ item }) => (item.scope === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: ({ item }) => `=${item.reference}`,
      set: ({ workbook, item }, value) => {
        item.reference = textOf(value).replace(/^=/, "");
        workbook.changes += 1;
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ workbook, item }, value) => {
        item.comment = textOf(value);
        workbook.changes += 1;
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ workbook, item }, value) => {
        item.visible = flagOf(value);
        workbook.changes += 1;
      },
    },
  },
  navigations: {
    Worksheet: (self) => orNotFound(sheetOf(self)),
    WorksheetOrNullObject: (self) => sheetOf(self) ?? NULL,
  },
  methods: {
    GetRange: (self) => orNotFound(rangeObject(self)),
    GetRangeOrNullObject: (self) => rangeObject(self) ?? NULL,
    Delete: ({ workbook, item }) => {
      workbook.names.splice(workbook.names.indexOf(item), 1);
      workbook.changes += 1;
    },
  },
});

function find({ workbook, scope }: Names, name: unknown): HostObject | null {
  const folded = textOf(name).toLowerCase();
  const item = workbook.names.find((each) => each.scope === scope && each.name.toLowerCase() === folded);
  return item === undefined ? null : HostObject.of(namedItemType, { workbook, item });
}

function own({ workbook, scope }: Names): readonly NameData[] {
  return workbook.names.filter((item) => item.scope === scope);
}

export const namedItemCollectionType: HostType<Names> = hostType({
  name: "NamedItemCollection",
  items: (self) => own(self).map((item) => HostObject.of(namedItemType, { workbook: self.workbook, item })),
  item: (self, name) => orNotFound(find(self, name)),
  methods: {
    GetItemOrNullObject: (self, args) => find(self, args.text(0)) ?? NULL,
    GetCount: (self) => own(self).length,
    Add: (self, args) => {
      const { workbook, scope } = self;
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostError("InvalidArgument");
      if (find(self, name) !== null) throw new HostError("ItemAlreadyExists");
      const range = selfOf(rangeType, args.all[1]);
      const reference = range === null ? args.text(1).replace(/^=/, "").replaceAll("$", "") : rangeAddress(range);
      const item = { name, reference, scope, comment: args.textOr(2, ""), visible: true };
      workbook.names.push(item);
      workbook.changes += 1;
      return HostObject.of(namedItemType, { workbook, item });
    },
  },
});
