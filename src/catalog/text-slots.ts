import type { TextSlotSpec } from "../model/catalog.ts";

/** The places of the sheet 文稿要点, in the order of the report. */
export const textSlots = [
  {
    id: "opening",
    name: "开头",
    aliases: ["导语", "前言", "引言", "总体情况"],
    help: "总结的第一段，写指导思想和总的情况；不写则用通用开头。",
  },
  {
    id: "highlight",
    name: "亮点",
    aliases: ["工作亮点", "特色亮点", "特色工作", "突出成绩", "经验做法"],
    help: "突出的成绩、获奖和经验，放在所属领域的段落里；没有领域的放在开头之后。",
  },
  {
    id: "practice",
    name: "做法",
    aliases: ["工作做法", "主要做法", "工作措施", "具体措施", "工作情况"],
    help: "表里没有的具体做法，放在所属领域的数字前面。",
  },
  {
    id: "problem",
    name: "存在问题",
    aliases: ["问题", "不足", "存在不足", "存在的问题", "存在问题和不足", "存在的问题和不足", "主要问题"],
    help: "一行写一个问题，按顺序列入“存在问题”部分。",
  },
  {
    id: "plan",
    name: "下步计划",
    aliases: [
      "计划",
      "下一步计划",
      "下步打算",
      "下一步打算",
      "下一步工作",
      "工作计划",
      "下半年工作计划",
      "明年工作计划",
    ],
    help: "一行写一项打算，按顺序列入“下步计划”部分。",
  },
  {
    id: "closing",
    name: "结尾",
    aliases: ["结语", "结束语"],
    help: "总结的最后一段；不写则没有。",
  },
] as const satisfies readonly TextSlotSpec[];
