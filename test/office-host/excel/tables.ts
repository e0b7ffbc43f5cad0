import { HostError } from "../protocol/host-error.ts";
import { flagOf, textOf } from "../protocol/arguments.ts";
import type { HostType, Method } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import type { Block } from "./address.ts";
import { gridOf } from "./sheet-data.ts";
import { valueOf } from "./cells.ts";
import { rangeAt } from "./range.ts";
import type { SheetData } from "./sheet-data.ts";
import type { WorkbookData } from "./workbook-data.ts";
import { worksheetType } from "./worksheet.ts";

/** A table (list object). */
export interface TableData {
  readonly id: string;
  name: string;
  readonly sheet: SheetData;
  readonly block: Block;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

export interface Tables {
  readonly workbook: WorkbookData;
  /** The tables of one sheet, or of the workbook. */
  readonly sheet: SheetData | null;
}

interface Table {
  readonly workbook: WorkbookData;
  readonly table: TableData;
}

interface Column extends Table {
  readonly at: number;
}

/** Header row, body and total row of a table; a part it does not show is `ItemNotFound`. */
function part({ table }: Table, which: "whole" | "header" | "body" | "total"): Block {
  const { block } = table;
  const header = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  if (which === "whole") return block;
  if (which === "body") return { ...block, row: block.row + header, rows: block.rows - header - total };
  if ((which === "header" ? header : total) === 0) throw new HostError("ItemNotFound");
  return { ...block, row: which === "header" ? block.row : block.row + block.rows - 1, rows: 1 };
}

const partRange =
  (which: "whole" | "header" | "body" | "total"): Method<Table> =>
  (self) =>
    rangeAt({ workbook: self.workbook, sheet: self.table.sheet }, part(self, which));

function columnBlock(self: Column): Block {
  const { block } = self.table;
  return { ...block, column: block.column + self.at, columns: 1 };
}

const columnType: HostType<Column> = hostType({
  name: "TableColumn",
  identity: { as: "Id", of: ({ at }) => at + 1 },
  scalars: {
    Id: { get: ({ at }) => at + 1 },
    Index: { get: ({ at }) => at },
    Name: {
      get: (self) => String(gridOf(self.table.sheet, columnBlock(self), valueOf)[0]?.[0] ?? ""),
      unmodelledWrite: true,
    },
    Values: { get: (self) => gridOf(self.table.sheet, columnBlock(self), valueOf), unmodelledWrite: true },
  },
  methods: {
    GetRange: (self) => rangeAt({ workbook: self.workbook, sheet: self.table.sheet }, columnBlock(self)),
  },
});

const columnCollectionType: HostType<Table> = hostType({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ table }) => table.block.columns } },
  items: (self) =>
    Array.from({ length: self.table.block.columns }, (_, at) => HostObject.of(columnType, { ...self, at })),
  methods: { GetCount: ({ table }) => table.block.columns },
});

const tableType: HostType<Table> = hostType({
  name: "Table",
  identity: { as: "Id", of: ({ table }) => table.id },
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ workbook, table }, value) => {
        table.name = textOf(value);
        workbook.changes += 1;
      },
    },
    ShowHeaders: { get: ({ table }) => table.showHeaders, unmodelledWrite: true },
    ShowTotals: { get: ({ table }) => table.showTotals, unmodelledWrite: true },
    Style: {
      get: ({ table }) => table.style,
      set: ({ workbook, table }, value) => {
        table.style = textOf(value);
        workbook.changes += 1;
      },
    },
  },
  navigations: {
    Worksheet: ({ workbook, table }) => HostObject.of(worksheetType, { workbook, sheet: table.sheet }),
    Columns: (self) => HostObject.of(columnCollectionType, self),
  },
  methods: {
    GetRange: partRange("whole"),
    GetHeaderRowRange: partRange("header"),
    GetDataBodyRange: partRange("body"),
    GetTotalRowRange: partRange("total"),
    Delete: ({ workbook, table }) => {
      workbook.tables.splice(workbook.tables.indexOf(table), 1);
      workbook.changes += 1;
    },
  },
});

function own({ workbook, sheet }: Tables): readonly TableData[] {
  return workbook.tables.filter((table) => sheet === null || table.sheet === sheet);
}

const tableObject = ({ workbook }: Tables, table: TableData): HostObject =>
  HostObject.of(tableType, { workbook, table });

function find(self: Tables, key: unknown): HostObject | null {
  const folded = String(key).toLowerCase();
  const table = own(self).find(({ id, name }) => id.toLowerCase() === folded || name.toLowerCase() === folded);
  return table === undefined ? null : tableObject(self, table);
}

export const tableCollectionType: HostType<Tables> = hostType({
  name: "TableCollection",
  scalars: { Count: { get: (self) => own(self).length } },
  items: (self) => own(self).map((table) => tableObject(self, table)),
  item: (self, key) => {
    const found = find(self, key);
    if (found === null) throw new HostError("ItemNotFound");
    return found;
  },
  methods: {
    GetItemOrNullObject: (self, args) => find(self, args.text(0)) ?? NULL,
    GetCount: (self) => own(self).length,
    Add: (self, args) => {
      const { workbook } = self;
      const { sheet, block } = workbook.area(args.text(0), self.sheet ?? workbook.active);
      const showHeaders = flagOf(args.all[1]);
      const number = workbook.tables.length + 1;
      const table = {
        id: String(number),
        name: `表${number}`,
        sheet,
        block,
        showHeaders,
        showTotals: false,
        style: "",
      };
      workbook.tables.push(table);
      workbook.changes += 1;
      return tableObject(self, table);
    },
  },
});
