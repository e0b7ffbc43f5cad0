/** A word that says which way a figure went, in the text. */
export interface DirectionWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly way: "up" | "down";
  /** It stands before an earlier figure of the list: 分别上升5%和3%. */
  readonly shared: boolean;
}

/** Each word with the one that says the opposite. */
const OPPOSITES: readonly (readonly [rise: string, fall: string])[] = [
  ["上升", "下降"],
  ["增加", "减少"],
  ["增长", "下降"],
  ["提高", "降低"],
  ["提升", "下降"],
  ["上涨", "下跌"],
  ["扩大", "缩小"],
  ["增多", "减少"],
  ["升高", "降低"],
  ["上升", "回落"],
];
const RISES = new Set(OPPOSITES.map(([rise]) => rise));
const FALLS = new Set(OPPOSITES.map(([, fall]) => fall));

/** How far before a figure its word of direction may stand; before a list of figures further. */
const REACH = 14;
const REACH_OF_LIST = 60;
/** Behind such a sign another clause begins. */
const CLAUSE_ENDS = /[。；;！？!?：:，,\n]/;

/** The word of direction in front of a figure; null when there is none. */
export function directionBefore(text: string, at: number): DirectionWord | null {
  const own = nearest(text, { at, reach: REACH }, /[。；;！？!?：:，,、和与及\n]/);
  if (own !== null) return { ...own, shared: false };
  const shared = nearest(text, { at, reach: REACH_OF_LIST }, CLAUSE_ENDS);
  return shared === null ? null : { ...shared, shared: true };
}

function nearest(
  text: string,
  { at, reach }: { readonly at: number; readonly reach: number },
  barrier: RegExp,
): Omit<DirectionWord, "shared"> | null {
  for (let start = at - 2; start >= Math.max(0, at - reach); start--) {
    const word = text.slice(start, start + 2);
    if (RISES.has(word) || FALLS.has(word)) {
      return { start, end: start + 2, word, way: RISES.has(word) ? "up" : "down" };
    }
    if (barrier.test(text.charAt(start + 1)) || barrier.test(text.charAt(start))) return null;
  }
  return null;
}

/** 上升 → 下降 and back; a word nobody knows stays. */
export function opposite(word: string): string {
  for (const [rise, fall] of OPPOSITES) {
    if (word === rise) return fall;
    if (word === fall) return rise;
  }
  return word;
}

/** The same way told of a number of things instead of a rate: 上升 → 增加. */
export function forAmounts(way: "up" | "down"): string {
  return way === "up" ? "增加" : "减少";
}

/** And of a rate instead of a number: 增加 → 上升 in reports of alarms, 增长 where work is told. */
export function forRates(word: string, way: "up" | "down"): string {
  if (way === "down") return word === "减少" ? "减少" : "下降";
  return word === "增加" || word === "增长" ? word : "上升";
}
