import type { Exact } from "../model/exact.ts";
import { abs, compare, HUNDRED, round, subtract, toDecimal } from "../model/exact.ts";
import type { Extremes, Fact } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { monthIndex } from "../model/period.ts";
import type { Item } from "./item.ts";
import { directionOf, numeralOf, printed, told } from "./phrases-amount.ts";
import type { Style, Trend } from "./phrases-change.ts";
import { comparedTogether, trendOf } from "./phrases-change.ts";
import { chineseNumber } from "./phrases-chinese.ts";
import type { Clause } from "./phrases.ts";
import { listing, NOTHING, say } from "./phrases.ts";

/** 42.3% as a told number of the item. */
export function percentage(item: Item, outcome: Outcome, aspect: "share" | "completion", decimals: number): Clause {
  if (!outcome.known) return NOTHING;
  const value = toDecimal(outcome.value, decimals);
  return say(told(item, value, { value, marker: null, unit: "%", cells: outcome.cells, aspect }), "%");
}

/** 6月最多，为68起; two months that tie are both named, three or more make no peak. */
export function peakWords(item: Item, fact: Fact, extremes: Extremes): Clause {
  const { months, value } = extremes.high;
  if (months.length > 2) return NOTHING;
  const wanted = new Set(months.map(monthIndex));
  const cells = fact.series.months.filter(({ period }) => wanted.has(monthIndex(period.first))).map(({ at }) => at);
  const names = months.map(({ month }) => `${month}月`).join("、");
  return say(
    names,
    "最多，",
    months.length > 1 ? "均为" : "为",
    printed(item, numeralOf(item, value, null), cells, "peak"),
  );
}

/** A row with a target and how far it is reached. */
export interface Goal {
  readonly item: Item;
  readonly completion: Outcome;
}

/**
 * How far targets are reached against the time gone (时间进度): those ahead, those behind and those in step in a clause
 * each. Reached targets, and all at the end of the year, are told without a pace.
 * 检查单位完成年度目标的55.3%，快于时间进度5.3个百分点 · A、B分别完成年度目标的40%、45%，慢于时间进度.
 */
export function completionWords(goals: readonly Goal[], progress: Exact, decimals: number): readonly Clause[] {
  const pace = (goal: Goal): Pace => paceOf(goal.completion, progress, decimals);
  return PACES.map(([kind, words]) => {
    const group = goals.filter((goal) => pace(goal) === kind);
    const [first, ...others] = group;
    if (first === undefined) return NOTHING;
    const nouns = listing(group.map(({ item }) => say(item.noun)));
    if (kind === "in-step") return say(nouns, "完成进度与时间进度一致");
    const shares = listing(group.map(({ item, completion }) => percentage(item, completion, "completion", decimals)));
    const told = say(nouns, others.length > 0 ? "分别" : "", "完成年度目标的", shares);
    if (words === "") return told;
    return say(told, `，${words}时间进度`, others.length > 0 ? NOTHING : gap(first, progress, decimals));
  }).filter((clause) => clause.length > 0);
}

export type Pace = "reached" | "ahead" | "in-step" | "behind" | "none";

const PACES: readonly (readonly [Pace, string])[] = [
  ["reached", ""],
  ["ahead", "快于"],
  ["in-step", ""],
  ["behind", "慢于"],
];

export function paceOf(completion: Outcome, progress: Exact, decimals: number): Pace {
  if (!completion.known) return "none";
  const done = round(completion.value, decimals);
  if (compare(progress, HUNDRED) >= 0 || compare(done, HUNDRED) >= 0) return "reached";
  const ahead = compare(done, round(progress, decimals));
  return ahead > 0 ? "ahead" : ahead < 0 ? "behind" : "in-step";
}

/** 5.3个百分点, from the displayed percentages, so that a reader can do the subtraction again. */
function gap({ item, completion }: Goal, progress: Exact, decimals: number): Clause {
  if (!completion.known) return NOTHING;
  const ahead = subtract(round(completion.value, decimals), round(progress, decimals));
  const value = toDecimal(abs(ahead), decimals);
  const { cells } = completion;
  const direction = directionOf(ahead);
  const telling = { value, marker: null, unit: "个百分点", cells, aspect: "progress", direction } as const;
  return say(told(item, value, telling), "个百分点");
}

const TRENDS: readonly (readonly [Trend, string, string])[] = [
  ["down", "降", "均下降"],
  ["up", "升", "均上升"],
  ["flat", "平", "均持平"],
];

/** “三降一升”, “两降一升一平”, 均下降: the four fire indices counted by direction; "" unless all four can be compared. */
export function indicesPattern(items: readonly Item[], style: Style): string {
  const trends = items.map((item) => trendOf(item, style));
  if (items.length !== 4 || trends.includes(null)) return "";
  const counts = TRENDS.map(([trend, short, all]) => ({
    short,
    all,
    count: trends.filter((it) => it === trend).length,
  }));
  const whole = counts.find(({ count }) => count === 4);
  if (whole !== undefined) return whole.all;
  const words = counts.filter(({ count }) => count > 0).map(({ short, count }) => numberWord(count) + short);
  return `“${words.join("")}”`;
}

function numberWord(count: number): string {
  return count === 2 ? "两" : chineseNumber(count);
}

/** 与去年同期相比，四项指数“三降一升”，其中火灾起数下降5.2%，… */
export function indicesWords(items: readonly Item[], style: Style, head: string): Clause {
  const pattern = indicesPattern(items, style);
  if (pattern === "") return comparedTogether(items, style, head);
  return comparedTogether(items, style, `${head}四项指数${pattern}，其中`);
}
