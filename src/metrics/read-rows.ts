import type { Series, Unmatched } from "../model/reading.ts";
import type { Sheet } from "../model/workbook.ts";
import { fold } from "./fold.ts";
import { ownersOf } from "./merged-rows.ts";
import type { ColumnPlan } from "./plan-columns.ts";
import type { MeaningOf, RowsGiven } from "./read-row.ts";
import { readRow } from "./read-row.ts";
import type { SheetContext } from "./sheet-layout.ts";

/** A table whose rows are metrics, with its columns planned. */
export interface MetricRows {
  readonly sheet: Sheet;
  readonly context: SheetContext;
  readonly plan: ColumnPlan;
  /** Zero-based. */
  readonly headerRow: number;
  /** As typed. */
  readonly headerLabel: string;
  /** Zero-based row after the last. */
  readonly end: number;
  /** Absent: a label means what the sheet's own domain and its kin know it by. */
  readonly meaning?: MeaningOf;
}

/** The series of all rows of the table, from top to bottom. */
export function readRows(table: MetricRows): Series[] {
  if (table.plan.metric === null) return [];
  const given = rowsGiven(table, table.plan.metric);
  const all: Series[] = [];
  for (let row = table.headerRow + 1; row < table.end; row++) {
    const series = table.sheet.values[row] === undefined ? null : readRow(row, given);
    if (series !== null) all.push(series);
  }
  return all;
}

function rowsGiven({ sheet, context, plan, headerRow, headerLabel, meaning }: MetricRows, metric: number): RowsGiven {
  const owners = ownersOf(sheet, metric);
  return {
    sheet,
    context,
    plan,
    headerRow,
    headerLabel: fold(headerLabel),
    metric: { index: metric, owners },
    scopeOwners: plan.scope === null ? owners : ownersOf(sheet, plan.scope),
    unitOwners: plan.unit === null ? owners : ownersOf(sheet, plan.unit),
    meaning: meaning ?? null,
  };
}

/** Rows that were read as the clerk's own. */
export function unmatchedRows(series: readonly Series[]): Unmatched[] {
  return series.filter(({ id }) => id === null).map(({ label, labelAt }) => ({ label, at: labelAt }));
}
