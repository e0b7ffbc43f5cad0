import type { MentionClass } from "../model/mention.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";

/** 三、下半年工作计划 · 三、下一步打算: what stands under it is wanted, not done. */
const PLAN =
  /(?:下[一]?步|下阶段|下半年|下季度|下一?年|来年|明年|今后|\d{4}年)[^，。]{0,10}(?:计划|打算|安排|思路|举措|措施|任务|重点|目标)|工作(?:计划|打算|思路)(?:$|[：:])|^[^，。]{0,4}下一?步工作/;

/** A chapter that looks back as well as ahead is not a plan: 问题及下步打算 is, 工作开展情况及打算 is not. */
const REVIEW = /开展情况|完成情况|工作总结|主要做法/;

/** 问题与打算: a chapter with both, where only what is meant to be done is planned. */
const MIXED = /打算|计划|安排|思路|建议/;
const MEANT = /(?:计划|拟|将|争取|力争|打算)(?=[\p{Script=Han}])[^；]{0,60}$/u;

/** 8月14日，新港路一栋自建房起火: one incident, told as a story, which no sheet counts. */
const INCIDENT =
  /^[^，。\d]{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日[^。]{0,40}(?:(?<!初)起火(?!灾)|着火|失火|突发|爆炸|坍塌|增援|驰援|发生[^，。\d]{0,14}(?:火灾|事故|爆炸|坍塌|地震|泥石流|险情)(?![\d*X×]))/;

/** 7月21日以来, 截至7月23日15时, 1月1日0时至6月29日24时: the time of a statistic, told at its begin. */
const SPAN_OF_TIME = /^[^。\d]{0,8}截[至止]|^[^。]{0,24}(?:\d日(?:\d{1,2}时)?(?:以来|起[，至]|(?:至|到|[-—~])次?\d))/;

/** The classes with the targets of plans and the details of single incidents taken out of the figures: they are not counted in any sheet. */
export function withoutPlans(
  sentences: readonly Sentence[],
  spots: readonly Spot[],
  classes: readonly MentionClass[],
): MentionClass[] {
  let at = 0;
  return spots.map((spot, index): MentionClass => {
    const of = classes[index] ?? "other";
    while ((sentences[at]?.end ?? Infinity) <= spot.start) at += 1;
    const chapter = sentences[at]?.headings[0] ?? "";
    const planned = PLAN.test(chapter.slice(0, 40)) && !REVIEW.test(chapter);
    const sentence = sentences[at];
    const { start, end } = sentence ?? { start: spot.start, end: spot.start };
    const told = spot.text.slice(start, Math.min(end, start + 120));
    const words = spot.text.slice(Math.max(start, spot.start - 80), spot.start);
    const apart =
      (INCIDENT.test(told) && !SPAN_OF_TIME.test(told)) ||
      (MIXED.test(chapter.slice(0, 40)) && !REVIEW.test(chapter) && MEANT.test(words));
    return (planned || apart) && (of === "metric" || of === "derived") ? "other" : of;
  });
}
