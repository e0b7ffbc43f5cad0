import type { SettingSpec } from "../model/catalog.ts";
import type { Settings } from "../model/settings.ts";
import type { bounds } from "./bounds.ts";

/** A key of `Settings`, or "bounds." and the id of a bound. */
type SettingId =
  Exclude<keyof Settings, "bounds" | "places" | "unreadable"> | `bounds.${(typeof bounds)[number]["id"]}`;

interface SettingRow extends SettingSpec {
  readonly id: SettingId;
}

/** A bound's row: the clerk writes "1—3.5"; blank keeps the bound of the catalogue. */
function boundRow(bound: (typeof bounds)[number]["id"], name: string, help: string): SettingRow {
  return { id: `bounds.${bound}`, name, fallback: "", help };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const two = (month: number): string => String(month).padStart(2, "0");
/** Spans 1—N月 that have no name of their own. */
const OPEN_SPANS = [2, 4, 5, 7, 8, 10, 11];

/** The value of a choice is what follows the year: "05", "Q2", "H1", "01..09". */
const PERIODS = [
  { name: "上半年", value: "H1" },
  { name: "全年", value: "01..12" },
  { name: "下半年", value: "H2" },
  { name: "第一季度", value: "Q1" },
  { name: "第二季度", value: "Q2" },
  { name: "第三季度", value: "Q3" },
  { name: "第四季度", value: "Q4" },
  { name: "前三季度", value: "01..09" },
  ...OPEN_SPANS.map((last) => ({ name: `1—${last}月`, value: `01..${two(last)}` })),
  ...MONTHS.map((month) => ({ name: `${month}月`, value: two(month) })),
];

/** Outlines by the name a clerk knows them by; the values are the outline ids of the narrative. */
const OUTLINES = [
  { name: "自动", value: "" },
  { name: "大队半年总结（一是二是式）", value: "brigade-half-year" },
  { name: "大队半年总结（分条小标题式）", value: "brigade-half-year-heads" },
  { name: "大队全年总结（五部分）", value: "brigade-year" },
  { name: "大队全年总结（问题与计划详列）", value: "brigade-year-plan" },
  { name: "消防站全年述职（讲话式）", value: "station-year" },
  { name: "工作简报（月、季）", value: "brief" },
  { name: "专项行动小结", value: "campaign" },
  { name: "火灾形势分析", value: "fire-situation" },
];

/**
 * What a clerk may set in 报告设置. `fallback` and the `value` of a choice are what the program understands; the sheet
 * shows the name. An empty fallback means: not given, decided by the program as `help` says.
 */
export const settings: readonly SettingRow[] = [
  {
    id: "unit",
    name: "填报单位",
    aliases: ["单位名称", "单位全称"],
    fallback: "",
    help: "单位全称，用于标题和落款，如××县消防救援大队。",
  },
  { id: "year", name: "年度", aliases: ["年份", "统计年度"], fallback: "", help: "四位数，如2023。" },
  {
    id: "period",
    name: "报告期",
    aliases: ["统计期间", "报告期间", "统计时段"],
    choices: PERIODS,
    fallback: "",
    help: "总结说的是哪几个月；“本期合计”和“上年同期”都按它算。",
  },
  {
    id: "outline",
    name: "文稿类型",
    aliases: ["文稿样式", "总结类型"],
    choices: OUTLINES,
    fallback: "",
    help: "自动：半年、全年用大队总结，月、季用工作简报。",
  },
  {
    id: "shortName",
    name: "文中自称",
    aliases: ["单位简称"],
    fallback: "大队",
    help: "文中怎样称呼本单位：大队、支队、站、局。",
  },
  { id: "superior", name: "上级单位", aliases: ["上级"], fallback: "支队", help: "文中怎样称呼上级：支队、总队。" },
  { id: "area", name: "所在地", aliases: ["行政区"], fallback: "县", help: "文中“×委、×政府”用的字：县、区、市、旗。" },
  {
    id: "cutoff",
    name: "统计截止日",
    aliases: ["数据截止日", "截止日期"],
    fallback: "",
    help: "数据没统计到报告期最后一天时填，如2023-06-20。",
  },
  {
    id: "lastYearCutoff",
    name: "上年同期截止日",
    aliases: ["去年同期截止日"],
    fallback: "",
    help: "上年同期数截止到不同的日子时填；不填视为同一天。",
  },
  { id: "writtenOn", name: "成文日期", fallback: "", help: "落款日期，如2023-06-30；不填则不印日期。" },
  {
    id: "length",
    name: "详略",
    choices: [
      { name: "简报", value: "brief" },
      { name: "标准", value: "standard" },
      { name: "详细", value: "full" },
    ],
    fallback: "standard",
    help: "默认标准。",
  },
  {
    id: "gaps",
    name: "缺数处理",
    choices: [
      { name: "略去不写", value: "drop" },
      { name: "留空待填", value: "mask" },
    ],
    fallback: "drop",
    help: "没有数的句子：略去不写，或写出来留＿＿。默认略去不写。",
  },
  {
    id: "rectificationRate",
    name: "整改率口径",
    choices: [
      { name: "整改÷发现", value: "current" },
      { name: "整改÷（期初＋发现）", value: "stock" },
      { name: "本期发现中已整改÷发现", value: "cohort" },
      { name: "期限内完成÷到期应整改", value: "on-time" },
    ],
    fallback: "current",
    help: "文中“整改率”用哪一种算法。默认整改÷发现。",
  },
  {
    id: "multiples",
    name: "增幅超过一倍",
    choices: [
      { name: "写倍数", value: "times" },
      { name: "写百分比", value: "percent" },
    ],
    fallback: "times",
    help: "增长1.8倍，或增长180%。默认写倍数。",
  },
  {
    id: "rateDecimals",
    name: "百分比小数位",
    choices: ["0", "1", "2"].map((digits) => ({ name: `${digits}位`, value: digits })),
    fallback: "1",
    help: "默认1位，末尾的0不写。",
  },
  { id: "tinyBase", name: "小基数", fallback: "10", help: "上年同期小于此数时只写增减数，不写百分比。默认10。" },
  { id: "aboutEqual", name: "基本持平幅度", fallback: "1", help: "增减不到百分之几写“基本持平”。默认1。" },
  { id: "notableChange", name: "明显变化幅度", fallback: "15", help: "增减达到百分之几写“明显”。默认15。" },
  { id: "notableShare", name: "突出占比", fallback: "40", help: "最大的一项占到百分之几时特别写出。默认40。" },
  {
    id: "population",
    name: "常住人口（万人）",
    aliases: ["常住人口", "人口"],
    fallback: "",
    help: "算每万人比率用；不填则不算。",
  },
  {
    id: "attachment",
    name: "附指标表",
    choices: [
      { name: "附", value: "yes" },
      { name: "不附", value: "no" },
    ],
    fallback: "yes",
    help: "是否附“主要指标完成情况表”。默认附。",
  },
  {
    id: "waiverTable",
    name: "附审核说明",
    aliases: ["审核说明"],
    choices: [
      { name: "是", value: "yes" },
      { name: "否", value: "no" },
    ],
    fallback: "no",
    help: "是否把写过说明的“请核实”列成附件“审核说明”。默认否。",
  },
  {
    id: "preset",
    name: "版式",
    choices: [
      { name: "国标", value: "standard" },
      { name: "固定28磅", value: "fixed-28" },
      { name: "固定29磅", value: "fixed-29" },
      { name: "固定30磅", value: "fixed-30" },
      { name: "自定义", value: "custom" },
    ],
    fallback: "standard",
    help: "行距。默认国标（每页22行，每行28字）。",
  },
  {
    id: "signature",
    name: "落款位置",
    choices: [
      { name: "文末", value: "end" },
      { name: "标题下", value: "title" },
      { name: "不落款", value: "none" },
    ],
    fallback: "end",
    help: "默认文末。",
  },
  {
    id: "pageNumbers",
    name: "页码位置",
    choices: [
      { name: "单页居右双页居左", value: "outside" },
      { name: "居中", value: "centre" },
    ],
    fallback: "outside",
    help: "默认单页居右、双页居左。",
  },
  boundRow("vehicles-per-alarm", "每起出车范围", "几辆到几辆，超出时提示核实；不填按1—3.5。"),
  boundRow("people-per-vehicle", "每车人数范围", "几人到几人，超出时提示核实；不填按3—9。"),
  boundRow("fine-per-penalty", "案均罚款范围", "几万元到几万元，超出时提示核实；不填按0.03—30。"),
  boundRow("loss-per-fire", "起均损失范围", "几万元到几万元，超出时提示核实；不填按0.01—30。"),
  boundRow("hazards-per-unit", "每家隐患范围", "几处到几处，超出时提示核实；不填按0—10。"),
  boundRow("hazards-per-unit-low", "每家隐患下限", "检查50家以上时至少几处，如≥0.01，低于时提示核实；不填按≥0.02。"),
  boundRow("notices-per-unit", "每家通知书范围", "几份到几份，超出时提示核实；不填按0—3。"),
  boundRow("trainees-per-training", "每场培训人次范围", "几人次到几人次，超出时提示核实；不填按5—2000。"),
  boundRow("attendees-per-course", "每次社会面培训人数范围", "几人到几人，超出时提示核实；不填按5—2000。"),
  boundRow("visitors-per-opening", "每次开放接待范围", "几人次到几人次，超出时提示核实；不填按0—500。"),
  boundRow("property-saved", "抢救财产价值范围", "几万元到几万元，超出时提示核实；不填按0—1000。"),
  boundRow("property-per-alarm", "每起抢救财产范围", "几万元到几万元，超出时提示核实；不填按0—100。"),
  boundRow("units-per-officer", "每人次检查单位范围", "几家到几家，超出时提示核实；不填按0—8。"),
];
