import { catalog } from "./catalog/catalog.ts";
import { cleanText } from "./document/clean-text.ts";
import type { Exact } from "./model/exact.ts";
import { abs, isZero, toDecimal } from "./model/exact.ts";
import type { Change, Fact, Figures } from "./model/figure.ts";
import type { Told } from "./model/narrative.ts";
import type { Gap, Outcome } from "./model/outcome.ts";
import type { Period } from "./model/period.ts";
import type { Item } from "./narrative/item.ts";
import { itemOfFact, itemOfFigure } from "./narrative/items.ts";
import type { Numeral } from "./narrative/phrases-amount.ts";
import { directionOf, numeralOf, plainNumeral } from "./narrative/phrases-amount.ts";
import { compared } from "./narrative/phrases-change.ts";
import { chainFrame, yearFrame } from "./narrative/phrases-chinese.ts";
import { textOf } from "./narrative/phrases.ts";

/** A row or a derived figure that a recorded number may speak of. */
export interface Source {
  readonly item: Item;
  /** null for a derived figure. */
  readonly fact: Fact | null;
}

/** A number as a report would print it: 〔text〕 with what it is. */
export interface Telling {
  readonly text: string;
  readonly told: Told;
}

/** Every row and derived figure, by domain, metric and scope as the record spells them. */
export function sourcesOf(figures: Figures): (told: Told) => readonly Source[] {
  const byName = new Map<string, Source[]>();
  const names = new Map(catalog.domains.map(({ id, name }) => [id, name]));
  const add = (source: Source): void => {
    const { domain, metric, scope } = source.item;
    const key = nameKey(domain, metric, scope);
    const others = byName.get(key);
    if (others === undefined) byName.set(key, [source]);
    else others.push(source);
  };
  for (const fact of figures.facts) add({ item: itemOfFact(fact), fact });
  for (const figure of figures.figures) {
    add({ item: itemOfFigure(figure, names.get(figure.spec.domain) ?? figure.spec.domain), fact: null });
  }
  return ({ domain, metric, scope, aspect }) => {
    const found = byName.get(nameKey(domain, metric, scope)) ?? [];
    const rows = found.filter(({ fact }) => fact !== null);
    // A sheet may have a row of the name of a derived figure: the aspect says which of them was told.
    return aspect === "figure" || rows.length === 0 ? found.filter(({ fact }) => fact === null) : rows;
  };
}

/** Domain, metric and scope in one key, cleaned as the record cleans them. */
export function nameKey(domain: string, metric: string, scope: string | null): string {
  return JSON.stringify([cleanText(domain), cleanText(metric), scope === null ? null : cleanText(scope)]);
}

/** What a source says under the aspect of a recorded number, in the form it was printed; null when it has no such form. */
export function tellingOf({ item, fact }: Source, old: Told, decimals: number): Telling | null {
  switch (old.aspect) {
    case null:
    case "figure":
      return amountTelling(item, item.now, old);
    case "base":
      return amountTelling(item, item.base, old);
    case "target":
      return fact === null ? null : amountTelling(item, fact.target, old);
    case "completion":
      return fact === null ? null : percentTelling(fact.completion, old, decimals);
    case "mom-rate":
    case "mom-difference":
      return changeTelling(item, item.chain, { old, decimals, cells: [...item.now.cells, ...item.previous.cells] });
    case "yoy-rate":
    case "yoy-difference":
    case "yoy-multiple":
    case "points":
      return changeTelling(item, item.change, { old, decimals, cells: [...item.now.cells, ...item.base.cells] });
    default:
      return null;
  }
}

/** 5000余份 in a sentence, 19余 in a table: of the two forms the one whose unit stands behind the number. */
function amountTelling(item: Item, outcome: Outcome, old: Told): Telling | null {
  if (!outcome.known) return null;
  const spoken = numeralOf(item, outcome.value, outcome.marker);
  const plain = item.decimals === null ? plainNumeral(outcome.value, outcome.marker, item.unit) : spoken;
  const number = spoken.unit === old.unit && old.aspect !== "base" && old.aspect !== "target" ? spoken : plain;
  return { text: number.text, told: retold(old, number, outcome.cells) };
}

function percentTelling(outcome: Outcome, old: Told, decimals: number): Telling | null {
  if (!outcome.known) return null;
  const number = inUnit(outcome.value, "%", decimals);
  return { text: number.text, told: retold(old, number, outcome.cells) };
}

type Comparison = { readonly old: Told; readonly decimals: number; readonly cells: Told["cells"] };

