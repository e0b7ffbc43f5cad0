import { cleanText } from "./document/clean-text.ts";
import type { ToldNumber } from "./document/docx/told-numbers.ts";
import { tagOf } from "./document/docx/told-numbers.ts";
import { compare } from "./model/exact.ts";
import type { Told } from "./model/narrative.ts";
import { readPlain, toHalfWidth, withoutSeparators } from "./model/number-text.ts";
import type { Answer, Fresh } from "./refresh-answers.ts";

/** A content control of the document, as a host or a reader of .docx hands it over. */
export interface Control {
  readonly id: number;
  readonly tag: string;
  readonly text: string;
}

/**
 * equal: as the sheets say. stale: as we wrote it, but the sheets say otherwise now. edited: somebody changed it by hand.
 * no-source: the sheets say nothing of it. in-doubt: nobody can say, for the reason in the message.
 */
export type Standing = "equal" | "stale" | "edited" | "no-source" | "in-doubt";

export interface Verdict {
  readonly control: Control;
  /** What the number is, by the record; null when the record does not know it. */
  readonly told: Told | null;
  readonly state: Standing;
  /** What would be printed now; null when nobody can say. */
  readonly expected: string | null;
  readonly cells: Told["cells"];
  /** One Chinese sentence; null for "equal". */
  readonly message: string | null;
  /** What 更新数字 may put in its place; null: it stays as it is. */
  readonly update: Update | null;
}

export interface Update {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  /** What the new number is, for the record. */
  readonly told: Told;
}

/** The key in the tag of a content control of ours; 0 when there is none. */
export function keyOf(tag: string): number {
  return Number(/^bs1\|[^|]*\|(\d{1,6})\|/.exec(tag)?.[1] ?? 0);
}

/** One recorded number against what the sheets say now. */
export function judge(control: Control, number: ToldNumber, answer: Answer): Verdict {
  const { told } = number;
  const written = formsOf(number).includes(control.text);
  const base = { control, told, update: null };
  switch (answer.says) {
    case "doubt":
    case "nothing": {
      const state = answer.says === "doubt" ? "in-doubt" : "no-source";
      return { ...base, state, expected: null, cells: answer.cells, message: answer.why };
    }
    case "otherwise": {
      const { expected, why, cells } = answer;
      const message = written ? why : `手工改过；${why}`;
      return { ...base, state: written ? "stale" : "edited", expected, cells, message };
    }
    case "number":
      return judgeNumber(control, number, answer);
  }
}

/** The sheets have a number that may stand in its place. */
function judgeNumber(control: Control, number: ToldNumber, answer: Answer & { says: "number" }): Verdict {
  const { text, told } = answer.telling;
  const expected = cleanText(text);
  const base = { control, told: number.told, expected, cells: told.cells };
  const [, , ...tracked] = formsOf(number);
  const shown = tracked.includes(control.text) ? number.text : control.text;
  if (sameNumber(shown, expected)) return { ...base, state: "equal", message: null, update: null };
  if (!formsOf(number).includes(control.text)) {
    const message = `手工改过：写入的是${number.text}，现为${shown === "" ? "空白" : shown}，表中是${expected}`;
    return { ...base, state: "edited", message, update: null };
  }
  const doubt = answer.alike ? "" : "；前后的说法请看一下";
  const message = `文稿是${shown}，表中现为${expected}${doubt}`;
  return { ...base, state: "stale", message, update: { id: control.id, from: control.text, to: expected, told } };
}

/**
 * The texts a control has that nobody changed by hand: what was written last, what stood there before (a locked control
 * keeps it), and both one behind the other, as Word gives them while a refresh is a tracked change.
 */
function formsOf({ text, was }: ToldNumber): readonly string[] {
  return was === undefined ? [text] : [text, was, text + was, was + text];
}

/** １，２３４ and 1234 are the same number, and so are 85.40 and 85.4. */
function sameNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => withoutSeparators(toHalfWidth(text).trim()));
  if (one === undefined || other === undefined || one === other) return one === other;
  const [left, right] = [readPlain(one), readPlain(other)];
  return left !== null && right !== null && compare(left, right) === 0;
}

/**
 * A control without an entry in the record, as after pasting a paragraph into another document: its tag still names the
 * metric, but not the text we wrote, the unit or the direction. It is compared and never changed.
 */
export function judgeUnrecorded(control: Control, fresh: Fresh): Verdict {
  const key = keyOf(control.tag);
  const meant = fresh.tellings.filter((telling) => tagOf({ key, ...telling }) === control.tag);
  const texts = [...new Set(meant.map(({ text }) => cleanText(text)))];
  const [told] = meant.map((telling) => telling.told);
  const cells = told?.cells ?? [];
  const base = { control, told: null, expected: texts.length === 1 ? (texts[0] ?? null) : null, cells, update: null };
  if (told === undefined) {
    return { ...base, state: "no-source", message: "这个数没有写入记录，表中也找不到同名的数，请人工核对" };
  }
  const spoken = meant.some(({ told: { direction } }) => direction !== undefined);
  if (!spoken && texts.some((text) => sameNumber(text, control.text)))
    return { ...base, state: "equal", message: null };
  const message = `这个数没有写入记录，表中是${texts.join("或")}，请人工核对`;
  return { ...base, state: "in-doubt", message };
}
