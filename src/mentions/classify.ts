import type { MentionClass } from "../model/mention.ts";
import { chineseRule } from "./rules-chinese.ts";
import { campaignRule, fixedRule } from "./rules-fixed.ts";
import { nameRule } from "./rules-name.ts";
import { periodRule } from "./rules-period.ts";
import type { Spot } from "./surroundings.ts";

/** Durations tell how long one thing took unless they are summed up: 用时20分钟 is no figure of the sheets. */
function isPassingDuration({ unit, kind, before }: Spot): boolean {
  if (kind === "mask" || (unit !== "分钟" && unit !== "秒" && unit !== "小时" && unit !== "个小时")) return false;
  return !/(?:时长|时间|累计|共计?|合计|总计|服务|消杀|培训|训练)[^，。；]{0,4}$/.test(before);
}

/** Numbers that stand alone in a cell or behind a colon: a figure whose unit stands elsewhere. */
function standsAlone({ before, after, kind }: Spot): boolean {
  if (kind === "mask") return false;
  const closed = after === "" || /^[\t，。；、）)]/.test(after);
  return closed && /(?:[:：\t]|为|达|共计|合计|共|至|到|[与及和、])$/.test(before);
}

/** Whether the number shares the unit of a later one in its list: 3、5、8辆. */
function sharesUnit({ text, spanEnd, next }: Spot): boolean {
  if (next?.unit === null || next === null) return false;
  return /^[、和及与]$/.test(text.slice(spanEnd, next.start));
}

/** Units that make a figure a rate or a change of one. */
const RATE = new Set(["%", "‰", "个百分点", "百分点", "倍", "成"]);
const CHANGE = /(?:增加|减少|增长|下降|上升|提高|降低|多|少|增|降)(?:了|额|率|量|幅)?(?:为|达|达到)?$/;
const BASE = /(?:同比|环比|相比|相较|较|比(?:上|去|前)年|去年同期|上年同期)/;

function figureClass({ unit, before }: Spot): MentionClass {
  if (unit !== null && RATE.has(unit)) return "derived";
  return CHANGE.test(before) && BASE.test(before) ? "derived" : "metric";
}

/** What a number or mask is. The rules are asked in order; the first that knows decides. */
export function classify(spot: Spot): MentionClass {
  const early = periodRule(spot) ?? campaignRule(spot) ?? fixedRule(spot) ?? nameRule(spot);
  if (early !== null) return early;
  if (spot.kind === "chinese") return chineseRule(spot) === "metric" ? figureClass(spot) : chineseRule(spot);
  if (spot.inTitle) return "fixed";
  if (spot.unit === null && spot.suffix === "")
    return sharesUnit(spot) || standsAlone(spot) ? figureClass(spot) : "other";
  return isPassingDuration(spot) ? "other" : figureClass(spot);
}
