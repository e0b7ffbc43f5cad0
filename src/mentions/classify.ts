import type { MentionClass } from "../model/mention.ts";
import { chineseRule } from "./rules-chinese.ts";
import { campaignRule, fixedRule } from "./rules-fixed.ts";
import { nameRule } from "./rules-name.ts";
import { periodRule } from "./rules-period.ts";
import type { Spot } from "./surroundings.ts";

/** Durations tell how long one thing took unless they are summed up: 用时20分钟 is no figure of the sheets. */
function isPassingDuration({ unit, kind, before }: Spot): boolean {
  if (kind === "mask" || !/^(?:分钟|秒|.{0,2}小时)$/.test(unit ?? "")) return false;
  // 分别为7分钟、9分钟: the items of a list are told with the words in front of it.
  const lead = before.replace(/(?:[\d*.]+(?:分钟|秒|小时)[、和及与])+$/, "");
  return !/(?:时长|时间|累计|共计?|合计|总计|服务|消杀|播放|培训|训练|缩短|延长)[^，。；]{0,4}$/.test(lead);
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
const CHANGE =
  /(?:(?:增加|减少|增长|下降|上升|提高|降低|缩短|延长|增|降)(?:了|额|率|量|幅)?(?:为|达|达到)?(?:近|约|超|逾)?|(?:多|少)出?了?|净增|净减)$/;
const PLAIN_CHANGE = /[\p{Script=Han}]{2}(?:增加|减少|下降|上升|增长|降低)了?$/u;
const BASE = /同比|环比|相比|相较|较|比(?:上|去|前)年|比\d{4}年|[与同和](?:上|去|前)一?年(?:同期)?比|去年同期|上年同期/;
/** 较上年多投入(52万元). */
const MORE = /(?:较|比)(?:去年|上年|\d{4}年)(?:同期)?(?:多|少)[\p{Script=Han}]{1,3}$/u;
/** 日均3.5起, 平均每起出动1.8辆次、10.8人次. */
const MEAN = /(?:[日月年人场户周]均|平均(?:每|为)?|每(?:起|车|辆|队|处|站|十?万人)(?!月|年))[^，。；]{0,24}$/;
/** 三个行动合计检查…: added up from what the report told before. */
const SUM =
  /(?:[二三四五六七八九两\d]个?(?:专项)?(?:行动|活动|整治|大队|站)|上述[^，。；]{0,8}|以上[^，。；]{0,8})(?:合计|共计)[^。；]*$/;

function figureClass({ unit, before, said }: Spot): MentionClass {
  if (unit !== null && RATE.has(unit)) return "derived";
  if (MORE.test(before)) return "derived";
  if (CHANGE.test(before) && (BASE.test(said) || PLAIN_CHANGE.test(before))) return "derived";
  return MEAN.test(before) || SUM.test(said) ? "derived" : "metric";
}

/** Tasks, targets and kinds that a sentence refers to and does not count: 对照年初确定的18项重点任务. */
function isReferredTo({ unit, before, behind }: Spot): boolean {
  if (unit === null || !/^[项个条类种]$/.test(unit)) return false;
  if (/等$/.test(before) && /^[类种]$/.test(unit)) return true;
  if (/^(?:进度|未完成|正在推进|指标未)/.test(behind)) return true;
  return (
    /(?:对照|围绕|按照|紧扣|聚焦|明确的|确定的|部署的|下达的)[^，。；]{0,10}$/.test(before) &&
    /^[\p{Script=Han}]{0,4}(?:任务|工作|指标|目标|要求|重点|措施|内容)/u.test(behind)
  );
}

/** 力争年底前建成3座, 占地12亩: not yet done, or no work of the brigade. */
function isTarget({ said }: Spot): boolean {
  if (/每[人天日月年户次车站](?:每[天日月年次])?(?:补助|补贴|保额|标准)?$/.test(said)) return true;
  if (/占地(?:面积)?(?:约|近|共)?$/.test(said)) return true;
  return /(?:力争|拟(?=[\p{Script=Han}])|年底前|月底前|年内(?:要|将|力争))[^；]{0,40}$/u.test(said.slice(-60));
}

/** What a number or mask is. The rules are asked in order; the first that knows decides. */
export function classify(spot: Spot): MentionClass {
  const early = periodRule(spot) ?? campaignRule(spot) ?? fixedRule(spot) ?? nameRule(spot);
  if (early !== null) return early;
  if (spot.kind === "chinese") return chineseRule(spot) === "metric" ? figureClass(spot) : chineseRule(spot);
  if (spot.inTitle) return "fixed";
  if (isReferredTo(spot)) return "other";
  if (isTarget(spot)) return "other";
  if (spot.unit === null && spot.suffix === "")
    return sharesUnit(spot) || standsAlone(spot) ? figureClass(spot) : "other";
  return isPassingDuration(spot) ? "other" : figureClass(spot);
}
