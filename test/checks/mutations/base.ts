import type { CellValue, Sheet, Workbook } from "../../../src/model/workbook.ts";
import { cellKey, emptySheet } from "../../../src/model/workbook.ts";

/** Columns of every metric sheet of the base: 指标 | 单位 | 1月 … 6月 | 7月 | 本期合计 | 上年同期 | 增减 | 同比(%). */
export const COLUMNS = {
  metric: 0,
  unit: 1,
  firstMonth: 2,
  months: 6,
  july: 8,
  total: 9,
  base: 10,
  change: 11,
  rate: 12,
};
/** Zero-based rows: a title, the header, then the metrics. */
export const HEADER_ROW = 1;
export const FIRST_ROW = 2;

interface Line {
  readonly metric: string;
  readonly unit: string;
  readonly months: readonly number[];
  /** Of the year before; 0 has no rate. */
  readonly base: number;
}

const line = (metric: string, unit: string, base: number, ...months: number[]): Line => ({
  metric,
  unit,
  months,
  base,
});

const SHEETS: ReadonlyMap<string, readonly Line[]> = new Map([
  [
    "接警",
    [
      line("接警出动总数", "起", 230, 40, 35, 38, 41, 44, 47),
      line("火灾扑救", "起", 90, 15, 12, 14, 16, 13, 17),
      line("抢险救援", "起", 58, 10, 9, 11, 8, 12, 10),
      line("社会救助", "起", 70, 12, 11, 10, 14, 15, 16),
      line("其他出动", "起", 12, 3, 3, 3, 3, 4, 4),
      line("出动队次", "队次", 350, 62, 51, 55, 60, 66, 71),
      line("出动车辆", "辆次", 390, 66, 58, 61, 68, 72, 80),
      line("出动人员", "人次", 1980, 330, 295, 310, 350, 366, 410),
      line("抢救财产价值", "万元", 69.5, 12.5, 9.8, 14.2, 11.6, 13.1, 10.9),
    ],
  ],
  [
    "火灾",
    [
      line("火灾起数", "起", 91, 14, 13, 14, 17, 13, 16),
      line("轻微火灾", "起", 48, 9, 7, 8, 10, 8, 9),
      line("亡人火灾起数", "起", 0, 0, 0, 0, 0, 0, 0),
      line("死亡人数", "人", 0, 0, 0, 0, 0, 0, 0),
      line("直接财产损失", "万元", 50.3, 8.2, 6.5, 9.1, 12.4, 7.7, 8.8),
    ],
  ],
  [
    "检查单位",
    [
      line("检查单位", "家", 424, 70, 65, 78, 71, 74, 84),
      line("责令改正通知书", "份", 583, 98, 91, 104, 99, 103, 117),
      line("责令立即改正通知书", "份", 290, 48, 46, 52, 49, 50, 58),
      line("责令限期改正通知书", "份", 293, 50, 45, 52, 50, 53, 59),
      line("行政处罚决定书", "份", 17, 3, 4, 2, 3, 5, 3),
      line("罚款金额", "万元", 9.8, 1.5, 2.4, 0.8, 1.6, 3.1, 1.2),
    ],
  ],
  [
    "隐患整改",
    [
      line("发现火灾隐患或违法行为", "处", 620, 98, 91, 105, 110, 107, 121),
      line("督促整改火灾隐患或违法行为", "处", 570, 91, 85, 93, 102, 105, 110),
      line("整改率", "%", 91.9, 92.9, 93.4, 88.6, 92.7, 98.1, 90.9),
    ],
  ],
  [
    "宣传培训",
    [
      line("消防知识培训次数", "场", 48, 8, 7, 9, 8, 10, 9),
      line("培训人数", "人次", 2500, 412, 388, 455, 402, 511, 467),
      line("队站开放次数", "次", 27, 4, 3, 6, 5, 6, 5),
      line("发放宣传资料", "份", 7100, 1210, 1145, 1302, 1188, 1276, 1333),
      line("发布提示短信", "条", 11_800, 2150, 1980, 2240, 2065, 2310, 2190),
    ],
  ],
]);

/** A workbook in order: five sheets, 28 rows, January to June 2023, with 报告设置 and a sheet of cumulative columns. */
export const BASE: Workbook = {
  name: "指标表.xlsx",
  date1904: false,
  sheets: [
    plain("报告设置", [
      ["项目", "内容", "说明"],
      ["填报单位", "云岭县消防救援大队", ""],
      ["年度", 2023, ""],
      ["报告期", "上半年", ""],
      ["统计截止日", "2023-06-30", ""],
      ["上年同期截止日", "2022-06-30", ""],
    ]),
    ...[...SHEETS].map(([name, lines]) => metricSheet(name, lines)),
    plain("社会服务", [
      ["指标", "单位", "1—4月累计", "5月", "1—5月累计", "6月", "1—6月累计", "上年同期"],
      ["上门服务次数", "次", 164, 47, 211, 44, 255, 250],
      ["便民送水次数", "次", 82, 21, 103, 24, 127, 120],
      ["摘除马蜂窝次数", "次", 36, 15, 51, 18, 69, 66],
    ]),
  ],
};

/** The metric sheets, as they are named. */
export const METRIC_SHEETS: readonly string[] = [...SHEETS.keys()];

function metricSheet(name: string, lines: readonly Line[]): Sheet {
  const header = [
    "指标",
    "单位",
    "1月",
    "2月",
    "3月",
    "4月",
    "5月",
    "6月",
    "7月",
    "本期合计",
    "上年同期",
    "增减",
    "同比(%)",
  ];
  const formulas = new Map<number, string>();
  const rows = lines.map(({ metric, unit, months, base }, i): CellValue[] => {
    const row = FIRST_ROW + i;
    const total = unit === "%" ? 92.7 : sumOf(months);
    if (unit !== "%") formulas.set(cellKey(row, COLUMNS.total), `SUM(C${row + 1}:H${row + 1})`);
    const change = rounded(total - base, 4);
    const rate = base === 0 || unit === "%" ? null : rounded((change / base) * 100, 1);
    return [metric, unit, ...months, null, total, base, change, rate];
  });
  return { ...plain(name, [[`2023年上半年${name}情况`], header, ...rows]), formulas };
}

function plain(name: string, values: readonly (readonly CellValue[])[]): Sheet {
  return { ...emptySheet(name), values };
}

/** Summed as a spreadsheet shows it: without the dust of binary fractions. */
export function sumOf(values: readonly CellValue[]): number {
  return rounded(
    values.reduce<number>((sum, value) => (typeof value === "number" ? sum + value : sum), 0),
    6,
  );
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
