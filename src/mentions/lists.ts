import { withoutComparison } from "./comparison.ts";
import type { Sentence } from "./sentences.ts";
import type { Spot } from "./surroundings.ts";
import { withoutFiller } from "./zones.ts";

/** Figures told one after the other behind 分别 or 依次: A、B、C分别3起、5起、2起. */
export interface List {
  /** Number of its first figure in the sentence, and how many there are. */
  readonly first: number;
  readonly size: number;
  /** Its items, those that say 持平 and no number among them; and how many of these stand before each figure. */
  readonly total: number;
  readonly flats: readonly number[];
  /** What each item is told of, in order; empty when the items answer the figures told just before. */
  readonly heads: readonly string[];
  /** The places each item is told of, where the heads are places: 翠屏、望江两个街道分别检查单位210、186家. */
  readonly places: readonly string[];
  /** There is another number of heads than of items: nobody knows which is whose. */
  readonly uneven: boolean;
  /** The words between 分别 and the first figure. */
  readonly verb: string;
  /** For each item, the words that say what it is compared with and which way it went: …同比分别, 下降. */
  readonly words: readonly string[];
}

const TURN = "上升|增长|增加|提高|提升|下降|减少|降低|增|升|降|减";
/** 、 and 和, and behind it a word of direction: 分别上升8.9%、下降2.1%. */
const BETWEEN = new RegExp(`^[、，,和及与或 ]{1,2}(?:持平[、，和及与]{1,2})?(?:(?:${TURN})了?(?:约|近|逾|超)?)?$`);
const OWN_TURN = new RegExp(`(?:${TURN})了?(?:约|近|逾|超)?$`);
/** Several places named by their short names: 翠屏、望江、铁路三个街道. */
const PLACES =
  /(?:[两二三四五六七八九十\d*]{1,2}个?)?(街道|乡镇|镇|乡|县区|县|区|社区|村|消防站|救援站|大队|队站|站)(?:[（(][^）)]{1,12}[）)])?(?:消防[\p{Script=Han}]{0,6})?$/u;

function sizeFrom(text: string, figures: readonly Spot[], first: number): number {
  let size = 1;
  for (;;) {
    const [last, next] = [figures[first + size - 1], figures[first + size]];
    if (last === undefined || next === undefined) return size;
    if (!BETWEEN.test(text.slice(last.unitEnd + last.tail.length, next.start))) return size;
    size += 1;
  }
}

/** "火灾起数、亡人和损失" → its parts; what the last part says for all (县级媒体) stays with it alone. */
function headsIn(words: string, size: number): string[] {
  const ways = [/、|和|与|以及|及/, /、/, /、|和/].map((comma) =>
    words
      .split(comma)
      .map((head) => withoutFiller(head))
      .filter((head) => head !== ""),
  );
  return ways.find((heads) => heads.length === size) ?? ways[0] ?? [];
}

/** 中央、省、县级媒体: the last head says for the short ones what they leave out. */
function filledHeads(heads: readonly string[]): string[] {
  const last = heads.at(-1) ?? "";
  const from = last.indexOf("级");
  return heads.map((head) => (head.length <= 2 && from > 0 && from <= 2 ? head + last.slice(from) : head));
}

/** The lists of a sentence. `text` is folded. */
export function listsOf(text: string, sentence: Sentence, figures: readonly Spot[]): List[] {
  const lists: List[] = [];
  for (let first = 0; first < figures.length;) {
    const size = sizeFrom(text, figures, first);
    const list = size > 1 ? listAt(text, sentence, figures, { first, size }) : null;
    if (list !== null) lists.push(list);
    first += size;
  }
  return lists;
}

interface Span {
  readonly first: number;
  readonly size: number;
}

/** 开发区三个站全年出警 → 开发区三个站, 全年出警: what the places did stands with the last of them. */
function withoutDeed(last: string): readonly [place: string, deed: string] {
  const match =
    /^(.{1,6}?[两二三四五六七八九十\d*]个?(?:街道|乡镇|消防站|救援站|大队|队站|[镇乡县区站村]))(.{2,})$/u.exec(last);
  return match === null ? [last, ""] : [match[1] ?? last, match[2] ?? ""];
}

/** 翠屏、望江、铁路三个街道 → 翠屏街道, 望江街道, 铁路街道; empty when the heads are no places. */
function placesIn(heads: readonly string[]): string[] {
  const last = heads.at(-1) ?? "";
  const match = PLACES.exec(last);
  const kind = match?.[1];
  if (match === null || kind === undefined || heads.some((head) => head.length > 12)) return [];
  const stem =
    /[镇乡县区市站村]$/.test(last) && !/[两二三四五六七八九十\d*]个?[^个]{1,3}$/.test(last)
      ? last
      : last.slice(0, match.index);
  if (stem === "") return [];
  const names = [...heads.slice(0, -1), stem].map((name) => name.replace(/^(?:在|于|对|从)(?=.{2})/, ""));
  return names.map((name) => (/(?:街道|[镇乡县区市站村]|社区|大队|本级)$/.test(name) ? name : name + kind));
}

/** How many items of a list say 持平 and no number, up to and with each figure; the last entry counts those behind too. */
function flatsIn(text: string, figures: readonly Spot[], { first, size }: Span, verb: string): number[] {
  const flat = (words: string): number => [...words.matchAll(/持平/g)].length;
  let flats = flat(verb);
  const upTo = Array.from({ length: size }, (_, at) => {
    const [before, own] = [figures[first + at - 1], figures[first + at]];
    if (at > 0 && before !== undefined && own !== undefined) flats += flat(text.slice(before.unitEnd, own.start));
    return flats;
  });
  const end = figures[first + size - 1]?.unitEnd ?? 0;
  return [...upTo, flats + (/^[、，和及与]{1,2}(?:基本)?持平/.test(text.slice(end, end + 8)) ? 1 : 0)];
}

