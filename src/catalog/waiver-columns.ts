import type { WaiverColumnSpec } from "../model/catalog.ts";

/** The columns of the sheet 核查说明, in the order in which it is made. Widths in characters. */
export const waiverColumns: readonly WaiverColumnSpec[] = [
  { field: "rule", name: "规则", aliases: ["核查规则", "规则编号", "编号"], width: 24 },
  { field: "sheet", name: "表", aliases: ["工作表", "表名", "所在表"], width: 12 },
  { field: "cells", name: "单元格", aliases: ["格", "位置"], width: 14 },
  { field: "item", name: "项目", aliases: ["指标", "指标项目"], width: 24 },
  { field: "values", name: "数值", aliases: ["数", "值", "核查时数值"], width: 14 },
  { field: "reason", name: "说明", aliases: ["原因", "情况说明", "核实说明", "原因说明"], width: 40 },
  { field: "by", name: "填写人", aliases: ["填报人", "说明人", "经办人"], width: 10 },
  { field: "on", name: "日期", aliases: ["填写日期", "说明日期"], width: 12 },
  { field: "period", name: "期间", aliases: ["报告期", "报告期间"], width: 14 },
];
