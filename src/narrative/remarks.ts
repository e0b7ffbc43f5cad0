import { abs, add, compare, divide, exact, HUNDRED, multiply, subtract, sum } from "../model/exact.ts";
import type { Change, Fact } from "../model/figure.ts";
import { containsMonth } from "../model/period.ts";
import type { Desk } from "./desk.ts";
import type { Item } from "./item.ts";
import { itemOfFact } from "./items.ts";
import { compared, comparedInline, comparedTogether, countCompared } from "./phrases-change.ts";
import { completionWords, indicesWords, peakWords, percentage } from "./phrases-remark.ts";
import type { Clause } from "./phrases.ts";
import { join, NOTHING, sentence } from "./phrases.ts";

/** Comparisons with last year in one sentence; its head (与去年同期相比, 较去年同期) is never used twice. */
export function together(desk: Desk, items: readonly (Item | null)[]): Clause {
  return underHead(desk, items, comparedTogether);
}

/** The four fire indices against last year. */
export function indices(desk: Desk, items: readonly (Item | null)[]): Clause {
  return underHead(desk, items, indicesWords);
}

function underHead(desk: Desk, items: readonly (Item | null)[], words: typeof comparedTogether): Clause {
  const told = items.filter((item) => item !== null);
  for (const item of told) desk.first("change", item);
  if (countCompared(told, desk.yearly) < 2) return comparedTogether(told, desk.yearly, "");
  const head = desk.pick(desk.yearly.frame.heads);
  return head === "" ? comparedInline(told, desk.yearly) : words(told, desk.yearly, `${head}，`);
}

/** 同比增加5.2%，环比减少3.1%: one row against last year and, in a month or quarter, against the one before. */
export function comparedBothWays(desk: Desk, item: Item | null): Clause {
  if (item === null) return NOTHING;
  desk.first("change", item);
  const chain = desk.chain === null ? NOTHING : compared(item, desk.chain);
  return join([compared(item, desk.yearly), chain], "，");
}

/**
 * The largest of some parts of a whole: null unless its share is one that settings call notable, it is the only largest,
 * no part that is not told can be larger, and it is a kind and not a rest (其他出动).
 */
export function largestPart(desk: Desk, whole: string, ids: readonly string[]): { item: Item; share: Clause } | null {
  const breakdown = desk.facts.breakdown(whole);
  if (breakdown === null || !breakdown.whole.now.known || desk.length === "brief") return null;
  const parts = breakdown.parts.filter(({ fact }) => ids.includes(fact.series.id ?? ""));
  const values = parts.flatMap(({ fact }) => (fact.now.known ? [fact.now.value] : []));
  const [first, second] = [...parts].sort((a, b) => a.rank - b.rank);
  if (first?.share.known !== true || !first.fact.now.known || second?.rank === first.rank) return null;
  const untold = subtract(breakdown.whole.now.value, sum(values));
  const largest = compare(first.fact.now.value, untold) > 0 && !(first.fact.series.id ?? "").includes("other");
  if (!largest || compare(first.share.value, desk.settings.notableShare) < 0) return null;
  const item = itemOfFact(first.fact);
  return { item, share: percentage(item, first.share, "share", desk.yearly.decimals) };
}

/** 6月最多，为68起: only when the month stands above the average by what settings call notable. */
export function peak(desk: Desk, id: string): Clause {
  const fact = desk.facts.metric(id);
  if (fact?.extremes == null || !fact.now.known || desk.length === "brief") return NOTHING;
  const months = fact.series.months.filter(({ period }) => containsMonth(desk.period, period.first));
  const values = months.flatMap(({ value }) => value ?? []);
  const average = divide(sum(values), exact(values.length));
  const threshold = average && multiply(average, add(HUNDRED, desk.settings.notableChange));
  const high = multiply(fact.extremes.high.value, HUNDRED);
  if (threshold === null || values.length !== months.length || compare(high, threshold) < 0) return NOTHING;
  return peakWords(itemOfFact(fact), fact, fact.extremes);
}

/** How far rows that are told have reached their targets, a sentence a pace; every row once. */
export function goals(desk: Desk, facts: readonly Fact[]): readonly Clause[] {
  if (desk.length === "brief") return [];
  const reached = facts
    .filter((fact) => desk.isTold(fact) && fact.completion.known)
    .map((fact) => ({ item: itemOfFact(fact), completion: fact.completion }))
    .filter(({ item }) => desk.first("goal", item));
  return completionWords(reached, desk.facts.figures.timeProgress, desk.yearly.decimals).map((clause) =>
    sentence([clause]),
  );
}

/** At most so many comparisons follow the rows of a domain. */
const MOST_CHANGES = 4;

/** A、B同比分别增长…: the notable changes of these rows that have not been told, after the rows themselves. */
export function notableChanges(desk: Desk, facts: readonly (Fact | null)[]): Clause {
  const told = facts.filter((fact) => fact !== null).filter((fact) => desk.isTold(fact));
  const items = told.filter((fact) => isNotable(desk, fact.change)).map(itemOfFact);
  const moved = items.filter((item) => desk.first("change", item)).slice(0, MOST_CHANGES);
  return comparedInline(moved, desk.yearly);
}

function isNotable(desk: Desk, change: Change): boolean {
  const percent = change.kind === "rate" || change.kind === "multiple" ? change.rate : null;
  return percent !== null && compare(abs(percent), desk.settings.notableChange) >= 0;
}
