import type { Exact } from "../model/exact.ts";
import { divide, exact, isZero, multiply, subtract, sum } from "../model/exact.ts";
import type { Change } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Aspect } from "../model/narrative.ts";
import type { Gap, Outcome } from "../model/outcome.ts";
import { known, missing } from "../model/outcome.ts";
import { monthIndex } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Binding } from "../model/reuse.ts";
import { baseUnit, unitFactor } from "../model/units.ts";
import { isChange } from "./aspects.ts";
import type { Source } from "./sources.ts";

/** What the workbook says of a binding: a number, a change to be told with a direction, or why there is nothing. */
export type Answer =
  | { readonly kind: "amount"; readonly outcome: Outcome & { readonly known: true }; readonly unit: string | null }
  | { readonly kind: "change"; readonly change: Change; readonly cells: readonly Place[]; readonly unit: string | null }
  | { readonly kind: "nothing"; readonly gap: Gap; readonly cells: readonly Place[] };

/** The answer for one row or figure. */
export function answerOf(source: Source, aspect: Aspect | null): Answer {
  if (isChange(aspect)) return changeOf(source, aspect);
  const outcome = outcomeOf(source, aspect);
  if (!outcome.known) return { kind: "nothing", gap: outcome.gap, cells: outcome.cells };
  return { kind: "amount", outcome, unit: isPercentAspect(aspect) ? "%" : source.unit };
}

/**
 * The answer for several rows put together: their sum, difference or average, in the unit of the first. Only for the
 * number itself, of this period or of the one before; how it changed is not told of several rows (gap "no-row").
 */
export function combinedAnswer(sources: readonly Source[], { operation, aspect }: Binding): Answer {
  const [first, ...others] = sources;
  if (first === undefined || !tellsCombined(aspect)) return { kind: "nothing", gap: "no-row", cells: [] };
  const values: Exact[] = [];
  const cells: Place[] = [];
  for (const source of [first, ...others]) {
    const now = outcomeOf(source, aspect);
    const factor = unitFactor(source.unit, first.unit, first.fact?.spec ?? null);
    if (!now.known) return { kind: "nothing", gap: now.gap, cells: now.cells };
    if (now.marker !== null || factor === null) return { kind: "nothing", gap: "approximate", cells: now.cells };
    values.push(multiply(now.value, factor));
    cells.push(...now.cells);
  }
  const value = combined(values, operation);
  return value === null
    ? { kind: "nothing", gap: "zero-base", cells }
    : { kind: "amount", outcome: { known: true, value, marker: null, cells }, unit: first.unit };
}

/** Whether the figure of several rows can be told under an aspect. */
export function tellsCombined(aspect: Aspect | null): boolean {
  return aspect === null || aspect === "figure" || aspect === "base";
}

function combined([first, ...others]: readonly Exact[], operation: Binding["operation"]): Exact | null {
  if (first === undefined) return null;
  const all = sum([first, ...others]);
  if (operation === "difference") return subtract(first, sum(others));
  if (operation === "average") return divide(all, exact(others.length + 1));
  return all;
}

function isPercentAspect(aspect: Aspect | null): boolean {
  return aspect === "share" || aspect === "completion";
}

function outcomeOf(source: Source, aspect: Aspect | null): Outcome {
  switch (aspect) {
    case null:
    case "figure":
      return source.now;
    case "base":
      return source.base;
    case "target":
      return source.target;
    case "completion":
      return source.completion;
    case "share":
      return source.share;
    case "peak":
      return peakOf(source);
    default:
      return missing("no-row");
  }
}

/** The highest month, when there is one highest. */
function peakOf({ fact }: Source): Outcome {
  const [month, ...others] = fact?.extremes?.high.months ?? [];
  if (fact?.extremes == null || month === undefined || others.length > 0) return missing("no-row");
  const reading = fact.series.months.find(({ period }) => monthIndex(period.first) === monthIndex(month));
  return known(fact.extremes.high.value, reading === undefined ? [] : [reading.at]);
}

/** A change, however it has to be told now; a base that is not there leaves nothing to tell. */
function changeOf(source: Source, aspect: Aspect | null): Answer {
  const chain = aspect?.startsWith("mom") === true;
  const change = chain ? source.chain : source.change;
  const cells = [...source.now.cells, ...(chain ? [] : source.base.cells)];
  if (change.kind !== "none") return { kind: "change", change, cells, unit: source.unit };
  const gap = !source.now.known ? source.now.gap : !source.base.known ? source.base.gap : "approximate";
  return { kind: "nothing", gap: gap === "no-row" && source.now.known ? "no-base" : gap, cells };
}

/** The unit a figure is printed in; where the text gives a scale alone (播放量突破120万), that of the row without its own. */
export function printedUnitOf({ unit, scale }: Mention, own: string | null): string | null {
  return unit ?? (own !== null && /^[万亿]/.test(scale ?? "") ? baseUnit(own) : own);
}

/** A known value in the unit printed in the report; null when the two count different things. */
export function inPrintedUnit(value: Exact, from: string | null, printed: string | null, source: Source): Exact | null {
  if (printed === null || from === null || isZero(value)) return value;
  const factor = unitFactor(from, printed, source.fact?.spec ?? null);
  return factor === null ? null : multiply(value, factor);
}