/** A comparison in the form of the old one: with a direction as a sentence tells it, else signed as the table does. */
function changeTelling(item: Item, change: Change, { old, decimals, cells }: Comparison): Telling | null {
  const spoken = old.direction !== undefined;
  const found = measureOf(change, old.aspect, spoken);
  if (found === null || (spoken && isZero(found.value))) return null;
  const size = spoken ? abs(found.value) : found.value;
  const number =
    found.unit === ""
      ? ownUnit(item, size, spoken)
      : inUnit(size, found.unit, TABLE_POINTS.has(found.unit) && !spoken ? 2 : decimals);
  const told = retold(old, number, cells);
  return { text: number.text, told: spoken ? { ...told, direction: directionOf(found.value) } : told };
}

/** The table prints percentage points to two decimals, whatever the settings say of rates. */
const TABLE_POINTS: ReadonlySet<string> = new Set(["个百分点"]);

function inUnit(size: Exact, unit: string, digits: number): Numeral {
  const text = toDecimal(size, digits);
  return { text, value: text, marker: null, unit, after: "" };
}

function ownUnit(item: Item, size: Exact, spoken: boolean): Numeral {
  return spoken ? numeralOf(item, size, null) : plainNumeral(size, null, item.unit);
}

/** The number of a change that an aspect tells, with its unit ("": the row's own); null when it is told otherwise. */
function measureOf(change: Change, aspect: Told["aspect"], spoken: boolean) {
  const multiple = change.kind === "multiple";
  switch (aspect) {
    case "yoy-rate":
      return change.kind === "rate" || (multiple && !spoken) ? { value: change.rate, unit: "%" } : null;
    case "mom-rate":
      return change.kind === "rate" || multiple ? { value: change.rate, unit: "%" } : null;
    case "yoy-multiple":
      return multiple ? { value: change.times, unit: "倍" } : null;
    case "points":
      return change.kind === "points" ? { value: change.points, unit: "个百分点" } : null;
    default: {
      if (!("difference" in change)) return null;
      const told = ["difference", "from-zero", "to-zero"].includes(change.kind);
      return told || !spoken ? { value: change.difference, unit: "" } : null;
    }
  }
}

function retold(
  old: Told,
  { value, marker, unit }: Pick<Numeral, "value" | "marker" | "unit">,
  cells: Told["cells"],
): Told {
  const { domain, metric, scope, aspect } = old;
  return { domain, metric, scope, aspect, value, marker, unit, cells };
}

/** What an aspect rests on besides the number of the period itself, and how to say that it is not there. */
export interface Ground {
  readonly outcome: Outcome;
  readonly missing: string;
}

/** null when it rests on nothing else. */
export function groundOf({ item, fact }: Source, aspect: Told["aspect"]): Ground | null {
  switch (aspect) {
    case "base":
    case "yoy-rate":
    case "yoy-difference":
    case "yoy-multiple":
    case "points":
      return { outcome: item.base, missing: "表中没有上年同期数，请填上或者改写这句话" };
    case "mom-rate":
    case "mom-difference":
      return { outcome: item.previous, missing: "表中没有上期的数，请填上或者改写这句话" };
    case "target":
    case "completion":
    case "progress":
      return fact && { outcome: fact.target, missing: "表中没有年度目标，请填上或者改写这句话" };
    default:
      return null;
  }
}

/** How a report would word the comparison now: 同比减少3起, 与去年同期持平; "" for what is no comparison. */
export function wordsOf({ item }: Source, aspect: Told["aspect"], style: { period: Period; decimals: number }): string {
  const { period, decimals } = style;
  if (aspect === null || !/^(?:yoy|mom|points)/.test(aspect)) return "";
  const frame = aspect.startsWith("mom") ? chainFrame(period) : yearFrame(period);
  return textOf(compared(item, { frame, decimals, notable: null }));
}

/** Why a row gives no number, for the list. */
export const GAP_WORDS: Readonly<Record<Gap, string>> = {
  "no-row": "表中没有这一行的本期数",
  "not-filled": "表中这一项没有填",
  incomplete: "表中这一项有的月份没有填",
  "not-a-number": "表中这一格不是数字",
  "not-calculated": "表中这一格的公式还没有计算，请在Excel中打开并保存",
  "not-additive": "表中没有填本期合计，各月又不能相加",
  "no-base": "表中没有上年同期数",
  "zero-base": "上年同期是0，算不出比率",
  approximate: "表中是约数，不能比较",
  "in-doubt": "表中这个数有必须改的问题，请先改好再核对",
};
