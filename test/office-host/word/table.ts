import { integerOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, NULL, hostType } from "../protocol/host-object.ts";
import { bodyType } from "./body.ts";
import { newStory } from "./build.ts";
import { paragraph } from "./content.ts";
import type { DocumentData } from "./document-data.ts";
import { replaceText } from "./edit.ts";
import type { Extent } from "./extent.ts";
import { requireEditable } from "./extent.ts";
import type { Story, TableData, TableNode } from "./story.ts";

export interface Table {
  readonly story: Story;
  readonly node: TableNode;
}

interface Row extends Table {
  readonly at: number;
}

interface Cell extends Row {
  readonly column: number;
}

export function tablesIn({ story, inner }: Extent): readonly Table[] {
  return story.slice(inner).flatMap((node) => (node.kind === "table" ? [{ story, node }] : []));
}

export const tableObject = (table: Table): HostObject => HostObject.of(tableType, table);

const textOfCell = (cell: Story): string => cell.text(cell.whole);

const valuesOf = (rows: readonly (readonly Story[])[]): string[][] => rows.map((row) => row.map(textOfCell));

/** A grid of texts of that many columns, else `InvalidArgument`. */
function gridOf(value: unknown, columns: number): readonly (readonly string[])[] {
  if (!Array.isArray(value)) throw new HostError("InvalidArgument");
  return (value as unknown[]).map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw new HostError("InvalidArgument");
    return row.map(textOf);
  });
}

function requireTable({ story, node }: Table): DocumentData {
  const at = story.indexOf(node);
  if (at < 0) throw new HostError("ItemNotFound");
  requireEditable(story.document, story, { from: at, to: at + 1 });
  return story.document;
}

function write(table: Table, rows: readonly (readonly Story[])[], value: unknown): void {
  const document = requireTable(table);
  const texts = gridOf(value, rows[0]?.length ?? 0);
  if (texts.length !== rows.length) throw new HostError("InvalidArgument");
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) replaceText(cell, cell.whole, texts[at]?.[column] ?? "");
  }
  document.changes += 1;
}

/** A new table of empty or given texts. */
export function newTable(document: DocumentData, rows: number, columns: number, values: unknown): TableNode {
  if (rows < 1 || columns < 1) throw new HostError("InvalidArgument");
  const texts = values === null || values === undefined ? null : gridOf(values, columns);
  if (texts !== null && texts.length > rows) throw new HostError("InvalidArgument");
  const cells = Array.from({ length: rows }, (_row, at) =>
    Array.from({ length: columns }, (_cell, column) => newStory(document, [paragraph(texts?.[at]?.[column] ?? "")])),
  );
  return { kind: "table", table: { id: document.newId(), rows: cells, headerRows: 0, style: "" } };
}

function cellOf(self: Table, at: number, column: number): HostObject | null {
  return self.node.table.rows[at]?.[column] === undefined ? null : HostObject.of(cellType, { ...self, at, column });
}

