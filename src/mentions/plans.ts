import type { MentionClass } from "../model/mention.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";

/** 三、下半年工作计划 · 三、下一步打算: what stands under it is wanted, not done. */
const PLAN =
  /(?:下[一]?步|下阶段|下半年|下季度|下一?年|来年|明年|今后|\d{4}年)[^，。]{0,10}(?:计划|打算|安排|思路|举措|措施|任务|重点|目标)|工作(?:计划|打算|思路)(?:$|[：:])|^[^，。]{0,4}下一?步工作/;

/** A chapter that looks back as well as ahead is not a plan: 问题及下步打算 is, 工作开展情况及打算 is not. */
const REVIEW = /开展情况|完成情况|工作总结|主要做法/;

/** The classes with the targets of plans taken out of the figures: they are not counted in any sheet. */
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
    return planned && (of === "metric" || of === "derived") ? "other" : of;
  });
}
