import type { CellValue, Workbook } from "../model/workbook.ts";
import { isCellError } from "../model/workbook.ts";

/** Two lanes of MurmurHash3 (x86, 32 bit) with different constants, fed the same words. */
interface Lanes {
  one: number;
  two: number;
  words: number;
}

const NUMBER = 1;
const TEXT = 2;
const TRUE = 3;
const FALSE = 4;
const ERROR = 5;
const SHEET = 6;

const double = new DataView(new ArrayBuffer(8));

/**
 * 16 hex digits that tell workbooks apart by their sheet names and values: not by the bytes of the file, formats,
 * formulas or trailing blanks, so that the file, the same file saved again, and the open workbook agree. Blank cells and
 * empty texts count as the same. It guards against mix-ups, not against forgery.
 */
export function fingerprint(workbook: Pick<Workbook, "sheets" | "date1904">): string {
  const lanes: Lanes = { one: 0x9747b28c, two: 0x3c6ef372, words: 0 };
  feed(lanes, workbook.date1904 ? 1 : 0);
  for (const sheet of workbook.sheets) {
    feed(lanes, SHEET);
    feedText(lanes, sheet.name);
    sheet.values.forEach((line, row) => {
      line?.forEach((value, column) => {
        if (value !== null && value !== "") feedCell(lanes, row * 16_384 + column, value);
      });
    });
  }
  return hex(finish(lanes.one ^ lanes.words)) + hex(finish(lanes.two ^ lanes.words));
}

function feedCell(lanes: Lanes, place: number, value: Exclude<CellValue, null>): void {
  feed(lanes, place % 4_294_967_296);
  feed(lanes, Math.floor(place / 4_294_967_296));
  if (typeof value === "number") {
    // 15 digits are what a cell holds; programs differ in the ones beyond. Adding 0 makes −0 the 0 it is equal to.
    double.setFloat64(0, Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15)));
    feed(lanes, NUMBER);
    feed(lanes, double.getUint32(0));
    feed(lanes, double.getUint32(4));
  } else if (typeof value === "string") {
    feed(lanes, TEXT);
    feedText(lanes, value);
  } else if (isCellError(value)) {
    feed(lanes, ERROR);
    feedText(lanes, value.error);
  } else feed(lanes, value ? TRUE : FALSE);
}

/** Length first, then two UTF-16 units a word: no text runs into the next. */
function feedText(lanes: Lanes, text: string): void {
  feed(lanes, text.length);
  for (let i = 0; i < text.length; i += 2) {
    feed(lanes, text.charCodeAt(i) | ((i + 1 < text.length ? text.charCodeAt(i + 1) : 0) << 16));
  }
}

function feed(lanes: Lanes, word: number): void {
  lanes.one = mix(lanes.one, word, 0xcc9e2d51, 0x1b873593);
  lanes.two = mix(lanes.two, word, 0x85ebca77, 0xc2b2ae3d);
  lanes.words = (lanes.words + 1) | 0;
}

function mix(lane: number, word: number, first: number, second: number): number {
  const scrambled = Math.imul(rotate(Math.imul(word, first), 15), second);
  return (Math.imul(rotate(lane ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finish(lane: number): number {
  let word = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
