import type { Exact } from "../model/exact.ts";
import { divide, fromNumber, HUNDRED, multiply, sum, toDecimal } from "../model/exact.ts";
import { cellName } from "../model/place.ts";
import { COLUMN } from "./template-columns.ts";
import { FIRST_MONTH_NAME, LAST_MONTH_NAME } from "./template-period.ts";
import type { MonthSpan } from "./template-period.ts";
import { quoteSheet } from "./template-plan.ts";
import type { TemplateRow, TemplateTable } from "./template-rows.ts";
import { scopeOf, unitOf } from "./template-rows.ts";

/** What stands in the cell 本期合计. */
export type TotalPlan =
  /** Typed by whoever handed the row in. */
  | { readonly kind: "typed"; readonly value: number | string }
  /** Nothing follows from the months (distinct counts, rates without parts): the clerk types it. */
  | { readonly kind: "input" }
  /** Made from the months; may be typed over. `result` is what Excel would show: "" for nothing. */
  | { readonly kind: "months"; readonly formula: string; readonly result: number | string }
  /** Made from two other totals. */
  | { readonly kind: "ratio"; readonly formula: string; readonly result: number | string };

type TotalOf = (row: TemplateRow) => TotalPlan;

/** One answer for every row of every table; ratios look into other rows and other sheets. */
export function totalsOf(tables: readonly TemplateTable[], span: MonthSpan | null): TotalOf {
  const places = new Map<string, PlacedRow>();
  for (const { domain, rows } of tables) {
    for (const row of rows) {
      const key = row.metric === null ? null : partKey(row.metric.id, scopeOf(row));
      if (key !== null && !places.has(key)) places.set(key, { sheet: domain.sheet, row });
    }
  }
  const sheets = new Map(tables.flatMap(({ domain, rows }) => rows.map((row) => [row, domain.sheet] as const)));
  const totalOf = (row: TemplateRow): TotalPlan => {
    const typed = row.filled?.total;
    if (typed !== undefined) return { kind: "typed", value: typed };
    const parts = partsOf(row, places);
    if (parts !== null) return ratioTotal(parts, sheets.get(row) ?? "", totalOf);
    return monthsTotal(row, span);
  };
  return totalOf;
}

interface PlacedRow {
  readonly sheet: string;
  readonly row: TemplateRow;
}

/** Scopes are told apart by a sign that no id holds. */
function partKey(id: string, scope: string | null): string {
  return `${id} ${scope ?? ""}`;
}

/** Numerator and denominator rows of the same scope; null when it is no such ratio or a row is missing. */
function partsOf(row: TemplateRow, places: ReadonlyMap<string, PlacedRow>): readonly [PlacedRow, PlacedRow] | null {
  if (row.metric?.kind !== "ratio" || row.metric.ratioOf === undefined) return null;
  const [above, below] = row.metric.ratioOf;
  const numerator = places.get(partKey(above, scopeOf(row)));
  const denominator = places.get(partKey(below, scopeOf(row)));
  return numerator === undefined || denominator === undefined ? null : [numerator, denominator];
}

function ratioTotal(parts: readonly [PlacedRow, PlacedRow], sheet: string, totalOf: TotalOf): TotalPlan {
  const [above = "", below = ""] = parts.map((part) => totalReference(part, sheet));
  const formula = `IF(COUNT(${above},${below})<2,"",IF(${below}=0,"",${above}/${below}*100))`;
  const [numerator, denominator] = parts.map((part) => numberOf(totalOf(part.row)));
  return { kind: "ratio", formula, result: percentOf(numerator ?? null, denominator ?? null) };
}

function totalReference({ sheet, row }: PlacedRow, from: string): string {
  const cell = cellName(row.row, COLUMN.total);
  return sheet === from ? cell : `${quoteSheet(sheet)}!${cell}`;
}

function numberOf(total: TotalPlan): Exact | null {
  const value = total.kind === "typed" ? total.value : total.kind === "input" ? "" : total.result;
  return typeof value === "number" ? fromNumber(value) : null;
}

function percentOf(numerator: Exact | null, denominator: Exact | null): number | string {
  if (numerator === null || denominator === null) return "";
  const share = divide(multiply(numerator, HUNDRED), denominator);
  return share === null ? "" : Number(toDecimal(share, 16));
}

function monthsTotal(row: TemplateRow, span: MonthSpan | null): TotalPlan {
  const months = row.filled?.months ?? [];
  switch (row.metric?.kind) {
    case "distinct":
    case "ratio":
      return { kind: "input" };
    case "stock":
      return { kind: "months", formula: stockFormula(row.row), result: stockResult(months, span) };
    case "flow":
      return { kind: "months", formula: flowFormula(row.row, ""), result: flowResult(months, span) };
    case undefined:
      return ownTotal(row, span);
  }
}

/** A row of the clerk's own is taken as a flow, unless its unit says percent; the clerk may write the unit later. */
function ownTotal(row: TemplateRow, span: MonthSpan | null): TotalPlan {
  const unit = cellName(row.row, COLUMN.unit);
  const result = unitOf(row) === "%" ? "" : flowResult(row.filled?.months ?? [], span);
  return { kind: "months", formula: flowFormula(row.row, `${unit}<>"%",`), result };
}

/**
 * The months of the period added up. "" when none is filled, and when one holds a text (5000余): the sum would leave
 * it out without a word. INDEX with two numbers works in Excel 2007 and later, WPS and LibreOffice.
 */
function flowFormula(row: number, condition: string): string {
  const months = `${monthCell(row, FIRST_MONTH_NAME)}:${monthCell(row, LAST_MONTH_NAME)}`;
  return `IFERROR(IF(AND(${condition}COUNT(${months})>0,COUNT(${months})=COUNTA(${months})),SUM(${months}),""),"")`;
}

function stockFormula(row: number): string {
  const last = monthCell(row, LAST_MONTH_NAME);
  return `IFERROR(IF(${last}="","",${last}),"")`;
}

function monthCell(row: number, month: string): string {
  return `INDEX(${cellName(row, COLUMN.january)}:${cellName(row, COLUMN.december)},1,${month})`;
}

type Months = readonly (number | string | null)[];

function flowResult(months: Months, span: MonthSpan | null): number | string {
  const filled = inside(months, span).filter((value) => value !== null && value !== "");
  const values = filled.map((value) => (typeof value === "number" ? fromNumber(value) : null));
  const exact = values.filter((value) => value !== null);
  return exact.length === 0 || exact.length < filled.length ? "" : Number(toDecimal(sum(exact), 16));
}

function stockResult(months: Months, span: MonthSpan | null): number | string {
  return inside(months, span).at(-1) ?? "";
}

function inside(months: Months, span: MonthSpan | null): Months {
  if (span === null) return [];
  return Array.from({ length: span.last - span.first + 1 }, (_, i) => months[span.first - 1 + i] ?? null);
}
