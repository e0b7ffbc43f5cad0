import type { CellValue } from "../../../src/model/workbook.ts";
import { cellKey } from "../../../src/model/workbook.ts";
import { BASE, COLUMNS } from "./base.ts";
import type { Mutation } from "./mutation.ts";
import { changing, columnSpots, isCount, isMoney, monthSpots, put, typing } from "./mutation.ts";

const counts = monthSpots(BASE, isCount);
const money = monthSpots(BASE, isMoney);
const rates = monthSpots(BASE, ({ unit }) => unit === "%");
const busy = monthSpots(BASE, isCount, (value) => value >= 10);
const withZero = monthSpots(BASE, isCount, (value) => value >= 10 && String(value).includes("0"));
const large = monthSpots(BASE, isCount, (value) => value >= 1000);

const DIGITS = "零一二三四五六七八九";

/** 12 → 十二, 345 → 三百四十五; up to 999. */
function chinese(value: number): string {
  if (value < 10) return DIGITS[value] ?? "";
  if (value < 20) return `十${value === 10 ? "" : (DIGITS[value - 10] ?? "")}`;
  if (value < 100)
    return `${DIGITS[Math.floor(value / 10)] ?? ""}十${value % 10 === 0 ? "" : (DIGITS[value % 10] ?? "")}`;
  const rest = value % 100;
  const tail = rest === 0 ? "" : rest < 10 ? `零${chinese(rest)}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest);
  return `${DIGITS[Math.floor(value / 100)] ?? ""}百${tail}`;
}

function wide(value: number): string {
  return String(value).replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const always = (value: CellValue) => (): CellValue => value;

/** What clerks type where a number should stand. */
export const WRITTEN: readonly Mutation[] = [
  typing("数字存成文本", counts, { rules: ["text-number"], to: (value) => String(value) }),
  typing("数字前打了撇号", counts, { rules: ["text-number"], to: (value) => `'${value}` }),
  typing("全角数字", counts, { rules: ["full-width-number"], to: wide }),
  typing("格子里带单位", counts, { rules: ["unit-in-cell"], to: (value, unit) => `${value}${unit}` }),
  typing("金额格里带万元", money, { rules: ["unit-in-cell"], to: (value) => `${value}万元` }),
  typing("比率格里带百分号", rates, { rules: ["unit-in-cell"], to: (value) => `${value}%` }),
  typing("写成约多少", busy, { rules: ["approximate-value"], to: (value) => `约${value}` }),
  typing("写成多少余", busy, { rules: ["approximate-value"], to: (value) => `${value}余` }),
  typing(
    "写成汉字",
    monthSpots(BASE, isCount, (value) => value < 1000),
    { rules: ["chinese-number"], to: chinese },
  ),
  typing("一格写了车和人", counts, { rules: ["compound-cell"], to: (value) => `${value}车15人` }),
  typing("字母O当成0", withZero, { rules: ["letter-for-digit"], to: (value) => String(value).replace("0", "O") }),
  typing("写了不存在的日期", counts, { rules: ["bad-date"], to: always("2025.6.31") }),
  typing("数字前有空格", counts, { rules: ["stray-space"], to: (value) => ` ${value}` }),
  typing("数字后有换行", counts, { rules: ["stray-space"], to: (value) => `${value}\n` }),
  typing("手打中文逗号", large, {
    rules: ["typed-separator"],
    to: (value) => String(value).replace(/(\d{3})$/, "，$1"),
  }),
  typing("留着星号没填", counts, { rules: ["placeholder"], to: always("*") }),
  typing("写了待补", counts, { rules: ["placeholder"], to: always("待补") }),
  typing("公式显示分母为零", columnSpots(BASE, COLUMNS.rate), {
    rules: ["formula-error"],
    to: always({ error: "#DIV/0!" }),
  }),
  typing("该填的月份空着", counts, { rules: ["blank-month", "blank-and-zero"], to: always(null) }),
  typing(
    "填成负数",
    monthSpots(BASE, isCount, (value) => value > 0),
    { rules: ["negative-count"], to: (value) => -value },
  ),
  typing("整数指标填了小数", counts, { rules: ["decimal-count"], to: (value) => value + 0.5 }),
  typing("比率写成小数", rates, { rules: ["rate-scale"], to: (value) => Number((value / 100).toFixed(3)) }),
  typing("同比写成下降几", columnSpots(BASE, COLUMNS.rate), { rules: ["movement-words"], to: always("下降5%") }),
  changing("“3-5”变成日期", counts, {
    rules: ["number-turned-date"],
    change: (sheet, { row, column }) => ({
      ...put(sheet, [[row, column, 44_990]]),
      formats: new Map([[cellKey(row, column), 'm"月"d"日"']]),
    }),
  }),
];
