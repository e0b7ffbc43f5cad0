import type { Catalog, SettingSpec } from "../model/catalog.ts";
import { cellName } from "../model/place.ts";
import { linesIn } from "./template-measure.ts";
import type { TemplateOptions } from "./template-options.ts";
import type { PeriodChoice } from "./template-period.ts";
import { FIRST_MONTH_NAME, LAST_MONTH_NAME, periodChoices, periodText, spanOf } from "./template-period.ts";
import type { BookPlan, CellPlan, SheetPlan, ValidationPlan } from "./template-plan.ts";
import { quoteSheet, sheetPlan } from "./template-plan.ts";
import type { StyleName } from "./template-styles.ts";
import { choiceRule, fitsInList } from "./template-validations.ts";

/** Zero-based rows of the sheet 报告设置. */
const HEADER_ROW = 2;
const FIRST_ROW = 3;
/** Right of the table and of what is printed: which months each 报告期 means, and long lists of choices. */
const HELPER = { name: 4, first: 5, last: 6, lists: 8 } as const;
const CURRENT_ROW = 1;
const WIDTHS = { name: 20, content: 34, help: 70 } as const;

const FROM_LIST = "请从下拉列表中选择；留空按“说明”中的默认办理。";
const YEAR = "请填四位年份，如2023。";

/** Where a setting's content stands, and what it shows now. */
export interface SettingCell {
  /** Absolute, with the sheet: '报告设置'!$B$4. */
  readonly reference: string;
  readonly value: string | number;
}

export interface SettingsPlan {
  readonly sheet: SheetPlan;
  readonly names: BookPlan["names"];
  readonly cells: ReadonlyMap<string, SettingCell>;
}

/** The sheet 报告设置, filled with what was handed in and the catalogue's fallbacks. */
export function planSettings(catalog: Catalog, options: TemplateOptions): SettingsPlan {
  const name = catalog.sheets.settings;
  const periods = periodChoices(catalog, options);
  const shown = catalog.settings.map((spec, index) => ({
    spec,
    row: FIRST_ROW + index,
    value: valueOf(spec, catalog, options),
  }));
  const last = FIRST_ROW + shown.length;
  const lists = shown.filter(({ spec }) => spec.choices !== undefined && !fitsInList(namesOf(spec)));
  const cells = new Map(
    shown.map(({ spec, row, value }) => [spec.id, { reference: `${quoteSheet(name)}!$B$${row + 1}`, value }] as const),
  );
  const sheet = sheetPlan(name, {
    tab: "C00000",
    widths: [WIDTHS.name, WIDTHS.content, WIDTHS.help, 3, 14, 7, 7, 3, ...lists.map(() => 14)],
    heights: new Map([
      [0, 34],
      [1, 24],
      [HEADER_ROW, 26],
      ...shown.map(({ spec, row }) => [row, 6 + 14 * linesIn(spec.help, WIDTHS.help)] as const),
    ]),
    cells: [
      ...headCells(name),
      ...shown.flatMap(({ spec, row, value }) => settingCells(spec, row, value)),
      ...periodCells(periods, cells.get("period"), spanOf(options)),
      ...lists.flatMap(({ spec }, index) => listCells(spec, index)),
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: 2 })),
    validations: shown.flatMap(({ spec, row }) =>
      settingValidation(
        spec,
        row,
        lists.findIndex((l) => l.spec === spec),
      ),
    ),
    freeze: { rows: FIRST_ROW, columns: 0 },
    isProtected: true,
    landscape: false,
    printArea: `$A$1:$C$${last}`,
    repeatRows: `$1:$${FIRST_ROW}`,
  });
  return { sheet, names: monthNames(name), cells };
}

function monthNames(sheet: string): BookPlan["names"] {
  const row = CURRENT_ROW + 1;
  return [
    { name: FIRST_MONTH_NAME, refersTo: `${quoteSheet(sheet)}!$F$${row}` },
    { name: LAST_MONTH_NAME, refersTo: `${quoteSheet(sheet)}!$G$${row}` },
  ];
}

