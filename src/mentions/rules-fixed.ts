import type { MentionClass } from "../model/mention.ts";
import { isLatin } from "./lexeme.ts";
import type { Spot } from "./surroundings.ts";

const OPERATOR = /[-+=×/÷—~]/;

/** `***-*=*`, “1+3+N”, 7×24: signs of arithmetic beside a number without a unit. */
function isFormula({ before, after, unit, suffix }: Spot): boolean {
  const operated = OPERATOR.test(after.charAt(0)) || OPERATOR.test(before.slice(-1));
  return operated && unit === null && suffix === "" && !/^[-—~](?:[\d*]+)[\p{Script=Han}%]/u.test(after);
}

/** B2, GB50016, 5G, LED2: a letter of no unit touches the number. */
function isCode({ before, after, unit, kind }: Spot): boolean {
  if (kind === "chinese") return false;
  // KTV4家: a word of letters and a count behind it.
  if (/(?:^|[^A-Za-z])[A-Za-z]{3,}$/.test(before) && unit !== null && /^[家处个块台]/.test(unit)) return false;
  if (isLatin(before.at(-1))) return true;
  return isLatin(after[0]) && !(unit !== null && isLatin(unit[0]));
}

/** 〔2023〕5号, 第61条, 120号令, 2.0版, 3A级. */
function isNumbered({ before, after, quoted, text, start }: Spot): boolean {
  if (/[〔[]$/.test(before) && /^[〕\]]/.test(after)) return true;
  if (/^ ?(?:号(?!召|角|线)|版(?!面)|型(?!号)|级|星|等(?=[奖功]))/.test(after)) return true;
  if (/第$/.test(before)) return true;
  return quoted !== null && quoted.start === start - 1 && text[quoted.end] === after.charAt(0);
}

/** The services everybody knows by their number, unless something is counted. */
const SERVICE = /^(?:119|110|120|122|96119|12119|12345|12350|12315|12319|12306)$/;

function isService({ text, start, end, unit, kind, after, suffix }: Spot): boolean {
  const run = text.slice(start, end);
  if (kind === "mask")
    return /^(?:消防)?(?:宣传)[月周日]/.test(after) || /^消防(?:安全)?(?:月|周|日|指挥|奖)/.test(after);
  return SERVICE.test(run) && suffix === "" && (unit === null || /^(?:宣传|消防|指挥|报警)/.test(after));
}

/** "1." "（2）" "3、" at the head of a line. */
function isNumbering({ before, after, kind }: Spot): boolean {
  if (kind === "mask") return false;
  if (/[（(]$/.test(before) && /^[）)]/.test(after)) return true;
  if (/^[ \t]*$/.test(before) && /^ ?[.、．:：)）]/.test(after)) return true;
  return kind === "chinese" && /^[是则要]/.test(after) && /(?:^|[ \t。；，：:;,.]|其)$/.test(before);
}

/** A bound that describes a thing, not an amount: 住10人以上小场所, 服役8年以上的. */
function isThreshold({ tail, before, behind, unit, text, unitEnd, suffix }: Spot): boolean {
  // 未达到15人的最低标准
  if (unit !== null && /^的(?:最低|最高|法定|规定|起码)?(?:标准|要求|门槛|上限|下限)/.test(behind)) return true;
  // 有2个大队完成率不足70%
  if (/(?:个|家|支|名)[^，。；]{2,24}(?:低于|不足|高于|超过|未达到?)$/.test(before)) return true;
  const bound = /^(?:及?以[上下内外])/.exec(behind)?.[0];
  if (bound === undefined || unit === null || unit === "%" || suffix !== "") return false;
  if (/^(?:及|以[下内外])/.test(bound) && tail === "") return unit !== "%";
  return /^的?[\p{Script=Han}]/u.test(text.slice(unitEnd + bound.length, unitEnd + bound.length + 2));
}

const MEASURE = new Set([
  "米",
  "吨",
  "升",
  "立方米",
  "平方米",
  "千瓦",
  "公斤",
  "公里",
  "步",
  "小时",
  "秒",
  "分钟",
  "kg",
  "L",
  "t",
  "m",
]);

/** 32米轻型云梯消防车, 100米障碍, 24小时值班: a measure that tells the kind of thing. */
function isSpecification({ unit, behind, suffix, text, start, end, previous, before }: Spot): boolean {
  if (unit === null || suffix !== "" || !MEASURE.has(unit)) return false;
  if (unit === "小时" && text.slice(start, end) === "24") return true;
  if (previous?.kind === "chinese" && previous.unitEnd === start) return true;
  return (
    !/(?:总量|总长|达|共|计)$/.test(before) &&
    /^(?:级|型|高|长|宽|负重|障碍|登|轻|重|举|云|水罐|泡沫|消防|跑|生命|火)/.test(behind)
  );
}

/** Short quoted phrases without a unit worth the name: “7个一”, “3个100%”. */
function isQuotedPhrase({ quoted, kind, unit, behind }: Spot): boolean {
  if (quoted === null || kind === "chinese") return false;
  if (/^\d[\p{Script=Han}]{2,5}、\d/u.test(quoted.inner) && quoted.inner.length <= 16) return true;
  return quoted.inner.length <= 8 && (unit === null || /^[一二三四五六七八九十\d*]/.test(behind));
}

/** 前3名, 每10万人: ranks and bases of a rate. */
function isRank({ before, unit, behind }: Spot): boolean {
  if (/(?<![目以之此年日当超提会])前$/.test(before)) return true;
  return /每$/.test(before) && unit !== null && !/^[^，。；]{0,12}[\d*]/.test(behind);
}

/** Codes, ranks, bounds, formulas, numberings: Arabic numbers and masks that never count anything. Null for all others. */
export function fixedRule(spot: Spot): MentionClass | null {
  if (isNumbering(spot) || isRank(spot)) return "fixed";
  const rules = [isService, isNumbered, isCode, isFormula, isThreshold, isSpecification, isQuotedPhrase];
  return rules.some((rule) => rule(spot)) ? "fixed" : null;
}

/** “强安2023”, 清风2022行动: a year that belongs to the name of a campaign. */
export function campaignRule({ before, after, text, start, end, quoted }: Spot): MentionClass | null {
  const year = /^(?:19|20)\d\d$/.test(text.slice(start, end));
  if (!year || /^ ?[年.\-—~至到]/.test(after) || !/\p{Script=Han}$/u.test(before)) return null;
  const named = /^”?[\p{Script=Han}]{0,10}(?:行动|专项|整治|攻坚|演练|演习)/u.test(after);
  return named || quoted !== null ? "campaign" : null;
}
