import { cellName, columnName } from "../model/place.ts";
import type { CellPlan, SheetPlan, ValidationPlan } from "./template-plan.ts";
import { sheetPlan } from "./template-plan.ts";
import { choiceRule } from "./template-validations.ts";

interface LedgerColumn {
  readonly name: string;
  readonly width: number;
  readonly holds: "text" | "date" | "number";
  readonly choices?: readonly string[];
}

const PLACES = [
  "学校",
  "幼儿园",
  "医院",
  "养老机构",
  "宾馆饭店",
  "商场市场",
  "公共娱乐场所",
  "餐饮场所",
  "企业",
  "仓库",
  "加油加气站",
  "高层住宅",
  "居民小区",
  "在建工地",
  "文物古建筑",
  "沿街门店",
  "其他",
];

/** The columns of a hazard ledger, one row a hazard (DB37/T 4085-2020 has their like in its annexes). */
const COLUMNS: readonly LedgerColumn[] = [
  { name: "序号", width: 6, holds: "number" },
  { name: "单位名称", width: 26, holds: "text" },
  { name: "地址", width: 22, holds: "text" },
  { name: "场所类型", width: 12, holds: "text", choices: PLACES },
  { name: "检查日期", width: 12, holds: "date" },
  { name: "检查人", width: 12, holds: "text" },
  { name: "隐患内容", width: 36, holds: "text" },
  { name: "隐患等级", width: 9, holds: "text", choices: ["一般", "重大"] },
  { name: "整改方式", width: 10, holds: "text", choices: ["当场整改", "限期整改"] },
  { name: "文书号", width: 18, holds: "text" },
  { name: "整改责任人", width: 12, holds: "text" },
  { name: "整改期限", width: 12, holds: "date" },
  { name: "是否整改", width: 9, holds: "text", choices: ["是", "否"] },
  { name: "完成日期", width: 12, holds: "date" },
  { name: "复查日期", width: 12, holds: "date" },
  { name: "复查结果", width: 10, holds: "text", choices: ["合格", "不合格"] },
  { name: "备注", width: 18, holds: "text" },
];

const FIRST_ROW = 3;
/** Rows drawn with lines; further rows may be filled all the same. */
const DRAWN_ROWS = 40;
const LAST_RULED_ROW = 5000;
/** 2000-01-01 as a serial of the 1900 system. */
const YEAR_2000 = 36_526;

const NOTE = "选填。一行写一处隐患；同一单位有几处就写几行。日期按2023-5-6这样填。已整改的请填“是”并写完成日期。";
const LIST = "请从下拉列表中选择；确需另写的可以保留。";
const DATE = "请填日期，如2023-5-6；不要写成2023.5.6。";

/** The sheet 隐患台账. Not protected: filters, sorting and pasting must work. */
export function planLedger(name: string): SheetPlan {
  const last = columnName(COLUMNS.length - 1);
  return sheetPlan(name, {
    tab: "548235",
    widths: COLUMNS.map(({ width }) => width),
    heights: new Map([
      [0, 34],
      [1, 24],
      [2, 28],
      ...Array.from({ length: DRAWN_ROWS }, (_, i) => [FIRST_ROW + i, 22] as const),
    ]),
    cells: [
      { row: 0, column: 0, value: name, style: "title" },
      { row: 1, column: 0, value: NOTE, style: "note" },
      ...COLUMNS.map((column, index): CellPlan => ({ row: 2, column: index, value: column.name, style: "header" })),
      ...Array.from({ length: DRAWN_ROWS }, (_, i) =>
        COLUMNS.map((column, index) => blankCell(FIRST_ROW + i, index, column)),
      ).flat(),
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: COLUMNS.length - 1 })),
    validations: COLUMNS.flatMap(validationOf),
    freeze: { rows: FIRST_ROW, columns: 2 },
    filter: `A3:${last}${FIRST_ROW + DRAWN_ROWS}`,
    repeatRows: `$1:$${FIRST_ROW}`,
  });
}

function blankCell(row: number, column: number, { holds, choices }: LedgerColumn): CellPlan {
  if (holds === "date") return { row, column, value: null, style: "unit", format: "yyyy-mm-dd" };
  return { row, column, value: null, style: holds === "number" || choices !== undefined ? "unit" : "text" };
}

function validationOf({ holds, choices }: LedgerColumn, index: number): ValidationPlan[] {
  const range = `${cellName(FIRST_ROW, index)}:${columnName(index)}${LAST_RULED_ROW}`;
  if (holds === "date") return [{ range, rule: { kind: "date-from", serial: YEAR_2000 }, message: DATE }];
  return choices === undefined ? [] : choiceRule(range, choices, LIST);
}
