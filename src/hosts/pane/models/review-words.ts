import { yearBefore } from "../../../model/period.ts";
import type { Period } from "../../../model/period.ts";
import type { Binding, RowKey } from "../../../model/reuse.ts";
import type { ReviewItem, ReviewSource } from "../../../reuse-review.ts";
import type { Reviewed } from "../engine/old-report.ts";
import { outcomeText } from "./amount-text.ts";
import { toldName } from "./explain.ts";
import { foundAt } from "./initials.ts";
import { countStates } from "./review.ts";

/** "检查单位（百日攻坚） · 同比", "甲＋乙": what a binding stands for. */
export function bindingName({ of, operation, aspect }: Binding): string {
  const sign = operation === "difference" ? "－" : "＋";
  const names = of.map(({ metric, scope, subject }) => toldName({ metric, scope: scope ?? subject, aspect: null }));
  const [only] = names;
  if (only !== undefined && names.length === 1) return toldName({ metric: only, scope: null, aspect });
  return operation === "average" ? `（${names.join("＋")}）÷${names.length}` : names.join(sign);
}

/** A source as the search lists it. */
export interface SourceRow {
  readonly source: ReviewSource;
  readonly name: string;
  /** 305起, 未填. */
  readonly now: string;
}

/** The most sources a search lists. */
export const MOST_FOUND = 12;

/** The sources that fit what was typed, by hanzi or by the first letters of their pinyin; the best first. */
export function searchSources(sources: readonly ReviewSource[], typed: string): SourceRow[] {
  const words = typed.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  return sources
    .flatMap((source) => {
      const rank = rankOf(source.key, words);
      return rank === null ? [] : [{ source, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ source }) => ({ source, name: sourceName(source.key), now: nowText(source) }));
}

/** How far from the beginning of the name; behind all of them what only the domain or the scope says. */
function rankOf({ domain, metric, scope, subject }: RowKey, words: readonly string[]): number | null {
  let rank = metric.length / 100 + (scope === null && subject === null ? 0 : 0.5);
  for (const word of words) {
    const inName = foundAt(metric, word);
    const beside = inName ?? foundAt([scope ?? "", subject ?? "", domain].join(" "), word);
    if (beside === null) return null;
    rank += inName ?? 50 + beside;
  }
  return rank;
}

export function sourceName({ metric, scope, subject }: RowKey): string {
  return toldName({ metric, scope: scope ?? subject, aspect: null });
}

/** What a row says now, with its unit. */
export function nowText({ now, unit }: Pick<ReviewSource, "now" | "unit">): string {
  return now.known ? `${outcomeText(now)}${unit ?? ""}` : outcomeText(now);
}

/** What becomes of the report as it is, in a sentence: 换上38个；没有值的7个、没选定的2个还是旧数，Word 里标黄。 */
export function resultText({ items }: Pick<Reviewed, "items">, kind: "docx" | "text"): string {
  const { filled, kept, unfilled, ambiguous } = countStates(items);
  const open = [
    ...(unfilled > 0 ? [`没有值的${unfilled}个`] : []),
    ...(ambiguous > 0 ? [`没选定的${ambiguous}个`] : []),
  ];
  const stay = open.length === 0 ? "" : `；${open.join("、")}还是旧数${kind === "docx" ? "，Word 里标黄" : ""}`;
  return `换上${filled}个数${kept > 0 ? `，照旧${kept}个` : ""}${stay}。`;
}

/** The name of the finished file: the old one with its year moved on, else with 本期 behind it. */
export function newName(old: string, oldPeriod: Period | null, period: Period): string {
  const stem = old.replace(/\.[A-Za-z]{2,4}$/, "");
  const year = oldPeriod?.first.year ?? yearBefore(period).first.year;
  const moved = stem.replaceAll(String(year), String(period.first.year));
  return moved === stem ? `${stem}（本期）` : moved;
}

/** What an item's number is of, for a screen reader: 已换上，接警出动总数. */
export function itemName({ binding, names, offers }: ReviewItem): string {
  if (binding !== null) return bindingName(binding);
  const name = names.metric ?? offers[0]?.binding.of[0]?.metric;
  return name === undefined ? "不知道说的是什么" : names.scope === null ? name : `${name}（${names.scope}）`;
}
