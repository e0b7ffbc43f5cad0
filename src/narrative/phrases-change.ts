import type { Exact } from "../model/exact.ts";
import { abs, compare, exact, isZero, sign, toDecimal } from "../model/exact.ts";
import type { Change } from "../model/figure.ts";
import type { Aspect } from "../model/narrative.ts";
import type { Item, Manner } from "./item.ts";
import { directionOf, numeralOf, told } from "./phrases-amount.ts";
import type { Frame } from "./phrases-chinese.ts";
import type { Clause } from "./phrases.ts";
import { join, listing, NOTHING, say, textOf } from "./phrases.ts";

/** How comparisons are printed: the frame (同比, 比上年, 环比) and the decimals of rates. */
export interface Style {
  readonly frame: Frame;
  readonly decimals: number;
  /** Percent from which a change is called 明显; null: never. */
  readonly notable: Exact | null;
}

/** One comparison taken apart: what moved how far. Flat ones have no value. */
interface Move {
  readonly item: Item;
  /** Moves of one sort and verb may share a 分别. */
  readonly sort: "rate" | "multiple" | "difference" | "points" | "equal" | "about-equal";
  readonly verb: string;
  readonly value: Clause;
}

/** [rise, fall] of percentages and multiples. Differences are always 增加 and 减少. */
const VERBS: Readonly<Record<Manner, readonly [string, string]>> = {
  index: ["上升", "下降"],
  work: ["增长", "下降"],
  neutral: ["增加", "减少"],
  rate: ["提高", "下降"],
};

function verbOf(manner: Manner, value: Exact): string {
  return VERBS[manner][sign(value) < 0 ? 1 : 0];
}

/** null when there is nothing to compare. A change that would print as 0 is 基本持平 (never 上升0%). */
function moveOf(item: Item, { frame, decimals }: Style): Move | null {
  const yearly = frame.against === "last-year";
  const change = yearly ? item.change : item.chain;
  const cells = [...item.now.cells, ...(yearly ? item.base : item.previous).cells];
  const number = (value: Exact, unit: string, aspect: Aspect, digits = decimals): Clause => {
    const text = toDecimal(abs(value), digits);
    const direction = directionOf(value);
    return say(told(item, text, { value: text, marker: null, unit, cells, aspect, direction }), unit);
  };
  const flat = (sort: "equal" | "about-equal"): Move => ({ item, sort, verb: "", value: NOTHING });
  const measured = (sort: Move["sort"], verb: string, value: Clause): Move =>
    textOf(value).startsWith("0") && !textOf(value).startsWith("0.")
      ? flat("about-equal")
      : { item, sort, verb, value };
  switch (change.kind) {
    case "none":
      return null;
    case "equal":
      return nothingBothTimes(item) ? null : flat("equal");
    case "about-equal":
      return flat("about-equal");
    case "rate":
      return measured(
        "rate",
        verbOf(item.manner, change.rate),
        number(change.rate, "%", yearly ? "yoy-rate" : "mom-rate"),
      );
    case "multiple":
      return yearly
        ? measured(
            "multiple",
            verbOf(item.manner, change.times),
            number(change.times, "倍", "yoy-multiple", timesDecimals(decimals)),
          )
        : measured("rate", verbOf(item.manner, change.rate), number(change.rate, "%", "mom-rate"));
    case "points":
      return measured("points", verbOf("rate", change.points), number(change.points, "个百分点", "points"));
    default:
      return differenceMove(item, change, { cells, aspect: yearly ? "yoy-difference" : "mom-difference" });
  }
}

/** A whole number of 倍 would make 1.5倍 a 2倍: at least one decimal, however rates are printed. */
function timesDecimals(decimals: number): number {
  return Math.max(decimals, 1);
}

/** None this time and none before is not worth a 持平, except among the fire indices, which are all told. */
function nothingBothTimes({ now, manner }: Item): boolean {
  return manner !== "index" && now.known && isZero(now.value);
}

