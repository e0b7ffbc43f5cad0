import type { Exact } from "../model/exact.ts";
import { abs, compare, HUNDRED, isZero, round, subtract, toDecimal } from "../model/exact.ts";
import type { Extremes, Fact } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { monthIndex } from "../model/period.ts";
import type { Item } from "./item.ts";
import { numeralOf, printed, told } from "./phrases-amount.ts";
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

/** One target: 检查单位完成年度目标的55.3%，快于时间进度5.3个百分点. Several: 对照年度目标，A、B分别完成…，时间进度为50%. */
export function completionWords(
  goals: readonly { readonly item: Item; readonly completion: Outcome }[],
  progress: Exact,
  decimals: number,
): Clause {
  const known = goals.filter(({ completion }) => completion.known);
  const [first] = known;
  if (first === undefined) return NOTHING;
  const shares = known.map(({ item, completion }) => percentage(item, completion, "completion", decimals));
  const over = compare(progress, HUNDRED) >= 0;
  if (known.length === 1) {
    const pace = over ? NOTHING : paceWords(first.item, first.completion, progress, decimals);
    return say(first.item.noun, "完成年度目标的", listing(shares), pace);
  }
  const nouns = listing(known.map(({ item }) => say(item.noun)));
  const time = over ? NOTHING : say("，时间进度为", progressNumber(first.item, progress, decimals), "%");
  return say("对照年度目标，", nouns, "分别完成", listing(shares), time);
}

function progressNumber(item: Item, progress: Exact, decimals: number): Clause {
  const value = toDecimal(progress, decimals);
  const telling = { value, marker: null, unit: "%", cells: [], aspect: "progress" } as const;
  return told({ ...item, metric: "时间进度", scope: null }, value, telling);
}

/** From the displayed percentages, so that a reader can do the subtraction again. */
function paceWords(item: Item, completion: Outcome, progress: Exact, decimals: number): Clause {
  if (!completion.known) return NOTHING;
  const ahead = subtract(round(completion.value, decimals), round(progress, decimals));
  if (isZero(ahead)) return say("，与时间进度持平");
  const value = toDecimal(abs(ahead), decimals);
  const telling = { value, marker: null, unit: "个百分点", cells: completion.cells, aspect: "progress" } as const;
  return say(`，${ahead.n > 0n ? "快于" : "慢于"}时间进度`, told(item, value, telling), "个百分点");
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
