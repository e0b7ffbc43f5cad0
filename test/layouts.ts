import type { Area, CellValue, Sheet, Workbook } from "../src/model/workbook.ts";
import { emptySheet } from "../src/model/workbook.ts";

/** One metric of a brigade's own sheets, with whole numbers for the months from January on. */
export interface Line {
  /** Name of the sheet it stands on in a workbook of several sheets. */
  readonly sheet: string;
  readonly label: string;
  readonly unit: string;
  readonly months: readonly number[];
  readonly lastYear: number;
}

/** The layouts that one table of numbers can be written in. */
export const WRITERS = {
  "metrics-by-month": metricsByMonth,
  "months-by-metric": monthsByMetric,
  "period-columns": periodColumns,
  "units-by-metric": unitsByMetric,
} as const satisfies Record<string, (lines: readonly Line[], title: string) => CellValue[][]>;

export type WrittenLayout = keyof typeof WRITERS;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const monthNames = (lines: readonly Line[]): string[] => (lines[0]?.months ?? []).map((_, i) => `${i + 1}月`);

function metricsByMonth(lines: readonly Line[], title: string): CellValue[][] {
  const header = ["项目", "单位", ...monthNames(lines), "合计", "上年同期"];
  const rows = lines.map(({ label, unit, months, lastYear }) => [label, unit, ...months, sum(months), lastYear]);
  return [[title], header, ...rows, [], ["填表人：张三", null, "审核人：李四"]];
}

function monthsByMetric(lines: readonly Line[], title: string): CellValue[][] {
  const header = ["月份", ...lines.map(({ label, unit }) => `${label}（${unit}）`)];
  const rows = monthNames(lines).map((month, i) => [month, ...lines.map(({ months }) => months[i] ?? null)]);
  const total = ["合计", ...lines.map(({ months }) => sum(months))];
  const base = ["上年同期", ...lines.map(({ lastYear }) => lastYear)];
  return [[title], header, ...rows, total, base, ["填表人：张三"]];
}

function periodColumns(lines: readonly Line[], title: string): CellValue[][] {
  const header = [null, "项目", "单位", "本月", "本年累计", "上年同期"];
  const rows = lines.map(({ label, unit, months, lastYear }) => [
    null,
    label,
    unit,
    months.at(-1) ?? null,
    sum(months),
    lastYear,
  ]);
  return [[null, title], [], header, ...rows, [], [null, "审核：李四"]];
}

export const TOWNSHIPS = ["城关镇", "白水镇", "大山乡"] as const;

/** The first month stands for 城关镇, the second for 白水镇, all the others for 大山乡. */
export function shareOf({ months }: Line, township: number): number {
  return township < 2 ? (months[township] ?? 0) : sum(months.slice(2));
}

function unitsByMetric(lines: readonly Line[], title: string): CellValue[][] {
  const header = ["序号", "乡镇（街道）", ...lines.map(({ label, unit }) => `${label}（${unit}）`)];
  const rows = TOWNSHIPS.map((name, i) => [i + 1, name, ...lines.map((line) => shareOf(line, i))]);
  return [[title], header, ...rows, ["合计", null, ...lines.map(({ months }) => sum(months))], ["填表人：张三"]];
}

/** One sheet a month, 项目 | 单位 | 数量, and 汇总 beside them. */
export function monthlySheets(lines: readonly Line[], year: number): Sheet[] {
  const form = (name: string, values: (line: Line) => CellValue): Sheet =>
    sheetOf(name, [
      [`${name}工作情况统计表`],
      ["项目", "单位", "数量"],
      ...lines.map((line) => [line.label, line.unit, values(line)]),
      ["填表人：张三"],
    ]);
  const months = monthNames(lines).map((month, i) => form(`${year}年${month}`, ({ months }) => months[i] ?? null));
  return [...months, form("汇总", ({ months }) => sum(months))];
}

/** The table moved down and to the right. */
export function moved(values: readonly CellValue[][], down: number, right: number): CellValue[][] {
  const before = Array<null>(right).fill(null);
  return [...Array.from({ length: down }, (): CellValue[] => []), ...values.map((row) => [...before, ...row])];
}

export function sheetOf(name: string, values: readonly CellValue[][], merges: readonly Area[] = []): Sheet {
  return { ...emptySheet(name), values, merges };
}

export function bookOf(sheets: readonly Sheet[]): Workbook {
  return { name: "自有报表.xlsx", date1904: false, sheets };
}
