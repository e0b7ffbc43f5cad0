import { fold } from "./fold.ts";

/** Rows of a metric sheet that are no metrics. Only asked for labels that the catalogue does not know. */

const TOTALS: ReadonlySet<string> = new Set(["合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计"]);
const SIGNED =
  /^(?:填表人|制表人|填报人|统计人|审核人|审批人|复核人|负责人|分管领导|领导签字|签字|签章|联系人|联系电话|电话|填报单位|填表单位|单位名称|填报日期|填表日期|制表日期|统计日期|统计时间|日期|审核|制表|填表|填报|注|备注|说明|填表说明|注意|数据来源)\d{0,2}:/;

/** 合计, 小 计, 总计. */
export function isTotalLine(label: string): boolean {
  return TOTALS.has(fold(label));
}

/** 填表人：张三, 注：… A note without such a word has no number in its row and goes like a section head. */
export function isNoteLine(label: string): boolean {
  return SIGNED.test(fold(label));
}
