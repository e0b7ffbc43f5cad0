import type { CellValue, Workbook } from "../../../src/model/workbook.ts";
import { emptySheet } from "../../../src/model/workbook.ts";

/** Sheets of the base of a brigade that keeps its own tables. */
export const OWN = { towns: "各乡镇", months: "出警月报", hazards: "隐患台账" };
/** Zero-based columns of the ledger of hazards. */
export const HAZARD = { serial: 0, unit: 1, found: 2, text: 3, manner: 4, due: 7, status: 8, done: 9 };
export const FIRST_HAZARD = 1;
export const HAZARDS = 24;
/** Zero-based rows and columns of the numbers of the townships; 合计 stands below them. */
export const TOWNS = { first: 2, last: 9, left: 1, right: 3 };
/** Zero-based rows of the months and the columns under the group 接警起数, its sum last. */
export const MONTHS = { head: 1, first: 2, last: 7, left: 1, right: 4 };

const NAMES = "城关镇 白水镇 大山乡 青山镇 石桥镇 龙潭乡 双河镇 云峰乡".split(" ");
const TEXTS = "灭火器压力不足 疏散通道堆放杂物 电气线路未穿管保护 应急照明灯损坏 防火门闭门器缺失 消火栓无水".split(
  " ",
);

function townships(): CellValue[][] {
  const rows = NAMES.map((_, i): number[] => [40 + ((i * 17) % 31), 12 + ((i * 5) % 9), 61 + ((i * 23) % 37)]);
  const sums = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return [
    ["2023年上半年各乡镇消防工作统计表"],
    ["乡镇", "检查单位", "责令改正通知书", "发放宣传资料"],
    ...rows.map((row, i) => [NAMES[i] ?? "", ...row]),
    ["合计", ...sums],
  ];
}

function alarms(): CellValue[][] {
  const rows = [1, 2, 3, 4, 5, 6].map((month): CellValue[] => {
    const [fire, rescue, aid] = [9 + ((month * 5) % 7), 6 + ((month * 3) % 5), 14 + ((month * 4) % 6)];
    return [`${month}月`, fire, rescue, aid, fire + rescue + aid, 52 + ((month * 7) % 11)];
  });
  const base = ["上年同期", 70, 47, 95, 212, 330];
  return [
    ["月份", "接警起数", null, null, null, "出动车辆"],
    [null, "火灾扑救", "抢险救援", "社会救助", "合计", null],
    ...rows,
    base,
  ];
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Found from April to June, done five days later, each in a shop of its own. */
function hazards(): CellValue[][] {
  const heads = "序号 单位名称 检查日期 隐患内容 整改方式 文书号 整改责任人 整改期限 是否整改 完成日期".split(" ");
  const rows = Array.from({ length: HAZARDS }, (_, i): CellValue[] => {
    const [month, day] = [4 + Math.floor(i / 8), 2 + (i % 8)];
    const at = (later: number): string => `2023-${two(month)}-${two(day + later)}`;
    const text = TEXTS[i % TEXTS.length] ?? "";
    return [
      i + 1,
      `${i + 1}号商铺`,
      at(0),
      text,
      "限期整改",
      `云消限字〔2023〕第${i + 1}号`,
      "张三",
      at(15),
      "是",
      at(5),
    ];
  });
  return [heads, ...rows];
}

/** A workbook in order that has nothing but tables in layouts of its own, for January to June 2023. */
export const OWN_BASE: Workbook = {
  name: "自己的表.xlsx",
  date1904: false,
  sheets: [
    { ...emptySheet(OWN.towns), values: townships() },
    {
      ...emptySheet(OWN.months),
      values: alarms(),
      merges: [
        { top: 0, bottom: 1, left: 0, right: 0 },
        { top: 0, bottom: 0, left: 1, right: 4 },
        { top: 0, bottom: 1, left: 5, right: 5 },
      ],
    },
    { ...emptySheet(OWN.hazards), values: hazards() },
  ],
};
