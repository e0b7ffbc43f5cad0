import type { MentionClass } from "../model/mention.ts";
import type { Spot } from "./surroundings.ts";

/** Measure words that count things one can see or events that happen: six of them is a figure. */
const PLAIN_UNITS = new Set(
  "家 户 处 起 次 份 张 册 幅 块 部 台 辆 艘 架 支 人 名 场 篇 座 栋 所 枚 堂 具 元 万元 亩 吨 公里 平方米 公顷 件 套 人次 辆次 家次 场次 件套 台次 队次 % 成 倍 个百分点 盏 根 户次 箱 批次".split(
    " ",
  ),
);
/** Heads that stand for things with 个, 项, 条, 期 …; everything else (重点, 方面, 机制, 改革) belongs to the phrase. */
const THING =
  /^(?:[\p{Script=Han}“”A-Za-z]{0,6}?)(?:片区|支部|乡镇|街道|社区|小区|村寨|消防站|工作站|微站|救援站|队站|中心|中队|大队|单位|企业|场所|学校|消火栓|小组|专班|检查组|工作组|平台|公众号|账号|视频|隐患点|点位|电梯|端口|车棚|泊位|停车位|座|奖项|专利|安置点|网格|办公室|基地|展馆|体验馆|宣传栏|橱窗)/u;
/** Verbs that make one of something a figure: 购置一辆, 增设一块. */
const GAIN =
  /(?:增设|新增|购置|购买|采购|添置|新建|建成|修建|改建|扩建|配备|争取|招录|成立|组建|设立|更换|投入|投用|安装|挂牌|荣获|获得|取得|获评|摘获|斩获|发生|减少|增加|查封|处罚|拘留|销案)(?:了|到)?$/;
/** Behind the unit: not the thing counted but a word of its own (一次性, 二次供水, 三人小组). */
const WORD = /^(?:性|供水|元|小组|产业|[一二三四五六七八九十]|部委|部门|多|责任|制|化)/;
const SET_OF_ONE = new Set(["次", "个", "项", "场", "批次", "人", "名", "家", "支", "起", "件", "份", "处"]);

/** 喜迎二十大，全力保安全 as the name of an education campaign. */
function isCampaignName({ quoted, text }: Spot): boolean {
  if (quoted === null || quoted.inner.length < 8) return false;
  return /^”?(?:[\p{Script=Han}]{0,8})(?:主题|行动|活动|整治|演出|竞赛)/u.test(text.slice(quoted.end, quoted.end + 14));
}

/** 十余篇, 数十次, 近百家: an approximate numeral with a unit is always a figure. */
function isApproximate({ suffix, prefix, unit, text, start, end, tail }: Spot): boolean {
  const vague = /^[数几]|几$/.test(text.slice(start, end));
  return (
    unit !== null &&
    (vague || tail === "左右" || /[余来]/.test(suffix) || (prefix !== "" && prefix !== "超" && end > start))
  );
}

/** 设立党员示范岗十个: the numeral stands behind what it counts and closes the clause. */
function stands(before: string, behind: string): boolean {
  return (
    /[\p{Script=Han}”]{2}$/u.test(before) &&
    /^(?:$|[，。；、,;])/.test(behind) &&
    !/[这那前后上下各第是有为的]$/.test(before)
  );
}

/** Whether a Chinese numeral with its measure word counts something, by the grammar of the phrase. */
function counts({ text, start, end, unit, before, behind }: Spot): boolean {
  if (unit === null || WORD.test(behind) || /^之[一二]/.test(behind)) return false;
  // 商务区二期, 改造工程一期: a part of the place's name.
  if (unit === "期" && /(?:[区园城场]|工程|项目|小区|花园|广场|中心)$/.test(before)) return false;
  const numeral = text.slice(start, end);
  if (/^[千百万亿]$/.test(numeral)) return false;
  const one = numeral === "一";
  if (one && /^[辆台块部座艘架套]$/.test(unit) && stands(before, behind)) return true;
  if (one && unit === "名" && /(?:^|[，。；])$/.test(before)) return true;
  if (/^(?:街道|乡镇|[县区]|大队|[队]?站|部门|行动|阶段)?(?:均|各|分别)/.test(behind)) return false;
  // 翠屏、望江两个街道检查单位分别为: the places are named, not counted.
  if (/、/.test(before) && /^[\p{Script=Han}]{1,14}(?:分别|依次)/u.test(behind)) return false;
  if (one && (!GAIN.test(before) || (SET_OF_ONE.has(unit) && !THING.test(behind)))) return false;
  if (!one && (GAIN.test(before) || stands(before, behind))) return true;
  return PLAIN_UNITS.has(unit) || THING.test(behind);
}

/** The class of a Chinese numeral that is no period: a figure where a thing or event is counted, else a set phrase. */
export function chineseRule(spot: Spot): MentionClass {
  if (isCampaignName(spot)) return "campaign";
  if (spot.quoted !== null && spot.quoted.inner.length <= 16) return "fixed";
  if (spot.inTitle || /第$/.test(spot.before) || /[每前]$/.test(spot.before)) return "fixed";
  if (isApproximate(spot)) return "metric";
  return counts(spot) ? "metric" : "fixed";
}
