import { fold } from "../fold.ts";
import type { Words } from "../words.ts";

/** What a column of labels is for, as its head says. */
export type HeadWord = "metric" | "scope" | "unit" | "note" | "subject" | "month" | "serial" | "event";

const WORDS: readonly (readonly [HeadWord, string])[] = [
  ["month", "月份 月 月度 时间 时段 期间 年月 统计月份 统计时间 年份月份 日期"],
  ["serial", "序号 编号 行次 栏次 行号 no no. no· # 排名 名次 位次 排序 序次 排位"],
  [
    "subject",
    "乡镇 乡 镇 镇街 街道 乡镇街道 乡镇(街道) 乡镇、街道 乡(镇) 镇(街) 镇(街道) 乡镇名称 街镇 单位名称 填报单位 报送单位 责任单位 队站 站点 消防站 救援站 消防救援站 中队 队伍 大队 支队 站名 队别 部门 县区 县(区) 县市区 社区 村 村居 派出所 网格 责任区 行政区域 行政区划 所属乡镇 所在乡镇 基层单位 名单",
  ],
  // Heads of lists of events: whatever else such a table holds, its rows are no townships.
  [
    "event",
    "接警时间 报警时间 出动时间 到场时间 起火时间 检查时间 检查日期 发现日期 发现时间 整改期限 整改时限 完成日期 完成时间 地址 地点 警情地址 起火地点 警情编码 火灾编号 出动编号 联系电话 电话 负责人 责任人 检查人 检查人员姓名 状态 整改状态 审批状态 起火原因 隐患描述 隐患内容 存在问题 培训时间 培训地点 姓名",
  ],
];
const KINDS: ReadonlyMap<string, HeadWord> = new Map(
  WORDS.flatMap(([kind, list]) => list.split(" ").map((word): [string, HeadWord] => [fold(word), kind])),
);

/** 检查项目, 主要工作指标: the head of the labels, whatever they are of. */
const METRIC_HEAD =
  /^(?:检查|统计|工作|业务|主要|考核|数据|填报|具体|任务|分类|战备|执勤){1,2}(?:指标|项目|事项|内容)(?:名称)?$/;

/** The catalogue's own words come after these: 地区 is its 范围, but a list of districts all the same. */
export function headWord(label: string, words: Words): HeadWord | null {
  const folded = fold(label).replace(/[:*]$/, "");
  const known = KINDS.get(folded);
  if (known !== undefined) return known;
  if (METRIC_HEAD.test(folded)) return "metric";
  const role = words.headers.get(folded)?.role;
  return role === "metric" || role === "scope" || role === "unit" || role === "note" ? role : null;
}

/** 数量, 完成数: a head that says no more than that numbers stand below. */
const VALUE =
  /^(?:数量|数值|数据|数|值|完成数|完成情况|完成量|实际完成|实绩|数额|次数|件数|起数|统计数|统计数据|指标值)$/;

export function isValueWord(label: string): boolean {
  return VALUE.test(
    fold(label)
      .replace(/\([^()]{1,6}\)$/, "")
      .slice(0, 20),
  );
}

const SUM = /^(?:合计|小计|总计|共计|总数|总量|计|合计数|总计数|小计数|全部)$/;
const WHOLE =
  /^(?:(?:全县|全区|全市|全旗|全州|全大队|全支队|全队|大队|支队|县|区)?(?:合计|总计|共计|总数|汇总)|全县|全区|全市|全旗|全大队|全支队|合计数)$/;

/** 合计, 小计, 总数: what it stands over or beside, all together. */
export function isSumWord(label: string): boolean {
  return SUM.test(fold(label).slice(0, 20));
}

/** 合计, 全县合计, 全大队: the row of all townships or stations; 小计 is only of some. */
export function isWholeWord(label: string): boolean {
  return WHOLE.test(fold(label).slice(0, 20));
}

/** 城关镇, 白水消防站, 西街社区: names of parts of a county. */
export function isUnitName(label: string): boolean {
  return /^.{1,20}(?:镇|乡|街道|街道办|办事处|苏木|农场|林场|开发区|园区|社区|村|派出所|站|中队|大队|支队|专职队|消防队)$/.test(
    fold(label).slice(0, 30),
  );
}