/** What each item of a list is compared with: the words up to 分别, and its own word of direction or the last one said. */
function wordsOf(text: string, figures: readonly Spot[], { first, size }: Span, whole: string): string[] {
  let said = whole;
  return Array.from({ length: size }, (_, at) => {
    const [before, own] = [figures[first + at - 1], figures[first + at]];
    if (at === 0 || before === undefined || own === undefined) return said;
    const turn = OWN_TURN.exec(text.slice(before.unitEnd + before.tail.length, own.start));
    if (turn !== null) said = whole.replace(OWN_TURN, "") + turn[0];
    return said;
  });
}

function listAt(text: string, sentence: Sentence, figures: readonly Spot[], span: Span): List | null {
  const { first, size } = span;
  const figure = figures[first];
  if (figure === undefined) return null;
  const before = figures[first - 1];
  const from = before === undefined ? sentence.start : before.unitEnd + before.tail.length;
  const words = text.slice(Math.max(from, figure.start - 90), figure.start);
  const told = /分别|依次/.exec(words);
  if (told === null) return levelList(words, span) ?? placeList(words, span) ?? shareList(words, figures, span);
  const whole = text.slice(Math.max(sentence.start, figure.start - 90), figure.start);
  const verb = words.slice(told.index + told[0].length);
  const flats = flatsIn(text, figures, span, verb);
  const total = size + (flats.at(-1) ?? 0);
  const clauses = words.slice(0, told.index).split(/[，；：:]/);
  const heads = headsIn(withoutComparison(clauses.at(-1) ?? ""), total);
  const [place, deed] = withoutDeed(heads.at(-1) ?? "");
  const places = placesIn([...heads.slice(0, -1), place]);
  const list = {
    first,
    size,
    total,
    flats,
    verb,
    words: wordsOf(text, figures, span, whole),
    places: [],
    uneven: false,
  };
  // 在青杨、石坝、柳湾三镇，检查单位分别为: the places stand a clause before.
  const above = placesIn(headsIn(clauses.at(-2) ?? "", total));
  // 东河大队、西川大队接警量居前，分别为3起、2起.
  const done = placeList(clauses.at(-2) ?? "", { first, size: total });
  if (withoutFiller(clauses.at(-1) ?? "") === "" && done !== null)
    return { ...list, heads: done.places, places: done.places, verb: done.verb + verb };
  if (heads.length !== total && above.length === total)
    return { ...list, heads: above, places: above, verb: (clauses.at(-1) ?? "") + verb };
  if (heads.length !== total) return { ...list, heads: [], uneven: heads.join("").length >= 2 };
  const own = places.length > 0 ? { places, verb: deed + verb } : {};
  return { ...list, ...own, heads: filledHeads(heads) };
}

const NAMED = "[\\p{Script=Han}]{2,4}?(?:镇|乡|街道|县|区|大队)";
const PLACES_THEN_DEED = new RegExp(
  `(?:^|[，；：])(?:其中[，：]?|在)?((?:${NAMED}[、和])+${NAMED})([^、，；：]{2,14})$`,
  "u",
);

/** 青杨镇、石坝镇检查单位3家、4家: as many places in front as numbers behind, without 分别. */
function placeList(words: string, { first, size }: Span): List | null {
  const [, names = "", verb = ""] = PLACES_THEN_DEED.exec(words) ?? [];
  const places = names.split(/[、和]/);
  if (places.length !== size || size < 2) return null;
  const flats = Array<number>(size + 1).fill(0);
  return {
    first,
    size,
    total: size,
    flats,
    verb,
    places,
    heads: places,
    uneven: false,
    words: Array<string>(size).fill(words),
  };
}

/** 在中央、省、市主流媒体刊发稿件6篇、21篇和58篇: levels in front, as many numbers behind, without 分别. */
const LEVEL = "国家|中央|部|省|总队|市|支队|[县区州]|自治[区州]";
const LEVELS = new RegExp(
  `(?:^|[，；：在于获向被])((?:(?:${LEVEL})级?[、和])+(?:${LEVEL})级?)([^、，；：]{2,14})$`,
  "u",
);

/** 洪涝和危化品事故占全年的86.8%、19.4%: shares of several things, told without 分别; which is whose nobody says. */
function shareList(words: string, figures: readonly Spot[], { first, size }: Span): List | null {
  const shares = figures.slice(first, first + size).every(({ unit }) => unit === "%");
  if (!shares || !/[、和及与][^，；：]*占[^，；：]{0,10}$/.test(words)) return null;
  const flats = Array<number>(size + 1).fill(0);
  const all = { first, size, total: size, flats, verb: "", places: [], heads: [], uneven: true };
  return { ...all, words: Array<string>(size).fill(words) };
}

function levelList(words: string, { first, size }: Span): List | null {
  const match = LEVELS.exec(words);
  const [, levels = "", noun = ""] = match ?? [];
  const heads = levels.split(/[、和]/).map((level) => `${level.replace(/级$/, "")}级${noun}`);
  if (match === null || heads.length !== size) return null;
  const all = { first, size, total: size, flats: Array<number>(size + 1).fill(0), verb: "", places: [], uneven: false };
  return { ...all, heads, words: Array<string>(size).fill(words) };
}
