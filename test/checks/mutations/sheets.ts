import type { CellValue, Sheet, Workbook } from "../../../src/model/workbook.ts";
import { valueAt } from "../../../src/model/workbook.ts";
import { BASE, COLUMNS, FIRST_ROW, HEADER_ROW, METRIC_SHEETS } from "./base.ts";
import type { Mutated, Mutation, Spot } from "./mutation.ts";
import { changing, columnSpots, isCount, monthSpots, nameOf, put, rowsOf, withSheet } from "./mutation.ts";

const { base, firstMonth, total, july } = COLUMNS;

/** Header cells of a column in every metric sheet with at least `rows` metrics. */
function heads(columns: readonly number[], rows = 1): Spot[] {
  const names = METRIC_SHEETS.filter((name) => rowsOf(BASE, ({ sheet }) => sheet === name).length >= rows);
  return names.flatMap((sheet) => columns.map((column) => ({ sheet, row: HEADER_ROW, column })));
}

const later = [1, 2, 3, 4, 5].map((i) => firstMonth + i);
const inner = [1, 2, 3, 4].map((i) => firstMonth + i);

/** The whole column below the header, each cell made from its row. */
function refilled(sheet: Sheet, column: number, to: (row: number) => CellValue): Sheet {
  const rows = sheet.values.slice(FIRST_ROW).map((_, i) => FIRST_ROW + i);
  return put(
    sheet,
    rows.map((row) => [row, column, to(row)] as const),
  );
}

/** A slip found at the header or the label of the spot's column or row. */
function foundAt(mutation: Mutation, at: (spot: Spot) => Spot): Mutation {
  const apply = (workbook: Workbook, spot: Spot): Mutated => ({
    ...mutation.apply(workbook, spot),
    at: nameOf(at(spot)),
  });
  return { ...mutation, apply };
}

const atLabel = (spot: Spot): Spot => ({ ...spot, column: COLUMNS.metric });
const atHead = (spot: Spot): Spot => ({ ...spot, row: HEADER_ROW });

/** Slips that touch more than a cell. */
export const WHOLE_SHEETS: readonly Mutation[] = [
  foundAt(
    changing("隐藏了一行", columnSpots(BASE, firstMonth), {
      rules: ["hidden-data"],
      change: (sheet, { row }) => ({ ...sheet, hiddenRows: new Set([row]) }),
    }),
    atLabel,
  ),
  foundAt(
    changing("隐藏了一列", monthSpots(BASE), {
      rules: ["hidden-data"],
      change: (sheet, { column }) => ({ ...sheet, hiddenColumns: new Set([column]) }),
    }),
    atHead,
  ),
  changing(
    "数据区合并单元格",
    monthSpots(BASE, isCount).filter(({ column }) => column < firstMonth + 5),
    {
      rules: ["merged-data"],
      change: (sheet, { row, column }) => ({
        ...put(sheet, [[row, column + 1, null]]),
        merges: [{ top: row, bottom: row, left: column, right: column + 1 }],
      }),
    },
  ),
  changing("上年同期粘成今年的数", heads([base], 5), {
    rules: ["copied-base"],
    change: (sheet) => refilled(sheet, base, (row) => valueAt(sheet, row, total)),
  }),
  changing(
    "上年同期粘成去年全年数",
    heads([base], 5).filter(({ sheet }) => sheet !== "火灾"),
    {
      rules: ["full-year-base"],
      change: (sheet) => refilled(sheet, base, (row) => Number(valueAt(sheet, row, base)) * 2),
    },
  ),
  changing(
    "照抄上月",
    heads(later, 3).filter(({ sheet }) => sheet !== "隐患整改"),
    {
      rules: ["copied-month"],
      change: (sheet, { column }) => refilled(sheet, column, (row) => valueAt(sheet, row, column - 1)),
    },
  ),
  changing("月份表头重复", heads(later), {
    rules: ["duplicate-column"],
    change: (sheet, { column }) => put(sheet, [[HEADER_ROW, column, valueAt(sheet, HEADER_ROW, column - 1)]]),
  }),
  changing("月份排乱", heads(inner), {
    rules: ["month-sequence"],
    change: (sheet, { column }) =>
      put(sheet, [
        [HEADER_ROW, column, valueAt(sheet, HEADER_ROW, column - 1)],
        [HEADER_ROW, column - 1, valueAt(sheet, HEADER_ROW, column)],
      ]),
  }),
  changing("月份表头没写", heads(later), {
    rules: ["blank-header"],
    change: (sheet, { column }) => put(sheet, [[HEADER_ROW, column, null]]),
  }),
  changing(
    "标题还是去年的",
    METRIC_SHEETS.map((sheet) => ({ sheet, row: 0, column: 0 })),
    { rules: ["title-year"], change: (sheet) => put(sheet, [[0, 0, `2022年上半年${sheet.name}情况`]]) },
  ),
  foundAt(
    changing("没到的月份填了数", columnSpots(BASE, july, isCount), {
      rules: ["future-month"],
      change: (sheet, { row }) => put(sheet, [[row, july, 12]]),
    }),
    atHead,
  ),
  {
    name: "去年截止到月底、今年到20日",
    spots: [{ sheet: "报告设置", row: 5, column: 1 }],
    apply: (workbook, spot) => ({
      workbook: withSheet(workbook, spot.sheet, (sheet) => put(sheet, [[4, 1, "2023-06-20"]])),
      at: nameOf(spot),
      rules: ["cutoffs-differ"],
    }),
  },
  changing(
    "家写成了家次",
    rowsOf(BASE, ({ unit }) => unit === "家").map(({ sheet, row }) => ({ sheet, row, column: COLUMNS.unit })),
    { rules: [], change: (sheet, { row }) => put(sheet, [[row, COLUMNS.unit, "家次"]]) },
  ),
];
