import { cleanText } from "./document/clean-text.ts";
import { abs, compare, parseDecimal } from "./model/exact.ts";
import type { Told } from "./model/narrative.ts";
import type { Outcome } from "./model/outcome.ts";
import { known } from "./model/outcome.ts";
import type { Period } from "./model/period.ts";
import { parseCellName } from "./model/place.ts";
import { MASK } from "./narrative/phrases-amount.ts";
import { paceOf } from "./narrative/phrases-remark.ts";
import type { Source, Telling } from "./refresh-sources.ts";
import { GAP_WORDS, groundOf, nameKey, sourcesOf, tellingOf, wordsOf } from "./refresh-sources.ts";
import type { Inspection, Summary } from "./summary.ts";

/** What the sheets say now of a number that a document tells. */
export type Answer =
  /**
   * It may stand in the place of the old one: unit, direction and every other word around it stay true. `alike`: whether
   * a fresh report would word it alike; a count that became zero it leaves out, a rate may have been 明显.
   */
  | { readonly says: "number"; readonly telling: Telling; readonly alike: boolean }
  /** The number is known, but the words around the old one would no longer be true. */
  | {
      readonly says: "otherwise";
      readonly expected: string | null;
      readonly why: string;
      readonly cells: Told["cells"];
    }
  /** Nobody can say: a 必须改 finding, or two rows that contradict each other. */
  | { readonly says: "doubt"; readonly why: string; readonly cells: Told["cells"] }
  | { readonly says: "nothing"; readonly why: string; readonly cells: Told["cells"] };

/** Everything the fresh report tells, and what the rows say that it does not tell. */
export interface Fresh {
  readonly tellings: readonly Telling[];
  answer(old: Told): Answer;
}

type Candidates = [Telling, ...Telling[]];

export function freshOf({ readings }: Inspection, { told, figures }: Summary): Fresh {
  const tellings = told.spans.map((span) => ({ text: told.text.slice(span.start, span.end), told: span.told }));
  const byIdentity = new Map<string, Candidates>();
  for (const telling of tellings) {
    const key = identityOf(telling.told);
    const others = byIdentity.get(key);
    if (others === undefined) byIdentity.set(key, [telling]);
    else others.push(telling);
  }
  const sources = sourcesOf(figures);
  const { rateDecimals: decimals, notableChange } = readings.settings;
  const words: WordsAround = {
    pace: (each) => {
      const value = parseDecimal(each.value ?? "");
      return value === null ? "none" : paceOf(known(value, []), figures.timeProgress, decimals);
    },
    isNotable: (each) => {
      const value = each.aspect === "yoy-rate" ? parseDecimal(each.value ?? "") : null;
      return value !== null && compare(abs(value), notableChange) >= 0;
    },
  };
  return {
    tellings,
    answer: (old) => {
      const candidates = byIdentity.get(identityOf(old));
      const style = { period: figures.period, decimals };
      const answer = candidates === undefined ? untold(old, sources(old), style) : agreed(old, candidates);
      return answer.says === "number" ? fitted(old, answer, words) : answer;
    },
  };
}

/** What words outside of a number depend on: 快于时间进度, 明显. */
interface WordsAround {
  readonly pace: (told: Told) => string;
  readonly isNotable: (told: Told) => boolean;
}

/** What is told of what; a sentence says 下降6.5, a table -6.5: two ways of telling that are never mixed. */
export function identityOf({ domain, metric, scope, aspect, direction }: Told): string {
  return `${nameKey(domain, metric, scope)} ${aspect ?? ""} ${direction === undefined ? "" : "spoken"}`;
}

/** The one number that all fresh tellings of the same thing agree on, in the unit of the old one. */
function agreed(old: Told, candidates: Readonly<Candidates>): Answer {
  const [first] = candidates;
  const mask = candidates.find(({ told }) => told.value === null);
  if (mask !== undefined) return masked(mask);
  const inUnit = candidates.filter(({ told }) => cleanText(told.unit) === old.unit);
  const [telling] = inUnit;
  if (telling === undefined) return unitDiffers(old, first);
  const same = ({ text, told }: Telling): boolean =>
    text === telling.text && told.marker === telling.told.marker && told.direction === telling.told.direction;
  if (inUnit.every(same)) return { says: "number", telling, alike: telling.told.value !== "0" };
  const cells = inUnit.flatMap(({ told }) => told.cells);
  return { says: "doubt", why: "表中有两行同名而数不同，请先改好表", cells };
}

