import { fold, splitBracket } from "../fold.ts";
import type { HeadWord } from "./head-words.ts";
import { headWord, isSumWord, isValueWord } from "./head-words.ts";
import type { TimeWord } from "./time-words.ts";
import { timeWord } from "./time-words.ts";
import type { Spot, View } from "./view.ts";

/** The rows of a header and the columns it heads; zero-based, both ends included. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the header says over one column. */
export interface Axis {
  readonly index: number;
  /** Where its innermost label stands. */
  readonly at: Spot;
  /** Labels of what is counted, the outermost first: 接警起数, 火灾. Without times, units and 合计. */
  readonly labels: readonly string[];
  /** Everything it says, joined by "/". */
  readonly whole: string;
  /** Only where nothing else is said. */
  readonly head: HeadWord | null;
  readonly time: TimeWord | null;
  readonly unit: string | null;
  /** 合计 or 小计 stands over the column. */
  readonly isSum: boolean;
  /** Bears a column's own name rather than an alias: 本期合计 before 累计. */
  readonly canonical: boolean;
}

/** `isKnown` tells whether a label is a metric of the catalogue. */
export function axesOf(view: View, band: Band, isKnown: (label: string) => boolean): Axis[] {
  return Array.from({ length: band.right - band.left + 1 }, (_, i) => axisOf(view, band, band.left + i, isKnown));
}

function axisOf(view: View, band: Band, column: number, isKnown: (label: string) => boolean): Axis {
  const spots = spotsOver(view, band, column);
  if (isNameless(view, band, column, spots.at(-1))) return namelessAxis(band, column);
  const labels: string[] = [];
  let [head, time, unit, isSum]: [HeadWord | null, TimeWord | null, string | null, boolean] = [null, null, null, false];
  for (const { row, column: at } of spots) {
    const label = view.label(row, at);
    const said = timeAt(view, row, at);
    const word = headWord(label, view.words);
    if (said !== null) time = joined(time, said);
    else if (isSumWord(label) || view.words.headers.get(fold(label))?.role === "total") isSum = true;
    else if (spots.length > 1 && view.words.units.has(fold(label))) unit = label;
    else if (word !== null) head = word;
    else {
      const parted = isKnown(label) ? null : partedLabel(label, view, isKnown);
      labels.push(parted?.label ?? label);
      if (parted !== null) time = joined(time, parted.time);
    }
  }
  if (labels.length === 1 && isValueWord(labels[0] ?? "")) isSum = labels.splice(0).length > 0;
  const plain = labels.length === 0 && time === null && !isSum;
  return {
    index: column,
    at: spots.at(-1) ?? { row: band.bottom, column },
    labels,
    whole: spots.map((spot) => view.label(spot.row, spot.column)).join("/"),
    head: plain ? head : null,
    time,
    unit: unit ?? unitOfGroup(labels, view),
    isSum,
    canonical: spots.some(
      (spot) => view.words.headers.get(fold(view.label(spot.row, spot.column)))?.canonical === true,
    ),
  };
}

/**
 * The one column without a name under a merged group whose other columns bear items: nobody knows which item it counts,
 * and read as the group it would be taken for all of it. Beside times and 其中 the blank one is the group itself.
 */
function isNameless(view: View, { bottom, left, right }: Band, column: number, group: Spot | undefined): boolean {
  if (group === undefined || group.row === bottom || view.owner(bottom, column).row !== bottom) return false;
  for (let other = left; other <= right; other++) {
    const spot = view.owner(group.row, other);
    if (spot.row !== group.row || spot.column !== group.column || view.owner(bottom, other).row <= group.row) continue;
    if (isItem(view, view.label(bottom, other))) return isMergedOver(view, group);
  }
  return false;
}

function isMergedOver(view: View, { row, column }: Spot): boolean {
  return view.owner(row, column + 1).row === row && isMergedRight(view, row, column);
}

function isItem(view: View, label: string): boolean {
  const isQualified = label === "" || label.startsWith("其中") || view.words.units.has(fold(label));
  return !isQualified && timeWord(label, view.words) === null && headWord(label, view.words) === null;
}

/** As good as numbering: no number below is read. */
function namelessAxis({ bottom }: Band, column: number): Axis {
  const at = { row: bottom, column };
  const nothing = { labels: [], whole: "", time: null, unit: null, isSum: false, canonical: false };
  return { index: column, at, head: "serial", ...nothing };
}

