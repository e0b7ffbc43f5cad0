import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { columnName, parseCellName } from "../../model/place.ts";
import type { Sheet } from "../../model/workbook.ts";
import { placeIn } from "../../model/workbook.ts";
import type { LedgerSheet } from "../ledgers.ts";
import { ledgersOf } from "../ledgers.ts";
import type { MetricTable } from "../metric-tables.ts";
import { metricTablesOf, rowHead } from "../metric-tables.ts";
import { clip } from "../say.ts";
import type { Slot } from "../slots.ts";

export const hiddenData: Rule = {
  id: "hidden-data",
  code: "S12",
  stage: "structure",
  severity: "warning",
  title: "隐藏的行、列、表里有数",
  why: "看不见的数仍会写进总结，容易出错",
  *check(seen: Seen): Iterable<Complaint> {
    const told = new Set<string>();
    for (const { table, sheet, slots } of metricTablesOf(seen)) {
      if (sheet.state !== "visible" && slots.length > 0 && !told.has(sheet.name)) {
        const message = `“${clip(sheet.name)}”表被隐藏，里面的数仍会使用，请确认。`;
        yield { at: { sheet: sheet.name }, value: null, expected: null, message };
        told.add(sheet.name);
      }
      if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) continue;
      const cells = cellsOf(slots, sheet, seen);
      yield* hiddenRows({ table, sheet }, cells);
      yield* hiddenColumns({ table, sheet }, cells);
    }
    for (const where of ledgersOf(seen)) yield* hiddenEvents(where);
  },
};

/** A cell in use that is read for the report. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly slot: Slot;
}

function cellsOf(slots: readonly Slot[], sheet: Sheet, { period }: Seen): Cell[] {
  const isRead = ({ role, reading }: Slot): boolean =>
    role === "total" || role === "last-year" || (role === "month" && containsMonth(period, reading.period.first));
  return slots.filter(isRead).flatMap((slot) => {
    const at = parseCellName(slot.reading.at.cell ?? "");
    return at === null || slot.reading.at.sheet !== sheet.name ? [] : [{ ...at, slot }];
  });
}

/** Filtered rows of a ledger are counted like all others. */
function* hiddenEvents({ ledger, sheet }: LedgerSheet): Iterable<Complaint> {
  const name = clip(sheet.name);
  if (sheet.state !== "visible") {
    const message = `“${name}”被隐藏，里面的${ledger.rows.length}条仍会计数，请确认。`;
    yield { at: { sheet: sheet.name }, value: null, expected: null, message };
  }
  const rows = sheet.hiddenRows.size === 0 ? [] : [...ledger.rows].filter((row) => sheet.hiddenRows.has(row));
  const [first] = rows;
  if (first === undefined) return;
  const message = `“${name}”有${rows.length}行被隐藏或筛掉，仍会计数，请确认。`;
  yield {
    at: placeIn(sheet, first, ledger.columns.values().next().value?.index ?? 0),
    value: null,
    expected: null,
    message,
  };
}

type Where = Pick<MetricTable, "table" | "sheet">;

/** Hidden rows side by side make one finding. */
function* hiddenRows(where: Where, cells: readonly Cell[]): Iterable<Complaint> {
  const { hiddenRows: hidden } = where.sheet;
  const firsts = new Map<number, Cell>();
  for (const cell of cells) if (hidden.has(cell.row) && !firsts.has(cell.row)) firsts.set(cell.row, cell);
  const runs: Cell[][] = [];
  for (const cell of [...firsts.values()].sort((a, b) => a.row - b.row)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  for (const run of runs) {
    const [first, ...others] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const lines = first === last ? `第${first.row + 1}行` : `第${first.row + 1}—${last.row + 1}行`;
    const message = `${lines}被隐藏，里面的数仍会使用，请确认。`;
    const related = others.map((cell) => labelOf(where, cell));
    yield { at: labelOf(where, first), value: null, expected: null, message, related };
  }
}

/** The label of a metric's row; that of a month or a township is what stands first in it. */
function labelOf(where: Where, { row, slot }: Cell): Place {
  const { labelAt, reading } = { ...slot.series, reading: slot.reading };
  const isOwn = labelAt.sheet === where.sheet.name && parseCellName(labelAt.cell ?? "")?.row === row;
  return isOwn ? labelAt : (rowHead(where, reading.at) ?? reading.at);
}

function* hiddenColumns({ table, sheet }: Where, cells: readonly Cell[]): Iterable<Complaint> {
  for (const { index, label } of table.columns) {
    if (!sheet.hiddenColumns.has(index)) continue;
    const cell = cells.find(({ column, slot }) => column === index && typeof slot.reading.raw === "number");
    if (cell === undefined) continue;
    const message = `${columnName(index)}列“${clip(label)}”被隐藏，里面的数仍会使用，请确认。`;
    yield { at: headOf({ table, sheet }, cell), value: clip(label), expected: null, message };
  }
}

/** Where the head of a column is written: of a metric over its months or townships that may be higher than the last row. */
function headOf({ table, sheet }: Where, { column, slot }: Cell): Place {
  const { labelAt } = slot.series;
  const isOwn = labelAt.sheet === sheet.name && parseCellName(labelAt.cell ?? "")?.column === column;
  return isOwn ? labelAt : placeIn(sheet, table.headerRow ?? 0, column);
}
