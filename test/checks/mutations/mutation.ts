import { cellName } from "../../../src/model/place.ts";
import type { CellValue, Sheet, Workbook } from "../../../src/model/workbook.ts";
import { cellKey, showValue, valueAt } from "../../../src/model/workbook.ts";
import { COLUMNS, FIRST_ROW, METRIC_SHEETS, sumOf } from "./base.ts";

/** A cell of the base, zero-based. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The workbook with one slip in it, where a checker should point, and the rules that may say it. */
export interface Mutated {
  readonly workbook: Workbook;
  /** "接警!C3"; a whole sheet without a cell. */
  readonly at: string;
  readonly rules: readonly string[];
}

/** One typical slip of a clerk, which may happen at any of its spots. */
export interface Mutation {
  /** Chinese, for the manual's page of limits. */
  readonly name: string;
  readonly spots: readonly Spot[];
  readonly apply: (base: Workbook, spot: Spot) => Mutated;
}

export function nameOf({ sheet, row, column }: Spot): string {
  return `${sheet}!${cellName(row, column)}`;
}

export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`the base has no sheet ${name}`);
  return sheet;
}

export function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Puts values into cells; their formulas go, and the sums of the rows follow, as in a spreadsheet. */
export function put(sheet: Sheet, cells: readonly (readonly [row: number, column: number, value: CellValue])[]): Sheet {
  const values = sheet.values.map((row) => [...(row ?? [])]);
  const formulas = new Map(sheet.formulas);
  for (const [row, column, value] of cells) {
    const line = values[row] ?? [];
    line[column] = value;
    formulas.delete(cellKey(row, column));
  }
  for (const row of new Set(cells.map(([each]) => each))) {
    const line = values[row];
    if (line === undefined || !formulas.has(cellKey(row, COLUMNS.total))) continue;
    line[COLUMNS.total] = sumOf(line.slice(COLUMNS.firstMonth, COLUMNS.firstMonth + COLUMNS.months));
  }
  return { ...sheet, values, formulas };
}

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly unit: string;
  readonly metric: string;
}

/** The metric rows of the base that `of` wants. */
export function rowsOf(base: Workbook, of: (row: Row) => boolean = () => true): Row[] {
  return METRIC_SHEETS.flatMap((name) => {
    const { values } = sheetOf(base, name);
    return values.slice(FIRST_ROW).map((line, i) => ({
      sheet: name,
      row: FIRST_ROW + i,
      metric: showValue(line?.[COLUMNS.metric] ?? null),
      unit: showValue(line?.[COLUMNS.unit] ?? null),
    }));
  }).filter(of);
}

/** The month cells of those rows whose number `fits`. */
export function monthSpots(
  base: Workbook,
  of: (row: Row) => boolean = () => true,
  fits: (value: number) => boolean = () => true,
): Spot[] {
  return rowsOf(base, of).flatMap(({ sheet, row }) =>
    Array.from({ length: COLUMNS.months }, (_, i) => ({ sheet, row, column: COLUMNS.firstMonth + i })).filter((spot) =>
      fits(numberAt(base, spot)),
    ),
  );
}

/** The cells of one column in those rows. */
export function columnSpots(base: Workbook, column: number, of: (row: Row) => boolean = () => true): Spot[] {
  return rowsOf(base, of).map(({ sheet, row }) => ({ sheet, row, column }));
}

export function numberAt(workbook: Workbook, { sheet, row, column }: Spot): number {
  return Number(valueAt(sheetOf(workbook, sheet), row, column));
}

export const isCount = ({ unit }: Row): boolean => unit !== "万元" && unit !== "%";
export const isMoney = ({ unit }: Row): boolean => unit === "万元";

/** A slip that types something else into one cell; `to` makes it from the number and the unit that stand there. */
export function typing(
  name: string,
  spots: readonly Spot[],
  { rules, to }: { readonly rules: readonly string[]; readonly to: (value: number, unit: string) => CellValue },
): Mutation {
  const apply = (base: Workbook, spot: Spot): Mutated => {
    const unit = showValue(valueAt(sheetOf(base, spot.sheet), spot.row, COLUMNS.unit));
    const value = to(numberAt(base, spot), unit);
    const workbook = withSheet(base, spot.sheet, (sheet) => put(sheet, [[spot.row, spot.column, value]]));
    return { workbook, at: nameOf(spot), rules };
  };
  return { name, spots, apply };
}

/** A slip that changes a sheet in its own way and is found at the spot. */
export function changing(
  name: string,
  spots: readonly Spot[],
  { rules, change }: { readonly rules: readonly string[]; readonly change: (sheet: Sheet, spot: Spot) => Sheet },
): Mutation {
  const apply = (base: Workbook, spot: Spot): Mutated => ({
    workbook: withSheet(base, spot.sheet, (sheet) => change(sheet, spot)),
    at: nameOf(spot),
    rules,
  });
  return { name, spots, apply };
}
