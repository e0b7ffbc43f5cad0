import type { Exact } from "../model/exact.ts";
import {
  abs,
  compare,
  divide,
  HUNDRED,
  isZero,
  multiply,
  round,
  shownDecimals,
  sign,
  subtract,
} from "../model/exact.ts";
import type { Change } from "../model/figure.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Settings } from "../model/settings.ts";

/** What a comparison has to know of the thing compared. */
export interface Yardstick {
  /**
   * points: percentages, compared in percentage points. difference: casualties and grave fires, never told by a rate.
   * number: everything else.
   */
  readonly measure: "points" | "difference" | "number";
  /** Decimals its values are printed with: a change that vanishes there is 基本持平. */
  readonly decimals: number;
  readonly settings: Pick<Settings, "rateDecimals" | "tinyBase" | "aboutEqual" | "multiples">;
}

/**
 * The decision table for one comparison (domain rules for 同比), in one place. What it never yields: a rate from a zero,
 * tiny or negative base, a rate that prints as 0 or as a fall of 100% or more while something is left, a change of an
 * approximate, doubted or missing number.
 */
export function compareOutcomes(now: Outcome, base: Outcome, by: Yardstick): Change {
  if (!now.known || !base.known || now.marker !== null || base.marker !== null) return { kind: "none" };
  if (by.measure === "points") return pointsChange(now.value, base.value, by.decimals);
  const difference = subtract(now.value, base.value);
  if (isZero(difference)) return { kind: "equal" };
  if (isZero(round(difference, by.decimals))) return { kind: "about-equal", difference };
  if (sign(now.value) >= 0 && sign(base.value) >= 0) {
    if (isZero(base.value)) return { kind: "from-zero", difference };
    if (isZero(now.value)) return { kind: "to-zero", difference };
  }
  if (by.measure === "difference" || !bearsRate(base.value, by.settings.tinyBase)) {
    return { kind: "difference", difference };
  }
  return rateChange(difference, base.value, by.settings);
}

/** Whether a percentage of this base may be printed: it is positive and not tiny. */
export function bearsRate(base: Exact, tinyBase: Exact): boolean {
  return sign(base) > 0 && compare(base, tinyBase) >= 0;
}

/**
 * From the displayed percentages, so that a reader can do the subtraction again: 85.4% and 84.6% are 0.8 apart; rows that
 * print 23.64% and 5.66% are 17.98 apart, not 17.9.
 */
function pointsChange(now: Exact, base: Exact, decimals: number): Change {
  const displayed = (rate: Exact): Exact => round(rate, Math.min(decimals, shownDecimals(rate)));
  const points = subtract(displayed(now), displayed(base));
  return isZero(points) ? { kind: "equal" } : { kind: "points", points };
}

function rateChange(difference: Exact, base: Exact, settings: Yardstick["settings"]): Change {
  const rate = divide(multiply(difference, HUNDRED), base);
  if (rate === null) return { kind: "difference", difference };
  const printed = round(rate, settings.rateDecimals);
  if (compare(abs(rate), settings.aboutEqual) < 0 || isZero(printed)) return { kind: "about-equal", difference };
  if (compare(abs(printed), HUNDRED) >= 0 && sign(rate) < 0) return { kind: "difference", difference };
  if (compare(rate, HUNDRED) <= 0 || settings.multiples === "percent") return { kind: "rate", rate, difference };
  const times = divide(rate, HUNDRED) ?? rate;
  return { kind: "multiple", times, rate, difference };
}
