/** Words of titles that are never broken; where one begins another, the longer stands first. */
export const TITLE_WORDS: readonly string[] = [
  "消防救援大队 消防救援支队 消防救援总队 消防救援局 消防救援站 消防救援队伍 消防救援",
  "消防大队 消防支队 消防总队 消防站 消防安全 消防工作 消防 安全生产 灭火救援 灭火 救援 应急 监督 检查",
  "上半年度 下半年度 上半年 下半年 全年 年度 半年 前三季度 第一季度 第二季度 第三季度 第四季度",
  "一季度 二季度 三季度 四季度 季度",
  "工作总结 工作情况 工作报告 工作计划 工作要点 工作打算 工作思路 工作 总结 情况表 情况 一览表 报告",
  "主要指标 指标 完成 统计 汇总 计划 打算 思路 要点 下一步 下步 目标 责任 考核",
  "百日攻坚 专项行动 专项整治 专项 行动 整治 攻坚 火灾防控 火灾隐患 火灾 隐患 排查 整改",
  "宣传 培训 教育 党建 队伍 管理 建设 委员会 办公室 人民政府 党委",
].flatMap((row) => row.split(" "));

/** What belongs to the word before it: 青山区大队, 某某县, 2023年, 建设的. */
export const TITLE_SUFFIXES: readonly string[] = [
  "大队",
  "支队",
  "总队",
  ...Array.from("省市县区旗州盟镇乡站局队年月日号次届的）》”、，：；。！？"),
];

/** A unit's name ends with one of these, and a line ends well behind it. */
export const UNIT_ENDS = "队站局会室府";

/** Single characters that belong to the word after them. */
export const TITLE_PREFIXES: readonly string[] = Array.from("和及与暨（《“");

/** The time a title speaks of, never torn: 2023年上半年, 2023年1—8月. */
export const TITLE_PERIOD = /\d{4}年(?:度|[上下]半年|第?[一二三四]季度|前三季度|\d{1,2}(?:[—-]\d{1,2})?月)?/y;
