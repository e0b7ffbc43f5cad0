import { columnName } from "../model/place.ts";
import { COLUMN } from "./template-columns.ts";
import { FIRST_MONTH_NAME, LAST_MONTH_NAME } from "./template-period.ts";
import type { HighlightPlan, ValidationPlan } from "./template-plan.ts";
import type { TemplateRow } from "./template-rows.ts";
import { FIRST_ROW } from "./template-rows.ts";
import { COLOURS } from "./template-styles.ts";
import type { TotalPlan } from "./template-totals.ts";
import { choiceRule, numberRule, rangesOf } from "./template-validations.ts";

const WHOLE = "请填0或正整数，不带单位；没有发生填0，不掌握留空。概数可写“5000余”“约300”。";
const DECIMAL = "请填0或正数，不带单位；没有发生填0，不掌握留空。概数可写“5000余”“约300”。";
const OVER_FORMULA = "各月已填数，本格会自动合计。直接填写会盖掉公式，以后改月份数时合计不再跟着变。";
const UNIT = "与本指标的常用单位不同。换算单位（如元、万元）请把数一并换算，或按实际单位保留。";

const JANUARY = columnName(COLUMN.january);
const DECEMBER = columnName(COLUMN.december);
const TOTAL = columnName(COLUMN.total);

/** What may be typed into a metric sheet. Everything warns and lets the clerk decide; the checks have the last word. */
export function domainValidations(
  rows: readonly TemplateRow[],
  totalOf: (row: TemplateRow) => TotalPlan,
): ValidationPlan[] {
  const typed = (row: TemplateRow): boolean => ["typed", "input"].includes(totalOf(row).kind);
  const whole = rows.filter(isWhole);
  const decimal = rows.filter((row) => !isWhole(row));
  const totals = rangesOf(numbersOf(rows.filter((row) => totalOf(row).kind === "months")), TOTAL, TOTAL);
  const first = totals[0]?.split(":")[0];
  return [
    ...numberValidation(whole, typed, true),
    ...numberValidation(decimal, typed, false),
    ...(first === undefined ? [] : [overFormula(totals.join(" "), first)]),
    ...unitValidations(rows),
  ];
}

/** Counts of the catalogue are whole; a clerk's own row may be anything. */
function isWhole({ metric }: TemplateRow): boolean {
  return metric !== null && (metric.decimals ?? 0) === 0 && metric.kind !== "ratio";
}

function numbersOf(rows: readonly TemplateRow[]): number[] {
  return rows.map(({ row }) => row);
}

function numberValidation(
  rows: readonly TemplateRow[],
  typed: (row: TemplateRow) => boolean,
  whole: boolean,
): ValidationPlan[] {
  const first = rows[0];
  if (first === undefined) return [];
  const range = [
    ...rangesOf(numbersOf(rows), JANUARY, DECEMBER),
    ...rangesOf(numbersOf(rows.filter(typed)), TOTAL, TOTAL),
    ...rangesOf(numbersOf(rows), columnName(COLUMN.lastYear), columnName(COLUMN.target)),
  ].join(" ");
  const formula = numberRule(`${JANUARY}${first.row + 1}`, whole);
  return [{ range, rule: { kind: "formula", formula }, message: whole ? WHOLE : DECIMAL }];
}

/** Typing a total is fine where no month is filled; else it is asked about. */
function overFormula(range: string, first: string): ValidationPlan {
  const row = first.slice(TOTAL.length);
  return {
    range,
    rule: { kind: "formula", formula: `COUNTA($${JANUARY}${row}:$${DECEMBER}${row})=0` },
    message: OVER_FORMULA,
  };
}

/** One list for all rows that know the same units. */
function unitValidations(rows: readonly TemplateRow[]): ValidationPlan[] {
  const groups = new Map<string, { units: readonly string[]; rows: number[] }>();
  for (const { metric, row } of rows) {
    if (metric === null) continue;
    const units = [...new Set([metric.unit, ...(metric.unitAliases ?? [])])];
    const key = units.join("\n");
    const group = groups.get(key) ?? { units, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const column = columnName(COLUMN.unit);
  return [...groups.values()].flatMap((group) =>
    choiceRule(rangesOf(group.rows, column, column).join(" "), group.units, UNIT),
  );
}

/** Grey: months outside the report period. Yellow: a month left out, and a total that still lacks months. */
export function domainHighlights(
  rows: readonly TemplateRow[],
  totalOf: (row: TemplateRow) => TotalPlan,
): HighlightPlan[] {
  const first = FIRST_ROW + 1;
  const last = FIRST_ROW + rows.length;
  const month = `COLUMN(${JANUARY}${first})-COLUMN($${JANUARY}${first})+1`;
  const outside = `OR(${month}<${FIRST_MONTH_NAME},${month}>${LAST_MONTH_NAME})`;
  const gap = `AND(${JANUARY}${first}="",COUNTA(${JANUARY}${first}:$${DECEMBER}${first})>0)`;
  const grid = `${JANUARY}${first}:${DECEMBER}${last}`;
  return [
    { range: grid, formula: outside, fill: COLOURS.outside, colour: COLOURS.faint },
    { range: grid, formula: gap, fill: COLOURS.missing },
    ...unfinishedTotals(rows.filter((row) => row.metric?.kind === "flow" && totalOf(row).kind === "months")),
  ];
}

function unfinishedTotals(rows: readonly TemplateRow[]): HighlightPlan[] {
  const first = rows[0];
  if (first === undefined) return [];
  const row = first.row + 1;
  const cells = `$${JANUARY}${row}:$${DECEMBER}${row}`;
  const months = `INDEX(${cells},1,${FIRST_MONTH_NAME}):INDEX(${cells},1,${LAST_MONTH_NAME})`;
  const count = `COUNT(${months})`;
  const formula = `AND(${count}>0,COUNTA(${months})<${LAST_MONTH_NAME}-${FIRST_MONTH_NAME}+1)`;
  return [{ range: rangesOf(numbersOf(rows), TOTAL, TOTAL).join(" "), formula, fill: COLOURS.missing }];
}
