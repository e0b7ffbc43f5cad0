import type { Fact } from "../model/figure.ts";

const EDGES = "，。、；：！？,;:!?.·—-　";

/**
 * A name or heading from a cell, ready to stand inside a sentence: no white space, half-width brackets made full-width,
 * no punctuation at either end (a name that ends in ， would make ，，).
 */
export function cleanName(text: string): string {
  const solid = text
    .replace(/[\s\u0000-\u001f\u007f]+/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
  const inner = solid
    .replace(/[，。、；;]+/g, "、")
    .replaceAll("（、", "（")
    .replaceAll("、）", "）")
    .replaceAll("（）", "");
  let from = 0;
  let to = inner.length;
  while (from < to && EDGES.includes(inner.charAt(from))) from += 1;
  while (to > from && EDGES.includes(inner.charAt(to - 1))) to -= 1;
  return inner.slice(from, to);
}

/** "其中：农村火灾" → "农村火灾". */
function withoutOfWhich(name: string): string {
  return name.replace(/^其中[:：]?/, "");
}

/**
 * What a list calls the row: 接警出动总数. A kind of another metric (火灾起数.农村, shown as 其中：农村) goes by the words it
 * is told with (农村火灾), because its label alone says too little.
 */
export function nounOf({ series, spec }: Fact): string {
  if (spec === null) return cleanName(withoutOfWhich(series.metric));
  const ofWhich = spec.label?.startsWith("其中") ?? spec.name.includes(".");
  return cleanName(ofWhich ? spec.tell[0] : (spec.label ?? spec.name));
}

/** Counting words that a name may end in and that read double before a number: 夜查次数12次. */
const COUNTERS = ["人次数", "家次数", "场次数", "次数", "人数", "份数", "条数", "处数", "数量", "总数", "金额", "数"];

/** For a row whose label is nothing but marks. */
const UNNAMED = "其他";

/** The name of a row the clerk invented, ready for a number to follow: 夜查次数 → 夜查, 排查率 → 排查率为. */
export function stemOf(fact: Fact): string {
  const name = nounOf(fact) || UNNAMED;
  const unit = cleanName(fact.series.unit ?? "");
  if (unit === "%" || name.endsWith("率")) return `${name}为`;
  const bare = unit !== "" && name.endsWith(`（${unit}）`) ? name.slice(0, -unit.length - 2) : name;
  const own = unit.length > 1 && unit.endsWith("次") ? [unit] : [];
  const ending = [...own, ...COUNTERS].find((end) => bare.endsWith(end) && bare.length - end.length >= 2);
  return ending === undefined ? bare : bare.slice(0, -ending.length);
}

/** The clause around the amount: the catalogue's, or the row's own name before it. */
export function tellOf(fact: Fact): readonly [before: string, after: string] {
  if (fact.spec === null) return [stemOf(fact), ""];
  return [fact.spec.tell[0], fact.spec.tell[1] ?? ""];
}

const SPELL = /(?:期间|月|周|节|日)$/;
const CAMPAIGN = /行动|专项|整治|治理|攻坚|排查|活动|工作|演练|安保|会战|检查|创建/;

/** A scope as the opening of a sentence: 在百日攻坚专项行动中， 春节期间， 安全生产月期间，. */
export function scopeWords(scope: string): string {
  const name = cleanName(scope);
  if (/期间$|[前后中]$/.test(name)) return `${name}，`;
  if (SPELL.test(name)) return `${name}期间，`;
  if (/行动$|整治$|治理$|活动$|工作$|演练$|会战$|检查$|排查$|创建$|安保$/.test(name)) return `在${name}中，`;
  return CAMPAIGN.test(name) ? `在${name}工作中，` : `${name}方面，`;
}

/** Whether a scope is something that was done or a time, not a kind or a place. */
export function isCampaign(scope: string): boolean {
  const name = cleanName(scope);
  return CAMPAIGN.test(name) || SPELL.test(name);
}
