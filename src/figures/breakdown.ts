import type { Exact } from "../model/exact.ts";
import { compare, divide, HUNDRED, multiply, sign, subtract, sum } from "../model/exact.ts";
import type { Breakdown, Fact, Part } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import type { Settings } from "../model/settings.ts";
import { agreed } from "./agreed.ts";
import { combine } from "./combine.ts";
import { bearsRate } from "./compare.ts";
import { yardstickOf } from "./measure.ts";
import { percentOf } from "./percent.ts";
import { scaleOutcome, unitFactor } from "../model/units.ts";

/** The rows of one thing in one scope, at least one: more than one when a clerk listed it twice. */
export type Rows = readonly Fact[];

/** A whole or a part, reduced to what its rows agree on, in the unit of the whole. */
interface Amount {
  readonly fact: Fact;
  readonly now: Outcome;
  readonly base: Outcome;
}

/** One total and its parts, largest first; parts without a number come last. null without a whole or a part. */
export function breakdownOf(whole: Rows, parts: readonly Rows[], settings: Settings): Breakdown | null {
  const [first] = whole;
  const all = first === undefined ? null : amountOf(whole, first.series.unit);
  const amounts = all === null ? [] : parts.flatMap((rows) => amountOf(rows, all.fact.series.unit) ?? []);
  if (all === null || amounts.length === 0) return null;
  const yardstick = yardstickOf(all.fact.series, all.fact.spec, settings);
  const tinyBase = yardstick.measure === "number" ? yardstick.settings.tinyBase : null;
  const sorted = [...amounts].sort(bySize);
  const ranks = ranksOf(sorted);
  return {
    whole: all.fact,
    parts: sorted.map((amount, i): Part => ({
      fact: amount.fact,
      share: shareOf(amount, all),
      contribution: contributionOf(amount, all, tinyBase),
      rank: ranks[i] ?? i + 1,
    })),
    complete: isComplete(amounts, all),
  };
}

function amountOf(rows: Rows, unit: string | null): Amount | null {
  const said = rows.map((fact): Amount => {
    const factor = unitFactor(fact.series.unit, unit, fact.spec);
    if (factor === null) return { fact, now: fact.now, base: fact.base };
    return { fact, now: scaleOutcome(fact.now, factor), base: scaleOutcome(fact.base, factor) };
  });
  const now = agreed(said.map((one) => one.now));
  const base = agreed(said.map((one) => one.base));
  const spoken = said.find((one) => one.now.known) ?? said[0];
  return spoken === undefined || now === null || base === null ? null : { fact: spoken.fact, now, base };
}

/** Largest first, the missing last. */
function bySize(a: Amount, b: Amount): number {
  if (a.now.known && b.now.known) return compare(b.now.value, a.now.value);
  return Number(b.now.known) - Number(a.now.known);
}

/** 1, 2, 2, 4: equal values share a rank. */
function ranksOf(sorted: readonly Amount[]): number[] {
  const ranks: number[] = [];
  sorted.forEach((amount, i) => {
    const before = sorted[i - 1];
    const tied = before !== undefined && bySize(before, amount) === 0;
    ranks.push(tied ? (ranks[i - 1] ?? i) : i + 1);
  });
  return ranks;
}

/** Percent of the whole. A part above the whole, or below nothing, is a contradiction and not a share. */
function shareOf(part: Amount, whole: Amount): Outcome {
  const share = combine([part.now, whole.now], ([a, b]) => percentOf(a, b));
  const sound = !share.known || (sign(share.value) >= 0 && compare(share.value, HUNDRED) <= 0);
  return sound ? share : missing("in-doubt", share.cells);
}

/**
 * Percentage points of the whole's growth: (part now − part base) ÷ whole base × 100. "zero-base" where the decision
 * table would not print a growth rate of the whole; `tinyBase` null: never.
 */
function contributionOf(part: Amount, whole: Amount, tinyBase: Exact | null): Outcome {
  return combine([part.now, part.base, whole.now, whole.base], ([now, before, , base]) => {
    if (now === undefined || before === undefined || base === undefined) return null;
    if (tinyBase === null || !bearsRate(base, tinyBase)) return null;
    return divide(multiply(subtract(now, before), HUNDRED), base);
  });
}

function isComplete(parts: readonly Amount[], whole: Amount): boolean {
  const values = parts.flatMap(({ now }) => (now.known && now.marker === null ? [now.value] : []));
  if (!whole.now.known || whole.now.marker !== null || values.length < parts.length) return false;
  return compare(sum(values), whole.now.value) === 0;
}
