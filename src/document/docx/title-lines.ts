import { textWidth } from "./text-width.ts";
import { TITLE_PERIOD, TITLE_PREFIXES, TITLE_SUFFIXES, TITLE_WORDS, UNIT_ENDS } from "./title-words.ts";

/** Half characters of 2号 on a line: 156 mm hold 20. */
const LINE = 40;
/** A title of more lines is no title; it is left to turn over by itself. */
const MOST_LINES = 4;

/** Offsets that must not be torn: start inclusive, end exclusive. */
type Range = readonly [start: number, end: number];

/** An offset where a line may end, and how little one likes it to. */
interface Boundary {
  readonly at: number;
  readonly cost: number;
}

/**
 * Where the lines of a title begin, the first one left out: none when it fits one line of `limit` half characters.
 * GB/T 9704-2012 7.3.1: words stay whole, lines of different length, in the shape of a trapezoid or a diamond.
 */
export function titleBreaks(title: string, whole: readonly Range[] = [], limit = LINE): readonly number[] {
  const fewest = Math.ceil(textWidth(title) / limit);
  if (fewest <= 1 || fewest > MOST_LINES) return [];
  const free = ({ at }: Boundary): boolean => !whole.some(([start, end]) => start < at && at < end);
  for (const boundaries of [wordEnds(title).filter(free), characterEnds(title).filter(free)]) {
    for (let lines = fewest; lines <= MOST_LINES; lines += 1) {
      const best = bestSplit(title, boundaries, { lines, limit });
      if (best !== null) return best;
    }
  }
  return [];
}

/** The split into so many lines with the least cost; null when no line may end where it would have to. */
function bestSplit(
  title: string,
  boundaries: readonly Boundary[],
  { lines, limit }: { readonly lines: number; readonly limit: number },
): readonly number[] | null {
  let best: readonly number[] | null = null;
  let least = Infinity;
  const extend = (breaks: readonly number[], widths: readonly number[], cost: number): void => {
    const from = breaks.at(-1) ?? 0;
    if (widths.length === lines - 1) {
      const last = textWidth(title.slice(from));
      const total = last > limit ? Infinity : cost + shapeCost([...widths, last]);
      if (total < least) [best, least] = [breaks, total];
      return;
    }
    for (const boundary of boundaries) {
      if (boundary.at <= from) continue;
      const width = textWidth(title.slice(from, boundary.at));
      if (width > limit) break;
      extend([...breaks, boundary.at], [...widths, width], cost + boundary.cost);
    }
  };
  extend([], [], 0);
  return best;
}

/** Low for lines of nearly the same length that still form a trapezoid or a diamond. */
function shapeCost(widths: readonly number[]): number {
  const longest = Math.max(...widths);
  const shortest = Math.min(...widths);
  const square = longest === shortest ? 10 : 0;
  const hourglass = widths.some((width, i) => i > 0 && i < widths.length - 1 && width < neighbours(widths, i)) ? 50 : 0;
  return (longest - shortest) / 2 + square + hourglass;
}

function neighbours(widths: readonly number[], index: number): number {
  return Math.min(Math.max(...widths.slice(0, index)), Math.max(...widths.slice(index + 1)));
}

/** Behind known words and names, never inside a number or a name; best before the period, then behind a unit. */
function wordEnds(title: string): Boundary[] {
  const ends = new Set<number>();
  let open = false;
  for (let at = 0; at < title.length;) {
    const starting = (known: string): boolean => title.startsWith(known, at);
    const word = periodAt(title, at) ?? TITLE_WORDS.find(starting);
    const suffix = TITLE_SUFFIXES.find(starting);
    const prefix = TITLE_PREFIXES.find(starting);
    if (word === undefined && suffix !== undefined) ends.delete(at);
    else if (open && (word !== undefined || prefix !== undefined)) ends.add(at);
    at += (word ?? suffix ?? prefix ?? title.charAt(at)).length;
    open = word === undefined && suffix === undefined && prefix === undefined;
    if (word !== undefined || suffix !== undefined) ends.add(at);
  }
  return [...ends].filter((at) => at < title.length).map((at) => ({ at, cost: costAt(title, at) }));
}

function costAt(title: string, at: number): number {
  if (periodAt(title, at) !== undefined) return 0;
  return UNIT_ENDS.includes(title.charAt(at - 1)) ? 3 : 6;
}

function periodAt(title: string, at: number): string | undefined {
  TITLE_PERIOD.lastIndex = at;
  return TITLE_PERIOD.exec(title)?.[0];
}

/** When no words fit: behind any character, but not inside a number, a Latin word or a pair, nor before a closing mark. */
function characterEnds(title: string): Boundary[] {
  const ends: Boundary[] = [];
  for (let at = 1; at < title.length; at += 1) {
    const [before, after] = [title.charAt(at - 1), title.charAt(at)];
    if (/^[0-9A-Za-z.%—-]{2}$/.test(before + after) || /[\uD800-\uDBFF]/.test(before)) continue;
    if (TITLE_SUFFIXES.includes(after) || TITLE_PREFIXES.includes(before)) continue;
    ends.push({ at, cost: 0 });
  }
  return ends;
}
