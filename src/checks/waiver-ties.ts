import { fromNumber, toDecimal } from "../model/exact.ts";
import type { Finding, Seen } from "../model/finding.ts";
import { toHalfWidth } from "../model/number-text.ts";
import type { Place } from "../model/place.ts";
import { parseCellName, placeText } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import type { CellValue, Sheet } from "../model/workbook.ts";
import { showValue, valueAt } from "../model/workbook.ts";
import { clip } from "./say.ts";

/** What a 说明 is tied to: when one of these is no longer so, it lapses. */
export interface Tie {
  readonly sheet: string;
  /** Every cell the finding rests on, its own first: "F2、G2"; "整表" for a whole sheet. */
  readonly cells: string;
  /** What its own cell is in words, which stays when rows are inserted: "检查单位·本期合计"; "" for no row of a metric. */
  readonly item: string;
  /** The row without the column: "检查单位（百日攻坚）"; it is the same in another period. */
  readonly metric: string;
  /** What the cells hold, in the same order: "185、400". */
  readonly values: string;
}

/** Longer lists are cut and closed with their length and a check sum, so that they still tell apart. */
const MOST_LISTED = 60;
const WHOLE_SHEET = "整表";

/** Finds what findings rest on. Keeps an index of the workbook's readings, which is made when first needed. */
export class WaiverTies {
  readonly #seen: Pick<Seen, "workbook" | "readings">;
  readonly #sheets: ReadonlyMap<string, Sheet>;
  #words: ReadonlyMap<string, Words> | null = null;

  constructor(seen: Pick<Seen, "workbook" | "readings">) {
    this.#seen = seen;
    this.#sheets = new Map(seen.workbook.sheets.map((sheet) => [sheet.name, sheet]));
  }

  of({ at, related, message }: Pick<Finding, "at" | "related" | "message">): Tie {
    const places = [at, ...related];
    const held = places.flatMap((place) => (place.cell === undefined ? [] : [this.#show(place)]));
    const words = this.#wordsAt(at);
    // What rests on no number (a header, a hidden row) is tied to the numbers of its sentence.
    const values = held.some((text) => /\d/.test(text)) ? held : [...held, ...numbersIn(message)];
    return {
      sheet: at.sheet,
      cells: listed(places.map((place) => cellText(place, at.sheet))),
      item: words === null ? "" : [words.metric, words.column].filter((word) => word !== "").join(ITEM_JOINT),
      metric: words?.metric ?? "",
      values: listed(values),
    };
  }

  #show({ sheet, cell }: Place): string {
    const grid = this.#sheets.get(sheet);
    const spot = parseCellName(cell ?? "");
    return grid === undefined || spot === null ? "" : shown(valueAt(grid, spot.row, spot.column));
  }

  #wordsAt(place: Place): Words | null {
    this.#words ??= indexOf(this.#seen.readings.series);
    return this.#words.get(placeText(place)) ?? null;
  }
}

/** Between metric and column. */
export const ITEM_JOINT = "·";

interface Words {
  readonly metric: string;
  readonly column: string;
}

function indexOf(all: readonly Series[]): ReadonlyMap<string, Words> {
  const words = new Map<string, Words>();
  for (const series of all) {
    const metric = metricWords(series);
    const add = (reading: Reading | null, column: string): void => {
      if (reading !== null) words.set(placeText(reading.at), { metric, column });
    };
    for (const reading of series.months) add(reading, `${reading.period.first.month}月`);
    add(series.total, "本期合计");
    add(series.lastYear, "上年同期");
    add(series.target, "年度目标");
    add(series.change, "增减");
    add(series.changeRate, "同比");
    words.set(placeText(series.labelAt), { metric, column: "" });
  }
  return words;
}

/** A row by its canonical name, so that another spelling of the label makes no difference. */
export function metricWords({ metric, scope, subject }: Pick<Series, "metric" | "scope" | "subject">): string {
  const kinds = [scope, subject].filter((part) => part !== null).map((part) => clip(part, 30));
  return kinds.length === 0 ? clip(metric, 60) : `${clip(metric, 60)}（${kinds.join("，")}）`;
}

function cellText({ sheet, cell }: Place, own: string): string {
  if (cell === undefined) return sheet === own ? WHOLE_SHEET : sheet;
  return sheet === own ? cell : `${sheet}!${cell}`;
}

/** Numbers at the 15 digits that Excel keeps, so that every door sees the same text. */
function shown(value: CellValue): string {
  const number = typeof value === "number" ? fromNumber(value) : null;
  const text = number === null ? clip(showValue(value), 20).replace(/[、，,;；\s]/g, "") : toDecimal(number, 15);
  return text === "" ? "空" : text;
}

function numbersIn(message: string): readonly string[] {
  return message.match(/\d+(?:\.\d+)?/g) ?? [];
}

function listed(parts: readonly string[]): string {
  if (parts.length <= MOST_LISTED) return parts.join("、");
  return `${parts.slice(0, MOST_LISTED).join("、")}等${parts.length}个（校验${checkSum(parts.join("、"))}）`;
}

/** FNV-1a, 32 bits: guards against mix-ups, not against forgery. */
function checkSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/** Texts of 核查说明 that mean the same, also when typed by hand: other separators, widths, blanks and capitals. */
export function textKey(text: string): string {
  return toHalfWidth(text)
    .replace(/[、，,;；\s]+/g, "、")
    .toLowerCase();
}

export function sameText(one: string, other: string): boolean {
  return one === other || textKey(one) === textKey(other);
}
