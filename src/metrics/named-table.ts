import type { Column } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { showValue, valueAt } from "../model/workbook.ts";
import { fold } from "./fold.ts";
import type { RowOwners } from "./merged-rows.ts";
import { ownersOf } from "./merged-rows.ts";

const HEADER_ROWS = 15;
/** How far to the right a heading is looked for. */
export const HEADER_COLUMNS = 64;

/** A small table whose columns are known by name. */
export interface NamedTable<Key extends string> {
  /** Zero-based. */
  readonly headerRow: number;
  /** Zero-based column of each name found. */
  readonly at: ReadonlyMap<Key, number>;
  readonly columns: readonly Column[];
  /** The row whose cell speaks for this one in a column, when cells are merged downwards. */
  owner(key: Key, row: number): number;
}

/** Finds the first row that bears all `needed` headings; the spellings of each stand in `names`. null when no row does. */
export function findNamedTable<Key extends string>(
  sheet: Sheet,
  names: ReadonlyMap<Key, readonly string[]>,
  needed: readonly Key[],
): NamedTable<Key> | null {
  const keys = new Map(
    [...names].flatMap(([key, spellings]) => spellings.map((text): [string, Key] => [fold(text), key])),
  );
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.values.length); row++) {
    const width = Math.min(HEADER_COLUMNS, sheet.values[row]?.length ?? 0);
    const labels = Array.from({ length: width }, (_, index) => showValue(valueAt(sheet, row, index)).slice(0, 100));
    const at = new Map<Key, number>();
    labels.forEach((label, index) => {
      const key = keys.get(fold(label));
      if (key !== undefined && !at.has(key)) at.set(key, index);
    });
    if (needed.every((key) => at.has(key))) return namedTable(sheet, row, at, labels);
  }
  return null;
}

function namedTable<Key extends string>(
  sheet: Sheet,
  headerRow: number,
  at: ReadonlyMap<Key, number>,
  labels: readonly string[],
): NamedTable<Key> {
  const owners = new Map<Key, RowOwners>([...at].map(([key, index]) => [key, ownersOf(sheet, index)]));
  return {
    headerRow,
    at,
    columns: labels.map((label, index) => ({ index, role: "unknown", month: null, label })),
    owner: (key, row) => owners.get(key)?.(row) ?? row,
  };
}

/** The text of a row in a named column, "" when there is none; merged cells speak for all their rows. */
export function textAt<Key extends string>(sheet: Sheet, table: NamedTable<Key>, row: number, key: Key): string {
  const index = table.at.get(key);
  const owner = table.owner(key, row);
  return index === undefined || owner <= table.headerRow ? "" : showValue(valueAt(sheet, owner, index)).trim();
}