const TIME_FIRST = /^((?:上年|去年)(?:同期|同月)?(?:累计)?|本月|当月|本年累计|今年累计|累计|本年|今年)(.{2,30})$/;

/** 上年同期接警起数, 接警起数（上年同期）: a metric and a time in one label. */
function partedLabel(
  label: string,
  view: View,
  isKnown: (label: string) => boolean,
): { label: string; time: TimeWord } | null {
  const first = TIME_FIRST.exec(label);
  const bracket = splitBracket(label);
  const [metric, said] = first !== null ? [first[2], first[1]] : [bracket?.before, bracket?.inside];
  const time = said === undefined ? null : timeWord(said, view.words);
  return metric === undefined || time === null || !isKnown(metric) ? null : { label: metric, time };
}

/** A unit in the bracket of a group holds for all that stands under it. */
function unitOfGroup(labels: readonly string[], { words }: View): string | null {
  const inside = labels.slice(0, -1).flatMap((label) => splitBracket(label)?.inside ?? []);
  return inside.find((text) => words.units.has(fold(text))) ?? null;
}

/** A month or a word of time; a number in the header is one only when it is shown as a month. */
export function timeAt(view: View, row: number, column: number): TimeWord | null {
  const label = view.label(row, column);
  if (label === "") return null;
  const head = view.head(row, column);
  const said = timeWord(label, view.words);
  if (said !== null && (said.as !== "value" || head.role !== "month")) return said;
  return head.months === null ? said : { as: head.role === "last-year" ? "last-year" : "value", reach: head.months };
}

/** 本月 over 上年同期 is the base of the month; 累计 over 同比 the rate of what there is so far. */
function joined(outer: TimeWord | null, inner: TimeWord): TimeWord {
  if (outer === null) return inner;
  const as = inner.as === "value" ? outer.as : inner.as;
  const isOuter = inner.reach === null || inner.reach === "report";
  return { as, reach: isOuter ? (outer.reach ?? inner.reach) : inYearOf(outer.reach, inner.reach) };
}

/** 1月 under 2022年 is a month of 2022. */
function inYearOf(outer: TimeWord["reach"], inner: TimeWord["reach"]): TimeWord["reach"] {
  if (outer === null || typeof outer === "string" || inner === null || typeof inner === "string") return inner;
  const { year } = outer.first;
  if (year === null || year !== outer.last.year || inner.first.year !== null) return inner;
  return { first: { ...inner.first, year }, last: { ...inner.last, year: inner.last.year ?? year } };
}

/** The cells that speak for a column from the top of the header down, each once, blank ones left out. */
function spotsOver(view: View, band: Band, column: number): Spot[] {
  const spots: Spot[] = [];
  for (let row = band.top; row <= band.bottom; row++) {
    const spot = speaker(view, band, row, column);
    const last = spots.at(-1);
    if (spot !== null && (last?.row !== spot.row || last.column !== spot.column)) spots.push(spot);
  }
  return spots;
}

/** The cell itself, or the group head left of it that nobody merged over its columns. */
function speaker(view: View, band: Band, row: number, column: number): Spot | null {
  if (!view.isEmpty(row, column)) return view.label(row, column) === "" ? null : view.owner(row, column);
  if (row === band.bottom || view.isEmpty(row + 1, column)) return null;
  // Under a row of units nobody groups; and no group reaches beyond the one above it.
  if (view.words.units.has(fold(view.label(row + 1, column)))) return null;
  for (let left = column - 1; left >= band.left; left--) {
    if (row > band.top && view.owner(row - 1, left + 1).column === left + 1 && !view.isEmpty(row - 1, left + 1))
      return null;
    if (view.isEmpty(row, left)) {
      if (view.isEmpty(row + 1, left)) return null;
      continue;
    }
    const spot = view.owner(row, left);
    const below = view.owner(row + 1, left);
    const isGroup =
      spot.column === left && !isMergedRight(view, row, left) && below.row > row && !view.isEmpty(row + 1, left);
    return isGroup && headWord(view.label(row, left), view.words) === null ? spot : null;
  }
  return null;
}

function isMergedRight(view: View, row: number, column: number): boolean {
  return view.owner(row, column + 1).column === view.owner(row, column).column;
}