function orNotFound(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

const storyOf = ({ node, at, column }: Cell): Story => {
  const story = node.table.rows[at]?.[column];
  if (story === undefined) throw new HostError("ItemNotFound");
  return story;
};

const cellType: HostType<Cell> = hostType({
  name: "TableCell",
  referenced: true,
  identity: { as: "_Id", of: ({ node, at, column }) => `${node.table.id}:${at}:${column}` },
  scalars: {
    RowIndex: { get: ({ at }) => at },
    CellIndex: { get: ({ column }) => column },
    Value: {
      get: (self) => textOfCell(storyOf(self)),
      set: (self, value) => {
        write(self, [[storyOf(self)]], [[value]]);
      },
    },
  },
  navigations: { Body: (self) => HostObject.of(bodyType, storyOf(self)) },
});

const cellCollectionType: HostType<Row> = hostType({
  name: "TableCellCollection",
  referenced: true,
  items: (self) =>
    (self.node.table.rows[self.at] ?? []).map((_, column) => HostObject.of(cellType, { ...self, column })),
});

const rowType: HostType<Row> = hostType({
  name: "TableRow",
  referenced: true,
  identity: { as: "_Id", of: ({ node, at }) => `${node.table.id}:${at}` },
  scalars: {
    RowIndex: { get: ({ at }) => at },
    CellCount: { get: ({ node, at }) => node.table.rows[at]?.length ?? 0 },
    IsHeader: { get: ({ node, at }) => at < node.table.headerRows },
    Values: {
      get: ({ node, at }) => valuesOf(node.table.rows.slice(at, at + 1)),
      set: (self, value) => {
        write(self, self.node.table.rows.slice(self.at, self.at + 1), value);
      },
    },
  },
  navigations: { Cells: (self) => HostObject.of(cellCollectionType, self) },
  methods: {
    Delete: (self) => {
      const document = requireTable(self);
      self.node.table.rows.splice(self.at, 1);
      document.changes += 1;
    },
  },
});

interface Rows {
  readonly rows: () => readonly Row[];
}

const rowCollectionType: HostType<Rows> = hostType({
  name: "TableRowCollection",
  referenced: true,
  items: ({ rows }) => rows().map((row) => HostObject.of(rowType, row)),
  methods: {
    GetFirst: ({ rows }) => orNotFound(oneRow(rows()[0])),
    GetFirstOrNullObject: ({ rows }) => oneRow(rows()[0]) ?? NULL,
  },
});

const oneRow = (row: Row | undefined): HostObject | null => (row === undefined ? null : HostObject.of(rowType, row));

const rowsOf = (self: Table): readonly Row[] => self.node.table.rows.map((_, at) => ({ ...self, at }));

/** Adds rows at the start or the end and answers them. */
function addRows(self: Table, location: "Start" | "End", count: number, values: unknown): HostObject {
  const document = requireTable(self);
  const { rows } = self.node.table;
  const added = newTable(document, count, rows[0]?.length ?? 1, values).table.rows;
  const at = location === "Start" ? 0 : rows.length;
  rows.splice(at, 0, ...added);
  document.changes += 1;
  return HostObject.of(rowCollectionType, { rows: () => rowsOf(self).slice(at, at + count) });
}

const info = ({ node }: Table): TableData => node.table;

export const tableType: HostType<Table> = hostType({
  name: "Table",
  referenced: true,
  identity: { as: "_Id", of: (self) => info(self).id },
  scalars: {
    RowCount: { get: (self) => info(self).rows.length },
    HeaderRowCount: {
      get: (self) => info(self).headerRows,
      set: (self, value) => {
        info(self).headerRows = integerOf(value);
        requireTable(self).changes += 1;
      },
    },
    Style: {
      get: (self) => info(self).style,
      set: (self, value) => {
        info(self).style = textOf(value);
        requireTable(self).changes += 1;
      },
    },
    IsUniform: { get: (self) => new Set(info(self).rows.map((row) => row.length)).size <= 1 },
    Values: {
      get: (self) => valuesOf(info(self).rows),
      set: (self, value) => {
        write(self, info(self).rows, value);
      },
    },
  },
  navigations: { Rows: (self) => HostObject.of(rowCollectionType, { rows: () => rowsOf(self) }) },
  methods: {
    GetCell: (self, args) => orNotFound(cellOf(self, args.integer(0), args.integer(1))),
    GetCellOrNullObject: (self, args) => cellOf(self, args.integer(0), args.integer(1)) ?? NULL,
    AddRows: (self, args) => addRows(self, args.word(0, ["Start", "End"] as const), args.integer(1), args.all[2]),
    Delete: (self) => {
      const document = requireTable(self);
      self.story.nodes.splice(self.story.indexOf(self.node), 1);
      document.changes += 1;
    },
  },
});

export interface TablesOf {
  readonly tables: () => readonly Table[];
}

export const tableCollectionType: HostType<TablesOf> = hostType({
  name: "TableCollection",
  referenced: true,
  items: ({ tables }) => tables().map(tableObject),
  item: ({ tables }, id) => {
    const table = tables().find(({ node }) => node.table.id === id);
    return orNotFound(table === undefined ? null : tableObject(table));
  },
  methods: {
    GetFirst: ({ tables }) => {
      const [first] = tables();
      return orNotFound(first === undefined ? null : tableObject(first));
    },
    GetFirstOrNullObject: ({ tables }) => {
      const [first] = tables();
      return first === undefined ? NULL : tableObject(first);
    },
  },
});