function differenceMove(
  item: Item,
  change: Extract<Change, { kind: "from-zero" | "to-zero" | "difference" }>,
  { cells, aspect }: { cells: Item["now"]["cells"]; aspect: Aspect },
): Move {
  const direction = directionOf(change.difference);
  const { text, value, unit } = numeralOf(item, abs(change.difference), null);
  const number = say(told(item, text, { value, marker: null, unit, cells, aspect, direction }), unit);
  return { item, sort: "difference", verb: direction === "down" ? "减少" : "增加", value: number };
}

const FLAT = { equal: "持平", "about-equal": "基本持平" } as const;

/** One comparison behind its amount: 同比上升5.2%, 比上年增加3起, 与去年同期持平; nothing without a base. */
export function compared(item: Item, style: Style): Clause {
  const { frame } = style;
  const move = moveOf(item, style);
  if (move === null) return NOTHING;
  if (move.sort === "equal" || move.sort === "about-equal") return say(frame.flat + FLAT[move.sort]);
  const fromZero = (frame.against === "last-year" ? item.change : item.chain).kind === "from-zero";
  if (fromZero && item.event) return say(`${frame.flat.slice(1)}未发生`);
  return say(frame.short, adverbOf(move, style), move.verb, move.value);
}

/** Below this base no adverb is put on a change (domain rules for 同比). */
const LEAST_BASE = exact(20);

/** 明显, on a large change of something that is good or bad by itself; neutral counts and small bases have no adverb. */
function adverbOf({ item, sort }: Move, { notable }: Style): string {
  const { change, base, manner } = item;
  if (notable === null || sort !== "rate" || change.kind !== "rate" || !base.known) return "";
  if (manner !== "index" && manner !== "work") return "";
  return compare(abs(change.rate), notable) >= 0 && compare(base.value, LEAST_BASE) >= 0 ? "明显" : "";
}

/**
 * Comparisons of several rows in one sentence, without its mark: 与去年同期相比，A、B分别上升5.2%、3.1%，C减少1人，D持平.
 * Only rows that moved the same way by the same kind of number share a 分别; when all values are equal, each is told alone.
 */
export function comparedTogether(items: readonly Item[], style: Style, head: string): Clause {
  const moves = movesOf(items, style);
  const [only] = moves;
  if (only === undefined) return NOTHING;
  if (moves.length === 1) return say(only.item.noun, compared(only.item, style));
  return say(head, movements(moves, style));
}

/** The same without a head: A、B同比分别增长5.2%、3.1%，C与去年同期持平. */
export function comparedInline(items: readonly Item[], style: Style): Clause {
  return movements(movesOf(items, style), style, style.frame);
}

function movesOf(items: readonly Item[], style: Style): readonly Move[] {
  return items.flatMap((item) => moveOf(item, style) ?? []);
}

/** How many of the rows can be compared. */
export function countCompared(items: readonly Item[], style: Style): number {
  return movesOf(items, style).length;
}

function movements(moves: readonly Move[], style: Style, frame?: Frame): Clause {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const key = `${move.sort} ${move.verb}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return join(
    [...groups.values()].map((group) => groupWords(group, style, frame)),
    "，",
  );
}

/** `frame`: the words each group begins its comparison with; absent under a head that says them. */
function groupWords(group: readonly Move[], style: Style, frame?: Frame): Clause {
  const [first] = group;
  if (first === undefined) return NOTHING;
  const nouns = listing(group.map((move) => say(move.item.noun)));
  if (first.sort === "equal" || first.sort === "about-equal") return say(nouns, frame?.flat ?? "", FLAT[first.sort]);
  const short = frame?.short ?? "";
  const values = new Set(group.map((move) => textOf(move.value)));
  if (values.size > 1) return say(nouns, short, "分别", first.verb, listing(group.map((move) => move.value)));
  return join(
    group.map((move) => say(move.item.noun, short, adverbOf(move, style), move.verb, move.value)),
    "，",
  );
}

export type Trend = "up" | "down" | "flat";

/** Which way a row went, as it is told; null when it cannot be compared. */
export function trendOf(item: Item, style: Style): Trend | null {
  const move = moveOf(item, style);
  if (move === null) return null;
  if (move.sort === "equal" || move.sort === "about-equal") return "flat";
  return ["上升", "增长", "增加", "提高"].includes(move.verb) ? "up" : "down";
}
