import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { containsMonth } from "../../model/period.ts";
import { columnName } from "../../model/place.ts";
import type { Column, Series } from "../../model/reading.ts";
import { placeIn } from "../../model/workbook.ts";
import type { LedgerSheet } from "../ledgers.ts";
import { ledgersOf } from "../ledgers.ts";
import { clip } from "../say.ts";
import type { Grid } from "../tables.ts";
import { gridsOf, hasNumber, headerPlace } from "../tables.ts";

export const hiddenData: Rule = {
  id: "hidden-data",
  code: "S12",
  stage: "structure",
  severity: "warning",
  title: "隐藏的行、列、表里有数",
  why: "看不见的数仍会写进总结，容易出错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const grid of gridsOf(seen)) {
      if (grid.sheet.state !== "visible" && grid.used.length > 0) {
        const message = `“${clip(grid.sheet.name)}”表被隐藏，里面的数仍会使用，请确认。`;
        yield { at: { sheet: grid.sheet.name }, value: null, expected: null, message };
      }
      yield* hiddenRows(grid);
      yield* hiddenColumns(grid, seen);
    }
    for (const where of ledgersOf(seen)) yield* hiddenEvents(where);
  },
};

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

/** Hidden rows side by side make one finding. */
function* hiddenRows({ sheet, used }: Grid): Iterable<Complaint> {
  const hidden = used.filter((series) => sheet.hiddenRows.has(series.row));
  const runs: Series[][] = [];
  for (const series of hidden) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.row === series.row - 1) run.push(series);
    else runs.push([series]);
  }
  for (const run of runs) {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const lines = first === last ? `第${first.row + 1}行` : `第${first.row + 1}—${last.row + 1}行`;
    const message = `${lines}被隐藏，里面的数仍会使用，请确认。`;
    yield {
      at: first.labelAt,
      value: null,
      expected: null,
      message,
      related: run.slice(1).map(({ labelAt }) => labelAt),
    };
  }
}

function* hiddenColumns(grid: Grid, { period }: Seen): Iterable<Complaint> {
  const isRead = ({ role, month }: Column): boolean =>
    role === "total" || role === "last-year" || (month !== null && containsMonth(period, month));
  for (const column of grid.columns) {
    if (!grid.sheet.hiddenColumns.has(column.index) || !isRead(column) || !hasNumber(grid, column.index)) continue;
    const message = `${columnName(column.index)}列“${clip(column.label)}”被隐藏，里面的数仍会使用，请确认。`;
    yield { at: headerPlace(grid, column), value: clip(column.label), expected: null, message };
  }
}
