import { withoutComparison } from "./comparison.ts";
import type { Case } from "./figure-case.ts";
import { withoutGloss } from "./gloss.ts";
import type { Memory } from "./memory.ts";
import type { Found } from "./name-row.ts";
import { nameOf } from "./name-row.ts";
import { growthOf, isBase, retold } from "./retold.ts";
import type { Scorer } from "./score.ts";
import { totalOf } from "./total.ts";
import { withoutFiller } from "./zones.ts";

/** What one figure is named with: the rows there are, and what was told before. */
export interface Naming {
  readonly scorer: Scorer;
  readonly memory: Memory;
}

/** Nobody knows what the figure is told of: the metrics it may be are offered, none is asserted. */
function unknown(among: readonly Found[]): Found {
  const candidates = among.flatMap(({ id, domain, metric }) =>
    metric === null ? [] : [{ id, domain, metric, confidence: 0.3 }],
  );
  return { id: null, domain: null, metric: null, confidence: 0.3, candidates: candidates.slice(-6), row: null };
}

/**
 * A list without heads answers the amounts told just before it, one for one: those of the same clause, those behind
 * 其中, or all of the sentence. When none of these are as many, it answers nothing that is known.
 */
function answered({ figure, list }: Case, { told, run, since }: Memory): Found | null {
  if (list === null || list.of.heads.length > 0) return null;
  const { total: size, uneven, verb } = list.of;
  // 检查单位5家、3家，分别罚款2万元、1万元: another thing of the same places.
  if (told.length > 0 && !figure.derived && withoutFiller(withoutComparison(verb)).length > 1) return null;
  if (uneven || told.length === 0) return withoutFiller(withoutComparison(verb)) === "" ? unknown(told) : null;
  const even = told.length === size || run === size || since === size;
  return even ? (told[told.length - size + list.item] ?? null) : unknown(told);
}

/** A change names what changed: a row of its own (增长率), else its words without those of comparison, in any unit. */
function nameChange({ scorer, memory }: Naming, { figure, zones }: Case): Found {
  const { unit, scale } = figure;
  const whole = nameOf(scorer, { zones, unit, scale, used: memory.used, domain: memory.domain });
  const named = unit === "%" ? /率|增幅/.test(zones.local) : /额$/.test(whole.metric ?? "");
  if (named && whole.row !== null && whole.confidence >= 0.5) return whole;
  const words = withoutFiller(withoutComparison(zones.local));
  const known = memory.named
    .filter(({ metric }) => words.length > 1 && metric !== null && metric.includes(words))
    .at(-1);
  if (known !== undefined) return known;
  const plain = { ...zones, local: withoutComparison(zones.local) };
  const base = nameOf(scorer, { zones: plain, unit: null, scale: "", used: new Set(), domain: memory.domain });
  return base.row === null ? whole : { ...base, confidence: base.confidence * 0.9 };
}

/** 已整改(45个), 整改率(95.7%), and nothing else. */
const MENDED =
  /^(?:已|均|全部|当场|立即)*(?:完成)?(整改|办结|销号|落实|回复|化解)(?:完毕|完成|到位)?(率)?(?:为|达到?|的)?$/;
/** What was found in front of it: 反馈问题, 收到线索; hazards and what is reported of them have rows of their own. */
const FOUND =
  /(?:发现|反馈|查出|检视|征集|收集|梳理|排查|收到|受理)(?:各类|共)?((?!.*(?:隐患|举报|投诉))[\p{Script=Han}]{2,8})$/u;

/**
 * What became of things that no row tells: 反馈问题63个，完成整改60个 speaks of no 火灾隐患. The name is built on that of the
 * things; null when a row tells them or the words say more.
 */
function mended(local: string, previous: Found | null): Found | null {
  const [, deed = "", rate = ""] = MENDED.exec(withoutFiller(local.slice(local.lastIndexOf("，") + 1))) ?? [];
  if (deed === "" || previous === null || previous.row !== null || previous.metric === null) return null;
  const things =
    FOUND.exec(previous.metric)?.[1] ?? (previous.metric.startsWith(deed) ? previous.metric.slice(deed.length) : "");
  if (things === "") return null;
  const { domain } = previous;
  const metric = rate === "" ? deed + things : things + deed + rate;
  return { id: null, domain, metric, confidence: 0.4, candidates: [], row: null };
}

/** Told of one of several nobody names: never sure enough to be taken for the whole. */
function part(found: Found): Found {
  return { ...found, confidence: Math.min(0.45, found.confidence) };
}

/** 单日最高, 一次调动400人以上的警情: one day or one kind, never the whole; 抢救和保护财产: two rows at once. */
function isOneOfMany(local: string): boolean {
  return (
    /抢救[、和及与]?保护|(?<![前期])[两三四五六七八九]个月/.test(local) ||
    /单[日次](?!元)|\d[\p{Script=Han}]{1,2}以[上下内][^，；。]{0,8}的[^，；。]{1,8}$/u.test(local)
  );
}

/** What a figure is told of, by its list, by what was told before, or by its own words. */
export function nameCase(naming: Naming, one: Case): Found {
  const { scorer, memory } = naming;
  const { figure, zones, comparison } = one;
  const answer = answered(one, memory);
  if (answer !== null) return answer;
  const total = totalOf(scorer.lexicon, one, memory);
  if (total !== null) return total;
  const inPlace = figure.derived ? (memory.place ?? memory.previous) : memory.byUnit.get(figure.unit ?? "");
  const before = retold(scorer.lexicon, zones, comparison, { previous: memory.previous, whole: inPlace ?? null });
  const change = comparison !== null && comparison.kind !== "rate";
  const local = isBase(zones.local) ? withoutComparison(zones.local) : zones.local;
  const { unit, scale } = figure;
  const named = (words: string): Found =>
    nameOf(scorer, { zones: { ...zones, local: words }, unit, scale, used: memory.used, domain: memory.domain });
  const own = (): Found => {
    const bare = withoutGloss(local);
    // 抢险救援（含社会救助） has a row of its own; any other bracket explains what stands in front of it.
    const whole = bare === local || /含/.test(local) ? named(local) : null;
    const found = whole !== null && (bare === local || /含/.test(whole.metric ?? "")) ? whole : named(bare);
    return isOneOfMany(local) ? part(found) : found;
  };
  if (one.list?.of.heads.length === 0) return part(own());
  if (before === null) return change ? nameChange(naming, one) : (mended(zones.local, memory.previous) ?? own());
  const better = own();
  const known = better.row !== null && better.confidence >= 0.6 ? better : before;
  return change ? growthOf(scorer.lexicon, before, zones.local, unit) : known;
}
