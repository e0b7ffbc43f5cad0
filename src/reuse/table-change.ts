import type { Exact } from "../model/exact.ts";
import { sign } from "../model/exact.ts";
import type { Change } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Aspect } from "../model/narrative.ts";
import type { Edit } from "./edit.ts";
import { wordEdit } from "./edit.ts";
import type { Filling } from "./number-edit.ts";
import { numberEdit } from "./number-edit.ts";
import type { Answer } from "./told-value.ts";

/** A cell of a table that holds a figure and nothing else, with its sign. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const SIGNS = "+-＋－−";

/** The cell around a figure: between tabs and line ends, with nothing but a sign before and a unit behind. */
export function cellAround(text: string, { start, end, unit }: Mention): Cell | null {
  const from = SIGNS.includes(text.charAt(start - 1)) && start > 0 ? start - 1 : start;
  const behind = unit !== null && text.startsWith(unit, end) ? end + unit.length : end;
  const opens = from === 0 || "\t\n".includes(text.charAt(from - 1));
  const closes = behind === text.length || "\t\n".includes(text.charAt(behind));
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, lineEnd(text, behind));
  return opens && closes && line.includes("\t") ? { start: from, end } : null;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

/** In a table a change bears its sign; where none may be printed, the word that tables have in its place. */
export function fillCell(filling: Filling, answer: Answer & { kind: "change" }, cell: Cell): readonly Edit[] | null {
  const { binding, candidates, ground } = filling;
  const { change } = answer;
  const told = inTable(change, binding.aspect);
  if (told === null) return null;
  if (typeof told === "string") return [{ ...wordEdit(cell.start, cell.end, told), binding, candidates }];
  const { value, unit } = told;
  const decimals = unit === null ? null : unit === "个百分点" ? 2 : ground.rateDecimals;
  const number = { value, marker: null, cells: answer.cells, unit: unit ?? answer.unit, decimals, aspect: told.aspect };
  const edit = numberEdit(filling, number);
  const plus = "+＋".includes(ground.text.charAt(cell.start)) && sign(value) > 0 ? ground.text.charAt(cell.start) : "";
  return [{ ...edit, start: cell.start, end: cell.end, text: plus + edit.text }];
}

interface SignedNumber {
  readonly value: Exact;
  /** %, 个百分点; null: the row's own. */
  readonly unit: string | null;
  readonly aspect: Aspect;
}

/** As 附件1 of a generated report tells it; null for what cannot be compared. */
function inTable(change: Change, aspect: Aspect | null): SignedNumber | string | null {
  const chain = aspect?.startsWith("mom") === true;
  if (change.kind === "none") return null;
  if (change.kind === "points") return { value: change.points, unit: "个百分点", aspect: "points" };
  if (aspect === "yoy-difference" || aspect === "mom-difference") {
    return change.kind === "equal" ? "0" : { value: change.difference, unit: null, aspect };
  }
  switch (change.kind) {
    case "equal":
      return "持平";
    case "about-equal":
      return "基本持平";
    case "rate":
    case "multiple":
      return { value: change.rate, unit: "%", aspect: chain ? "mom-rate" : "yoy-rate" };
    default:
      return "—";
  }
}
