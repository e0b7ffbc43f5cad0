import { fold, splitBracket } from "../fold.ts";
import type { WrittenMonths } from "../read-period.ts";
import { readMonths, readYearWord } from "../read-period.ts";
import type { Words } from "../words.ts";

/**
 * How far a number of a report reaches: its month, the year so far, or whatever time the report is for. A bare 今年 is the
 * year so far in a report, and the row's own month beside 去年 in a table of months.
 */
export type Reach = "month" | "so-far" | "this-year" | "report";

/** What the head of a column (or of a row) says about time. */
export interface TimeWord {
  readonly as: "value" | "last-year" | "change" | "change-rate" | "target" | "previous";
  /** null when the words do not say. */
  readonly reach: Reach | WrittenMonths | null;
}

const NUMBER_ENDING = /(?:数量|数值|数据|数|量|值|情况|完成情况|完成|发生|实绩)$/;
const MONTH = /^(?:本|当|该)月(?:份)?(?:合计|小计)?$/;
const SO_FAR =
  /^(?:(?:本年|今年|本年度|年度|年初至今|年初以来|年内|全年)?累计|(?:本年|今年|本年度)合计|(?:1月?)?(?:至|到|-|—|~)本月(?:累计)?|年初至今|年初以来)$/;
const THIS_YEAR = /^(?:本年|今年|本年度)$/;
const REPORT = /^(?:本期|本季|本季度|本半年|本次)(?:合计|小计|累计)?$/;
const LAST_YEAR =
  /^(?:上年|去年|上一年|上年度|去年度)(?:(同期|同比期|同时期|同季)|(同月|本月|当月)|(累计|合计))?(累计|合计)?$/;
const PREVIOUS = /^(?:上月|上个月|上期|上季|上季度|环比.{0,8})$/;
const BEFORE = /^(本月|当月|本年累计|累计|本年|今年|本期)(.{2,12})$/;

/** The time in a head like 本月, 本年累计（起）, 上年同期, 累计同比, 2023年1—6月; null when it speaks of none. */
export function timeWord(label: string, words: Words): TimeWord | null {
  const folded = fold(label).slice(0, 40).replaceAll("·", ".");
  if (folded === "") return null;
  const bracket = splitBracket(folded);
  const bare = bracket === null ? folded : bracket.before;
  const months = readMonths(folded) ?? readMonths(bare);
  if (months !== null) return { as: "value", reach: months };
  const named = readYearWord(bare);
  if (named !== null) return { as: named.isLastYear ? "last-year" : "value", reach: named.months };
  const found = direct(bare, folded, words) ?? qualified(bare, folded, words);
  if (found === null) return null;
  const inside = bracket === null ? null : (readMonths(bracket.inside) ?? reachOf(bracket.inside));
  return inside === null ? found : { ...found, reach: inside };
}

function reachOf(text: string): Reach | null {
  const plain = text.replace(NUMBER_ENDING, "") || text;
  for (const word of [text, plain]) {
    if (MONTH.test(word)) return "month";
    if (SO_FAR.test(word)) return "so-far";
    if (THIS_YEAR.test(word)) return "this-year";
    if (REPORT.test(word)) return "report";
  }
  return null;
}

function direct(bare: string, folded: string, words: Words): TimeWord | null {
  const reach = reachOf(bare);
  if (reach !== null) return { as: "value", reach };
  const base = LAST_YEAR.exec(bare.replace(NUMBER_ENDING, "")) ?? LAST_YEAR.exec(bare);
  if (base !== null) {
    const soFar = base[3] !== undefined || base[4] !== undefined;
    return { as: "last-year", reach: soFar ? "so-far" : base[2] === undefined ? null : "month" };
  }
  if (PREVIOUS.test(bare)) return { as: "previous", reach: null };
  const role = words.headers.get(folded)?.role ?? words.headers.get(bare)?.role;
  if (role === "last-year" || role === "target") return { as: role, reach: null };
  if (role === "change-rate" || (role === "change" && /[%％‰率幅]/.test(folded)))
    return { as: "change-rate", reach: null };
  return role === "change" ? { as: "change", reach: null } : comparison(folded);
}

/** 增减（±%）, 比上年同期增减, 与去年同期相比. */
function comparison(text: string): TimeWord | null {
  if (!/^(?:同比|增减|增幅|[±+-]|(?:较|比|与)(?:上年|去年)).{0,16}$/.test(text)) return null;
  return { as: /[%％‰率幅]|同比/.test(text) ? "change-rate" : "change", reach: null };
}

/** 本月同比, 累计上年同期: the reach in front of what is said of it. */
function qualified(bare: string, folded: string, words: Words): TimeWord | null {
  const split = BEFORE.exec(bare);
  const reach = split?.[1] === undefined ? null : reachOf(split[1]);
  const rest = split?.[2];
  if (reach === null || rest === undefined) return null;
  const found = direct(rest, folded.slice(split?.[1]?.length ?? 0), words);
  return found === null || found.as === "value" ? null : { ...found, reach };
}