/** What was handed in (a choice by name or by value), else what the options say elsewhere, else the fallback. */
function valueOf(spec: SettingSpec, catalog: Catalog, options: TemplateOptions): string | number {
  const handed = options.settings?.[spec.id];
  const text = handed ?? ownValue(spec.id, catalog, options) ?? spec.fallback;
  const choice = spec.choices?.find(({ name, value }) => name === text || value === text);
  const shown = choice?.name ?? text;
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(shown) ? Number(shown) : shown;
}

function ownValue(id: string, catalog: Catalog, options: TemplateOptions): string | undefined {
  if (id === "unit") return options.unit;
  if (id === "year") return String(options.year);
  return id === "period" ? periodText(catalog, options) : undefined;
}

function namesOf(spec: SettingSpec): string[] {
  return (spec.choices ?? []).map(({ name }) => name);
}

function headCells(name: string): CellPlan[] {
  const cell = (row: number, column: number, value: string, style: StyleName): CellPlan => ({
    row,
    column,
    value,
    style,
  });
  return [
    cell(0, 0, name, "title"),
    cell(1, 0, "只改“内容”一栏。先填填报单位、年度和报告期，其余不改也能用。", "note"),
    ...["项目", "内容", "说明"].map((text, column) => cell(HEADER_ROW, column, text, "header")),
  ];
}

function settingCells(spec: SettingSpec, row: number, value: string | number): CellPlan[] {
  return [
    { row, column: 0, value: spec.name, style: "fixed" },
    { row, column: 1, value: value === "" ? null : value, style: "text" },
    { row, column: 2, value: spec.help, style: "fixed" },
  ];
}

/** The table from which the months of the chosen 报告期 are looked up, and the two cells the totals use. */
function periodCells(
  periods: readonly PeriodChoice[],
  setting: SettingCell | undefined,
  span: { readonly first: number; readonly last: number } | null,
): CellPlan[] {
  const helper = (row: number, column: number, value: string | number): CellPlan => ({
    row,
    column,
    value,
    style: "helper",
  });
  const table = `$E$${FIRST_ROW + 1}:$G$${FIRST_ROW + Math.max(1, periods.length)}`;
  const chosen = setting?.reference.split("!").at(-1) ?? "$B$4";
  const current = (column: number, nth: number, result: number | undefined): CellPlan => ({
    ...helper(CURRENT_ROW, column, result ?? ""),
    formula: `IFERROR(VLOOKUP(${chosen},${table},${nth},FALSE),"")`,
  });
  return [
    helper(CURRENT_ROW, HELPER.name, "合计取这些月"),
    current(HELPER.first, 2, span?.first),
    current(HELPER.last, 3, span?.last),
    ...["报告期对照", "首月", "末月"].map((text, index) => helper(HEADER_ROW, HELPER.name + index, text)),
    ...periods.flatMap(({ name, first, last }, index) => [
      helper(FIRST_ROW + index, HELPER.name, name),
      helper(FIRST_ROW + index, HELPER.first, first),
      helper(FIRST_ROW + index, HELPER.last, last),
    ]),
  ];
}

/** Choices too long for a list inside the rule stand in a column of their own. */
function listCells(spec: SettingSpec, index: number): CellPlan[] {
  const column = HELPER.lists + index;
  return [spec.name, ...namesOf(spec)].map((value, offset) => ({
    row: HEADER_ROW + offset,
    column,
    value,
    style: "helper",
  }));
}

function settingValidation(spec: SettingSpec, row: number, list: number): ValidationPlan[] {
  const range = `B${row + 1}`;
  if (spec.id === "year") {
    return [
      {
        range,
        rule: { kind: "formula", formula: `AND(${range}=INT(${range}),${range}>=1950,${range}<=2200)` },
        message: YEAR,
      },
    ];
  }
  if (list < 0) return choiceRule(range, namesOf(spec), FROM_LIST);
  const from = cellName(FIRST_ROW, HELPER.lists + list);
  const to = cellName(HEADER_ROW + namesOf(spec).length, HELPER.lists + list);
  const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return [{ range, rule: { kind: "cells", reference: `${absolute(from)}:${absolute(to)}` }, message: FROM_LIST }];
}
