import type { Mention } from "../model/mention.ts";
import { tellChange } from "./change-wording.ts";
import type { DirectionWord } from "./direction.ts";
import { directionBefore, forAmounts, forRates, opposite } from "./direction.ts";
import type { Edit } from "./edit.ts";
import { wordEdit } from "./edit.ts";
import type { Filling } from "./number-edit.ts";
import { numberEdit } from "./number-edit.ts";
import { cellAround, fillCell } from "./table-change.ts";
import type { Answer } from "./told-value.ts";

/** A change of a row, as the workbook has it. */
type ChangeAnswer = Extract<Answer, { kind: "change" }>;

/** null when the sentence has no word that says which way it went, and now needs one. */
export function fillChange(filling: Filling, answer: ChangeAnswer): readonly Edit[] | null {
  const { mention, binding, candidates, ground } = filling;
  const cell = cellAround(ground.text, mention);
  if (cell !== null) return fillCell(filling, answer, cell);
  const telling = tellChange(answer.change, binding.aspect, ground.rateDecimals);
  const word = directionBefore(ground.text, mention.start);
  if (telling === null || word === null) return null;
  if (telling.flat) {
    if (word.shared) return null;
    const edit = wordEdit(word.start, unitEnd(ground.text, mention), telling.words);
    return [{ ...edit, binding, candidates }];
  }
  const { way, size, aspect } = telling;
  const unit = telling.unit ?? mentionUnit(mention, answer.unit);
  const decimals = telling.unit === null ? null : ground.rateDecimals;
  const number = { value: size, marker: null, cells: answer.cells, unit, decimals, aspect, direction: way };
  const edit = numberEdit(filling, number);
  const fresh = newWord(word, way, telling.unit === null, mention.unit === unit);
  const edits = unit === mention.unit ? [edit] : [edit, ...unitEdits(ground.text, mention, unit ?? "")];
  if (fresh === word.word) return edits;
  return word.shared
    ? [{ ...edit, text: fresh + edit.text }, ...edits.slice(1)]
    : [wordEdit(word.start, word.end, fresh), ...edits];
}

/** The old word where it is still true. */
function newWord({ word, way: old }: DirectionWord, way: "up" | "down", amount: boolean, sameUnit: boolean): string {
  const turned = old === way ? word : opposite(word);
  if (sameUnit) return turned;
  return amount ? forAmounts(way) : forRates(turned, way);
}

/** A difference is told in the unit of the row when the old figure was a rate. */
function mentionUnit({ unit }: Mention, row: string | null): string | null {
  return unit === "%" || unit === "倍" || unit === "个百分点" ? row : unit;
}

function unitEnd(text: string, { end, unit }: Mention): number {
  return unit !== null && text.startsWith(unit, end) ? end + unit.length : end;
}

/** The unit behind the number; none where it stands elsewhere. */
function unitEdits(text: string, mention: Mention, unit: string): Edit[] {
  const end = unitEnd(text, mention);
  return end > mention.end ? [wordEdit(mention.end, end, unit)] : [];
}
