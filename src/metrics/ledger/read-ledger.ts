import type { Ledger, LedgerColumn, LedgerKey } from "../../model/ledger.ts";
import type { Sheet } from "../../model/workbook.ts";
import { isBlank, isCellError, valueAt } from "../../model/workbook.ts";
import { isNoteLine, isTotalLine } from "../row-lines.ts";
import { countItems } from "./count-items.ts";
import type { FoundLedger, LedgerHeading } from "./find-ledger.ts";
import { readColumn } from "./read-column.ts";
import type { ReadMoment } from "./read-moment.ts";

/** Cells besides 序号 that make a row an event; a sum or a signature fills fewer. */
const FEWEST_CELLS = 2;

/** "合  计" is no longer. */
const LONGEST_TOTAL = 8;

/** Every event of the ledger: one pass over the rows to find them, one over each column that holds more than text. */
export function readLedger(sheet: Sheet, found: FoundLedger, moment: ReadMoment): Ledger {
  const rows = eventRows(sheet, found);
  const columns = new Map<LedgerKey, LedgerColumn>(
    found.headings.map((heading) => {
      const isMain = found.spec.dates.includes(heading.spec.key);
      return [heading.spec.key, readColumn(sheet, heading, rows, { moment, isMain })];
    }),
  );
  const { spec, headerRow } = found;
  return { spec, sheet: sheet.name, headerRow, rows, items: itemsOf(sheet, columns.get("text"), rows), columns };
}

function eventRows(sheet: Sheet, { headings, headerRow }: FoundLedger): Uint32Array {
  const indexes = headings.filter(({ spec }) => spec.key !== "serial").map(({ index }) => index);
  const rows: number[] = [];
  for (let row = headerRow + 1; row < sheet.values.length; row++) {
    const values = sheet.values[row];
    if (values !== undefined && isEvent(values, indexes) && !isOther(values, headings)) rows.push(row);
  }
  return Uint32Array.from(rows);
}

function isEvent(values: NonNullable<Sheet["values"][number]>, indexes: readonly number[]): boolean {
  let filled = 0;
  for (const index of indexes) {
    if (!isBlank(values[index] ?? null) && (filled += 1) >= FEWEST_CELLS) return true;
  }
  return false;
}

/** A sum, a note, or the header again at the top of a printed page. Only a text at the beginning of the row tells. */
function isOther(values: NonNullable<Sheet["values"][number]>, headings: readonly LedgerHeading[]): boolean {
  for (let index = 0; index < 3; index++) {
    const value = values[index] ?? null;
    if (typeof value !== "string" || value.length > 60) continue;
    if (value.length <= LONGEST_TOTAL && isTotalLine(value)) return true;
    if (index === 0 && isNoteLine(value)) return true;
  }
  return headings.slice(0, 3).every(({ index, label }) => values[index] === label);
}

function itemsOf(sheet: Sheet, text: LedgerColumn | undefined, rows: Uint32Array): Uint16Array {
  const items = new Uint16Array(rows.length).fill(1);
  if (text === undefined) return items;
  for (let i = 0; i < rows.length; i++) {
    const value = valueAt(sheet, text.owner(rows[i] ?? 0), text.index);
    if (typeof value === "string" && value.length > 4 && !isCellError(value)) items[i] = countItems(value);
  }
  return items;
}
