import type { ArchiveColumnSpec } from "../model/catalog.ts";

/** The columns of the sheet 上报存档, in the order in which it is made. Widths in characters. */
export const archiveColumns: readonly ArchiveColumnSpec[] = [
  { field: "period", name: "期间", aliases: ["报告期", "统计期间"], width: 18 },
  { field: "domain", name: "领域", aliases: ["类别"], width: 10 },
  { field: "metric", name: "指标", aliases: ["项目", "指标名称"], width: 24 },
  { field: "scope", name: "范围", aliases: [], width: 16 },
  { field: "subject", name: "对象", aliases: ["乡镇", "队站"], width: 14 },
  { field: "unit", name: "单位", aliases: ["计量单位"], width: 8 },
  { field: "value", name: "上报数", aliases: ["数值", "值"], width: 12 },
  { field: "on", name: "存档时间", aliases: ["上报时间", "上报日期", "存档日期"], width: 14 },
];
