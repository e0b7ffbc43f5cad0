import type { Mention } from "../model/mention.ts";
import type { Aspect } from "../model/narrative.ts";
import type { Gap } from "../model/outcome.ts";
import type { Binding } from "../model/reuse.ts";
import type { Decision } from "./bind.ts";
import type { Edit } from "./edit.ts";
import { wordEdit } from "./edit.ts";
import type { Filling, Ground } from "./number-edit.ts";
import { numberEdit } from "./number-edit.ts";
import { fillChange } from "./fill-change.ts";
import type { Source, SourceIndex } from "./sources.ts";
import type { Answer } from "./told-value.ts";
import { answerOf, combinedAnswer, inPrintedUnit, printedUnitOf, tellsCombined } from "./told-value.ts";

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

const OF_TEXT = "这个数要按全文另算，没有改，请核对";

/** What has to be decided, and why it is not certain. */
function question({ of }: Binding, { candidates, saidThen }: Decision, { digits }: Mention): string {
  if (candidates.length > 1) return "可能是表里的好几项，请选一项";
  const name = of.map(({ metric }) => metric).join("、");
  return saidThen === undefined
    ? `拿不准是不是“${name}”，请看一下`
    : `“${name}”上年同期表里是${saidThen}，文中是${digits}，请看是不是这一项`;
}

function whyNot(binding: Binding, gap: Gap): string {
  if (isOfText(binding)) return OF_TEXT;
  return binding.of.length > 1 && gap === "approximate" ? "这几行有约数或单位不同，合不起来，数没有改" : WHY[gap];
}

/** Counts and averages that a generated report makes of its own sentences, and comparisons of several rows together. */
function isOfText({ of, aspect }: Binding): boolean {
  if (of.length > 1 && !tellsCombined(aspect)) return true;
  return aspect === "progress" || aspect === "average" || aspect === "count";
}

/** What becomes of one figure of the old report: its number, and the words of direction and unit that go with it. */
export function fillFigure(mention: Mention, decision: Decision, ground: Ground): readonly Edit[] {
  const { binding, candidates } = decision;
  const stays = (state: "unfilled" | "ambiguous", note: string): readonly Edit[] => [
    unchanged(mention, ground.text, { state, note, binding, candidates }),
  ];
  if (binding === null) {
    const [first] = candidates;
    return first === undefined
      ? stays("unfilled", "表里没有找到这一项，数没有改")
      : stays("ambiguous", question(first, decision, mention));
  }
  const answer = answerFrom(mention, binding, ground.sources);
  if (answer?.kind === "nothing" && answer.gap === "in-doubt") {
    const typed = fillWith(mention, { binding, candidates }, { ...ground, sources: ground.unchecked });
    return "why" in typed ? stays("unfilled", WHY["in-doubt"]) : typed.edits.map(doubted);
  }
  const filled = fillWith(mention, { binding, candidates }, ground);
  return "why" in filled ? stays(filled.state, filled.why) : filled.edits;
}

/** A number of a cell with a 必须改 finding: it is written, marked, and listed, never left as last year's. */
function doubted(edit: Edit): Edit {
  return edit.told === null ? edit : { ...edit, marked: true, note: "表里这个数有必须改的问题，改好后请更新数字" };
}

function answerFrom(mention: Mention, binding: Binding, sources: SourceIndex): Answer | null {
  const { of, aspect } = binding;
  const found = of.flatMap((key) => sources.find(key, rowUnit(mention, aspect)) ?? []);
  const [first] = found;
  if (first === undefined || found.length < of.length) return null;
  return found.length > 1 ? combinedAnswer(found, binding) : answerOf(first, aspect);
}

/** The unit the row has to count in; a change or share of it is told in another one. */
function rowUnit({ unit }: Mention, aspect: Aspect | null): string | null {
  return aspect === null || aspect === "base" || aspect === "target" || aspect === "figure" ? unit : null;
}

type Filled = { readonly edits: readonly Edit[] } | { readonly state: "unfilled" | "ambiguous"; readonly why: string };

function fillWith(
  mention: Mention,
  { binding, candidates }: { readonly binding: Binding; readonly candidates: readonly Binding[] },
  ground: Ground,
): Filled {
  const answer = answerFrom(mention, binding, ground.sources);
  const [key] = binding.of;
  const source = key && ground.sources.find(key, rowUnit(mention, binding.aspect));
  if (answer === null || source === undefined) return { state: "unfilled", why: WHY["no-row"] };
  if (answer.kind === "nothing") return { state: "unfilled", why: whyNot(binding, answer.gap) };
  const filling: Filling = { mention, binding, candidates, source, ground };
  const edits = answer.kind === "amount" ? fillAmount(filling, answer) : fillChange(filling, answer);
  if (edits !== null) return { edits };
  const why = answer.kind === "amount" ? unitNote(mention, answer.unit) : "说法要跟着改，请看一下这句话";
  return { state: "ambiguous", why };
}

function unitNote({ unit }: Mention, row: string | null): string {
  return `文中单位是“${unit ?? ""}”，表里是“${row ?? ""}”，请核对`;
}

function unchanged(
  { start, end }: Mention,
  text: string,
  rest: Pick<Edit, "state" | "note" | "binding" | "candidates">,
): Edit {
  return { start, end, text: text.slice(start, end), told: null, marked: true, ...rest };
}

/** null when the row counts something else than the text says. */
function fillAmount(filling: Filling, answer: Answer & { kind: "amount" }): readonly Edit[] | null {
  const { mention, source } = filling;
  const { value, marker, cells } = answer.outcome;
  const printedUnit = printedUnitOf(mention, answer.unit);
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
  return aspect === "peak" ? [...peakMonth(filling), edit] : [edit];
}

/** In front of the figure of the highest month: 6月最多，为62起. */
const PEAK = /(\d{1,2})月(?:份)?最[多高][^。；\n]{0,6}$/;

/** The month moves along with its figure. */
function peakMonth({ mention, source, ground }: Filling): readonly Edit[] {
  const before = ground.text.slice(Math.max(0, mention.start - 16), mention.start);
  const match = PEAK.exec(before);
  const month = source.fact?.extremes?.high.months[0]?.month;
  if (match?.[1] === undefined || month === undefined || match[1] === String(month)) return [];
  const start = mention.start - before.length + match.index;
  return [wordEdit(start, start + match[1].length, String(month))];
}

/** Units that count the same thing by the catalogue: 次 for 起. */
function sameCount({ unit, unitAliases }: Source, mention: Mention): boolean {
  if (unit === null || mention.unit === unit || (mention.unit === null && mention.scale === null)) return true;
  if (mention.unit === null) return false;
  return unitAliases.includes(mention.unit) && unitAliases.includes(unit);
}
