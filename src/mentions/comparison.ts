import type { Comparison, ComparisonKind } from "../model/mention.ts";

/** What a figure is set against, as the clause says it. */
const LAST_YEAR =
  /同比(?:去年|上年)(?:同期)?|同比|(?:较|比|与|同|相较于|相比)(?:于)?(?:去年|上年|上一年|往年|年初|行动前|整治前|\d{4}年度?|[*X]{4}年度?)(?:同期|全年|[\p{Script=Han}]{1,4}(?:节|假期|期间)(?=相比|同期|分别))?(?:同比)?|(?:去年|上年)同期|(?:较|比|与)[^，。；]{1,8}(?:均值|平均[数值]?)/gu;
const LAST_PERIOD = /环比|(?:较|比|与)(?:上月|上季度|上半年|上期|前一?(?:月|季度))/g;
const SHARE = /占(?:比|全|总|同期|其|到|了)?[\p{Script=Han}]{0,10}$|占比[\p{Script=Han}]{0,4}$/u;

const UP = /上升|增长|增加|提高|提升|增|升|扩大|延长|多|翻/g;
const DOWN = /下降|减少|降低|缩减|回落|收窄|缩短|降|减|少/g;
const FLAT = /持平|不变/g;
/** Words in which a sign of direction is none. */
const STILL = /减灾|提升(?=改造|行动|工程|能力)|增设|新增|升级|多(?=次|个|家|种|部门)|多合一|少数|不少于|至少|降水/g;

function lastAt(text: string, pattern: RegExp): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}

/** The direction named last in the words; null when none is. */
export function directionIn(words: string): Comparison["direction"] {
  const plain = words.replace(STILL, (word) => "＿".repeat(word.length));
  const found = [
    ["up", lastAt(plain, UP)],
    ["down", lastAt(plain, DOWN)],
    ["flat", lastAt(plain, FLAT)],
  ] as const;
  const [direction, at] = found.reduce((best, one) => (one[1] > best[1] ? one : best));
  return at < 0 ? null : direction;
}

/** The words behind the last ， or ；: what a direction must stand in to be the figure's own. */
function lastClause(words: string): string {
  return words.slice(Math.max(words.lastIndexOf("，"), words.lastIndexOf("；"), words.lastIndexOf("：")) + 1);
}

/** 提升至96%, 达到98%, 降幅为 …: where the verb ends tells a level from a change. */
const LEVEL = /(?:[至到]|达|保持在|稳定在)(?:了|近|约|超)?$/;
const MOVED =
  /(?:[年期](?:多|少)[^，。；]{1,3}$|(?:多出|净增|净减|上升|增长|增加|提高|提升|下降|减少|降低|缩减|回落|扩大|收窄|缩短|延长|[增降涨]幅|多出?|少|净增|净减|增|降|升)[率额量幅]?了?(?:为|达到?|近|约|超过?|逾)*$)/;

function kindOf(unit: string | null, words: string): ComparisonKind | null {
  if (unit === "个百分点" || unit === "百分点") return "point-change";
  if (unit === "倍") return "multiple";
  const rate = unit === "%" || unit === "‰" || unit === "成";
  if (SHARE.test(words)) return rate ? "share" : null;
  const moved = MOVED.test(words) && !(LEVEL.test(words) && !/[增降涨]幅/.test(words));
  if (!moved) return rate ? "rate" : null;
  if (!rate) return "yoy-difference";
  const [year, period] = [lastAt(words, LAST_YEAR), lastAt(words, LAST_PERIOD)];
  return period > year ? "mom-rate" : "yoy-rate";
}

/**
 * How a figure compares, from the sentence up to it (`words`, folded); null for a plain amount. A change by an amount
 * is only told of figures classed as derived.
 */
export function comparisonOf({ unit }: { readonly unit: string | null }, words: string): Comparison | null {
  const kind = kindOf(unit, words);
  if (kind === null) return null;
  const direction = kind === "share" || kind === "rate" ? null : directionIn(lastClause(words));
  return { kind, direction };
}

/** The words without those of comparison: what remains names the metric compared. */
export function withoutComparison(words: string): string {
  return words
    .replace(LAST_YEAR, "")
    .replace(LAST_PERIOD, "")
    .replace(
      /明显|大幅度?|显著|略有?|小幅|稳步|有所|分别|相比|相较|占[^，。；]{0,8}的|占比?|完成[^，。；]{0,8}(?:任务|目标|计划)[数量]?的|所占比例|(?:多出|净增|净减|上升|增长|增加|提高|提升|下降|减少|降低|缩短|延长|持平)(?:率|额|幅度|了|到|至)?|(?:增|降|涨)幅|达到?|为/g,
      "",
    );
}