/** Printed as 【待核】, or as the mask of what is not filled in. */
function masked({ text, told: { cells } }: Telling): Answer {
  const gap = text === MASK ? "not-filled" : "in-doubt";
  return { says: gap === "in-doubt" ? "doubt" : "nothing", why: GAP_WORDS[gap], cells };
}

function unitDiffers({ unit }: Told, { text, told }: Telling): Answer {
  const why = `单位变了：原为“${unit}”，表中现为${text}${told.unit}，请改写`;
  return { says: "otherwise", expected: text, why, cells: told.cells };
}

interface Style {
  readonly period: Period;
  readonly decimals: number;
}

/** The fresh report does not tell it (it fell below what is notable, or became zero): the rows may know it all the same. */
function untold(old: Told, sources: readonly Source[], style: Style): Answer {
  const speaking = sources.filter(({ item }) => item.now.known);
  const source = speaking[0] ?? sources[0];
  if (source === undefined) return { says: "nothing", why: `表中找不到“${old.metric}”这一行`, cells: [] };
  const { now } = source.item;
  const ground = groundOf(source, old.aspect);
  if (!now.known) return silent(now, GAP_WORDS[now.gap]);
  if (ground?.outcome.known === false) return silent(ground.outcome, ground.missing);
  const [first, ...others] = speaking.flatMap((each) => tellingOf(each, old, style.decimals) ?? []);
  if (first !== undefined && others.length === speaking.length - 1) {
    const answer = agreed(old, [first, ...others]);
    return answer.says === "number" ? { ...answer, alike: false } : answer;
  }
  const words = wordsOf(source, old.aspect, style);
  const why = words === "" ? "现在的文稿不再这样写这个数，请核对这句话" : `现在应写“${words}”，请改写这句话`;
  return { says: "otherwise", expected: null, why, cells: now.cells };
}

function silent({ gap, cells }: Extract<Outcome, { known: false }>, why: string): Answer {
  if (gap === "in-doubt") return { says: "doubt", why: GAP_WORDS[gap], cells };
  return { says: "nothing", why, cells };
}

/** Words that stand outside of the number and have to stay true with it. */
function fitted(old: Told, answer: Answer & { says: "number" }, { pace, isNotable }: WordsAround): Answer {
  const { text, told } = answer.telling;
  const otherwise = (why: string): Answer => ({ says: "otherwise", expected: text, why, cells: told.cells });
  if (behind(old.marker) !== behind(told.marker)) {
    return otherwise(`数字后面的“左右”“以上”要随着改：现为${text}${told.unit}${behind(told.marker)}`);
  }
  if (old.value === null) return answer;
  if (old.direction !== told.direction) {
    const was = `${wayOf(old)}${old.value}${old.unit}`;
    return otherwise(`方向变了：原来${was}，现在${wayOf(told)}${text}${told.unit}，请改写`);
  }
  if (old.aspect === "peak" && columnsOf(old) !== columnsOf(told)) {
    return otherwise(`最多的月份变了，现为${text}，请改写这句话`);
  }
  if (old.aspect === "completion" && pace(old) !== pace(told)) {
    return otherwise(`与时间进度相比的快慢变了，现为${text}%，请改写`);
  }
  const spoken = old.direction !== undefined;
  return { ...answer, alike: answer.alike && (!spoken || isNotable(old) === isNotable(told)) };
}

function wayOf({ direction }: Told): string {
  return direction === "down" ? "减" : "增";
}

/** 左右 and 以上 stand behind the unit: 300人左右. */
function behind(marker: string | null): string {
  return marker === "左右" || marker === "以上" ? marker : "";
}

/** The months a peak was read from, whatever row they stand in now. */
function columnsOf({ cells }: Told): string {
  return cells.map(({ cell }) => parseCellName(cell ?? "")?.column ?? "").join(" ");
}
