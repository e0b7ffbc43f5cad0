import type { CellValue, Sheet, Workbook } from "../src/model/workbook.ts";
import { emptySheet } from "../src/model/workbook.ts";

const ROWS = 2500;
const MONTHS = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);

/** A workbook of 200,000 cells in order: four sheets of 2,500 rows in scopes of their own, twelve months and a total. */
export function manyCells(): Workbook {
  const sheets = ["接警", "检查单位", "隐患整改", "宣传培训"].map((name): Sheet => {
    const head = ["序号", "指标", "范围", "单位", ...MONTHS, "本期合计", "上年同期", "年度目标", "备注"];
    const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row));
    return { ...emptySheet(name), values: [[`2023年${name}情况`], head, ...rows] };
  });
  return { name: "多行.xlsx", date1904: false, sheets };
}

function rowOf(row: number): CellValue[] {
  const months = MONTHS.map((_, month) => 400 + ((row * 7 + month * 13) % 97));
  const total = months.reduce((sum, value) => sum + value, 0);
  return [row + 1, `任务${row}`, null, "次", ...months, total, total - 11 - (row % 89), total, null];
}
