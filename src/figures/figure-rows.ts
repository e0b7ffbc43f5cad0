import type { FigureSpec } from "../model/catalog.ts";
import type { Fact, Figure } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import { lengthOf } from "../model/period.ts";
import { agreed } from "./agreed.ts";
import { combine } from "./combine.ts";
import { compareOutcomes } from "./compare.ts";
import { countedDays, countedDaysBefore } from "./counted-days.ts";
import { factsById, scopesOf } from "./facts-by-id.ts";
import type { Formula, FormulaTime } from "./formula.ts";
import { formulas } from "./formulas.ts";
import type { Ground } from "./ground.ts";
import { toldAs } from "./rectification.ts";
import { isPercent, scaleOutcome, unitFactor } from "../model/units.ts";

/** Every figure of the catalogue, once for each scope and township in which all its metrics have rows. */
export function figureRows(specs: readonly FigureSpec[], facts: readonly Fact[], ground: Ground): Figure[] {
  const index = factsById(facts);
  return specs.flatMap((spec) => {
    const told = toldAs(spec, ground.settings.rectificationRate);
    if (told === null || !takes(formulas[spec.formula], spec.of.length)) return [];
    return scopesOf(index, spec.of).map((inputs) => ({ ...figureOf(spec, inputs, ground), ...told }));
  });
}

function takes({ takes: { least, most } }: Formula, count: number): boolean {
  return count >= least && count <= most;
}

/** `inputs`: for every metric of the figure its rows in this scope, at least one. */
function figureOf(spec: FigureSpec, inputs: readonly (readonly Fact[])[], ground: Ground): Figure {
  const { period, settings } = ground;
  const first = inputs[0]?.[0]?.series;
  const formula = formulas[spec.formula];
  const months = lengthOf(period);
  const now = evaluate(formula, sidesOf(inputs, "now"), { days: countedDays(period, settings), months });
  const base = evaluate(formula, sidesOf(inputs, "base"), { days: countedDaysBefore(period, settings), months });
  const percent = isPercent(spec.unit);
  const decimals = percent ? settings.rateDecimals : spec.decimals;
  return {
    id: spec.id,
    spec,
    name: spec.name,
    scope: first?.scope ?? null,
    subject: first?.subject ?? null,
    unit: spec.unit,
    decimals,
    good: spec.good,
    now,
    base,
    change: compareOutcomes(now, base, { measure: percent ? "points" : "number", decimals, settings }),
    formula: formulaWords(spec, ground),
  };
}

function evaluate(formula: Formula, inputs: readonly Outcome[], time: FormulaTime): Outcome {
  return combine(inputs, (values) => formula.of(values, time), formula.additive);
}

/** One side of the inputs, each in the unit the catalogue gives its metric: a row typed in 元 serves a figure in 万元. */
function sidesOf(inputs: readonly (readonly Fact[])[], side: "now" | "base"): Outcome[] {
  return inputs.map((facts) => {
    const outcomes = facts.map((fact) => {
      const factor = fact.spec === null ? null : unitFactor(fact.series.unit, fact.spec.unit, fact.spec);
      return factor === null ? fact[side] : scaleOutcome(fact[side], factor);
    });
    return agreed(outcomes) ?? missing("no-row");
  });
}

/** The formula in words, from the canonical names of its metrics: "督促整改÷发现隐患×100%". */
function formulaWords(spec: FigureSpec, { specs }: Ground): string {
  return formulas[spec.formula].words(spec.of.map((id) => specs.get(id)?.name ?? id));
}
