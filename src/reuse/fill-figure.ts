import type { Exact } from "../model/exact.ts";
import type { Mention } from "../model/mention.ts";
import type { Aspect, Told } from "../model/narrative.ts";
import type { Gap } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import type { Marker } from "../model/reading.ts";
import type { Binding } from "../model/reuse.ts";
import type { Decision } from "./bind.ts";
import { tellChange } from "./change-wording.ts";
import type { DirectionWord } from "./direction.ts";
import { directionBefore, forAmounts, forRates, opposite } from "./direction.ts";
import type { Edit } from "./edit.ts";
import { wordEdit } from "./edit.ts";
import { styleOf } from "./number-style.ts";
import { printNumber } from "./print-number.ts";
import type { Source } from "./sources.ts";
import { keyText } from "./sources.ts";
import type { Answer } from "./told-value.ts";
import { answerOf, combinedAnswer, inPrintedUnit } from "./told-value.ts";

/** What filling a figure has to know. */
export interface Ground {
  readonly text: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly rateDecimals: number;
}

const WHY: Readonly<Record<Gap, string>> = {
  "no-row": "表里没有这一项，数没有改",
  "not-filled": "表里这一项没有填，数没有改",
  incomplete: "表里有的月份没有填，数没有改",
  "not-a-number": "表里这一格不是数，数没有改",
  "not-calculated": "表里的公式还没有计算，请在 Excel 中打开并保存",
  "not-additive": "表里没有填合计，各月又不能相加，数没有改",
  "no-base": "表里没有上年同期，算不出比较，请改写这句话",
  "zero-base": "上年同期是 0，算不出比率，请改写这句话",
  approximate: "表里是约数，算不出比较，请改写这句话",
  "in-doubt": "表里这个数有必须改的问题，改好后再套用",
};

/** What becomes of one figure of the old report: its number, and the words of direction and unit that go with it. */
export function fillFigure(mention: Mention, { binding, candidates }: Decision, ground: Ground): readonly Edit[] {
  const stays = (state: "unfilled" | "ambiguous", note: string): readonly Edit[] => [
    unchanged(mention, ground.text, { state, note, binding, candidates }),
  ];
  if (binding === null) {
    return candidates.length > 0
      ? stays("ambiguous", candidates.length === 1 ? "像是这一项，拿不准，请看一下" : "可能是表里的好几项，请选一项")
      : stays("unfilled", "表里没有找到这一项，数没有改");
  }
  const sources = binding.of.map((key) => ground.sources.get(keyText(key)));
  const found = sources.flatMap((source) => source ?? []);
  const [first] = found;
  if (first === undefined || found.length < sources.length) return stays("unfilled", WHY["no-row"]);
  const answer = found.length > 1 ? combinedAnswer(found, binding.operation) : answerOf(first, binding.aspect);
  const filling: Filling = { mention, binding, candidates, source: first, ground };
  switch (answer.kind) {
    case "nothing":
      return stays("unfilled", WHY[answer.gap]);
    case "amount":
      return fillAmount(filling, answer) ?? stays("ambiguous", unitNote(mention, answer.unit));
    case "change":
      return fillChange(filling, answer) ?? stays("ambiguous", "说法要跟着改，请看一下这句话");
  }
}

interface Filling {
  readonly mention: Mention;
  readonly binding: Binding;
  readonly candidates: readonly Binding[];
  readonly source: Source;
  readonly ground: Ground;
}

function unitNote({ unit }: Mention, row: string | null): string {
  return `文中单位是“${unit ?? ""}”，表里是“${row ?? ""}”，请核对`;
}

function unchanged(
  { start, end }: Mention,
  text: string,
  rest: Pick<Edit, "state" | "note" | "binding" | "candidates">,
): Edit {
  return { start, end, text: text.slice(start, end), told: null, ...rest };
}

/** null when the row counts something else than the text says. */
function fillAmount(filling: Filling, answer: Answer & { kind: "amount" }): readonly Edit[] | null {
  const { mention, source } = filling;
  const { value, marker, cells } = answer.outcome;
  const printedUnit = mention.unit ?? answer.unit;
  const inText = sameCount(source, mention) ? value : inPrintedUnit(value, answer.unit, printedUnit, source);
  if (inText === null) return null;
  const { aspect } = filling.binding;
  const isShare = aspect === "share" || aspect === "completion";
  const decimals = isShare ? filling.ground.rateDecimals : source.decimals;
  const edit = numberEdit(filling, {
    value: inText,
    marker,
    cells,
    unit: printedUnit,
    decimals,
    aspect,
  });
  return [edit];
}

/** Units that count the same thing by the catalogue: 次 for 起. */
function sameCount({ unit, unitAliases }: Source, mention: Mention): boolean {
  if (mention.unit === null || unit === null || mention.unit === unit) return true;
  return unitAliases.includes(mention.unit) && unitAliases.includes(unit);
}

interface NewNumber {
  readonly value: Exact;
  readonly marker: Marker | null;
  readonly cells: readonly Place[];
  readonly unit: string | null;
  /** Decimals of a rate; null: as the row has it. */
  readonly decimals: number | null;
  readonly aspect: Aspect | null;
  readonly direction?: "up" | "down";
}

/** The number itself, in the style of the old one. */
function numberEdit(filling: Filling, number: NewNumber): Edit {
  const { mention, binding, candidates, source } = filling;
  const style = styleOf(mention);
  const own = style.decimals > 0 && number.decimals !== null ? style.decimals : number.decimals;
  const printed = printNumber(number.value, style, { decimals: own, marker: number.marker, counts: true });
  const { domain, metric, scope } = source.key;
  const { cells, aspect, direction } = number;
  const told: Told = {
    ...{ domain, metric, scope, aspect, cells },
    unit: number.unit ?? "",
    value: printed.value,
    marker: printed.marker,
    ...(direction === undefined ? {} : { direction }),
  };
  const note = printed.wordFails ? "前后的“近、约、左右”等字要跟着改，请看一下" : null;
  const { start, end } = mention;
  return { start, end, text: printed.text, state: "filled", told, binding, candidates, note };
}

/** null when the sentence has no word that says which way it went, and now needs one. */
function fillChange(filling: Filling, answer: Answer & { kind: "change" }): readonly Edit[] | null {
  const { mention, binding, candidates, ground } = filling;
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
