import type { MetricSpec } from "../model/catalog.ts";
import { fold, splitBracket, tidy } from "./fold.ts";
import type { LabelIndex } from "./label-index.ts";
import { findMetric } from "./label-index.ts";

/** What a label means. */
export interface MatchedLabel {
  /** null for a row the clerk invented. */
  readonly spec: MetricSpec | null;
  /** The canonical name, or the clerk's own without numbering and unit. */
  readonly metric: string;
  /** The scope in "检查单位（百日攻坚）" and "检查单位·百日攻坚". */
  readonly scope: string | null;
  /** The unit in "罚款（万元）". */
  readonly unit: string | null;
}

/** Marks and numbers before a label, which are no part of its name: ★, 1、, 1., （1）, ①, 一、, （一）. */
const NUMBERING =
  /^(?:[★☆▲△●○*※#]|\d{1,2}(?:[、)）]|[.．](?!\d))|[（(]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*/;
/** Numbering that heads a section rather than counts rows. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;

/** The label without a mark or number before it; as it is when nothing else would be left. */
export function withoutNumbering(label: string): string {
  return label.replace(NUMBERING, "") || label;
}

export function isNumberedHeading(label: string): boolean {
  return HEADING.test(label.trim());
}

/**
 * Looks a label up by the spellings that mean one metric without doubt; never by likeness. `typedUnit` is the row's
 * unit cell; where a spelling needs it, the unit in the label's own bracket serves as well.
 */
export function matchLabel(
  label: string,
  typedUnit: string | null,
  index: LabelIndex,
  units: ReadonlySet<string>,
): MatchedLabel {
  const whole = tidy(label);
  const text = withoutNumbering(whole);
  const direct = findMetric(text, typedUnit, index) ?? findMetric(whole, typedUnit, index);
  if (direct !== null) return { spec: direct, metric: direct.name, scope: null, unit: null };
  const bracket = splitBracket(text);
  const unit = bracket === null ? null : unitIn(bracket.inside, units);
  if (bracket === null || unit === null) return { ...named(text, typedUnit, index), unit: null };
  const rest = findMetric(bracket.before, typedUnit ?? unit, index);
  if (rest !== null) return { spec: rest, metric: rest.name, scope: null, unit };
  return { ...named(bracket.before, typedUnit ?? unit, index), unit };
}

function unitIn(text: string, units: ReadonlySet<string>): string | null {
  const name = text.replace(/^单位\s*[:：]?\s*/, "");
  return units.has(fold(name)) ? name : null;
}

/** A catalogue metric with a scope behind it, in brackets or behind a middle dot; else the clerk's own. */
function named(text: string, unit: string | null, index: LabelIndex): Omit<MatchedLabel, "unit"> {
  const bracket = splitBracket(text);
  const spec = bracket === null ? null : findMetric(bracket.before, unit, index);
  if (bracket !== null && spec !== null) return { spec, metric: spec.name, scope: bracket.inside };
  const dots = [...text.slice(0, 100).matchAll(/\s*[·・•‧∙●]\s*/g)].reverse();
  for (const dot of dots) {
    const before = findMetric(text.slice(0, dot.index), unit, index);
    const scope = text.slice(dot.index + dot[0].length).trim();
    if (before !== null && scope !== "") return { spec: before, metric: before.name, scope };
  }
  return { spec: null, metric: text, scope: null };
}
