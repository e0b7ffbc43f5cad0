import type { Direction, FigureSpec, MetricSpec } from "./catalog.ts";
import type { Exact } from "./exact.ts";
import type { Outcome } from "./outcome.ts";
import type { Month, Period } from "./period.ts";
import type { Series } from "./reading.ts";

/**
 * One comparison, decided once (decision table: domain rules for 同比). `difference` is now − base, in the unit of the
 * metric; `rate` is percent, signed. A rate is only there where the decision table allows one to be printed.
 */
export type Change =
  /** No base, or a side that is approximate or in doubt: nothing is said. */
  | { readonly kind: "none" }
  | { readonly kind: "equal" }
  | { readonly kind: "about-equal"; readonly difference: Exact }
  /** Base 0, now above: 上年同期未发生, told by the difference. */
  | { readonly kind: "from-zero"; readonly difference: Exact }
  /** Now 0, base above. */
  | { readonly kind: "to-zero"; readonly difference: Exact }
  /** Tiny base, or casualties: told by the difference only. */
  | { readonly kind: "difference"; readonly difference: Exact }
  | { readonly kind: "rate"; readonly rate: Exact; readonly difference: Exact }
  /** Growth above 100%, told in 倍: times = rate ÷ 100. */
  | { readonly kind: "multiple"; readonly times: Exact; readonly rate: Exact; readonly difference: Exact }
  /** Difference of two percentages, from the displayed values. */
  | { readonly kind: "points"; readonly points: Exact };

/** Highest and lowest months of a period; ties are all listed. */
export interface Extremes {
  readonly high: { readonly months: readonly Month[]; readonly value: Exact };
  readonly low: { readonly months: readonly Month[]; readonly value: Exact };
}

/** One row of the workbook in the report period, with all that can be said of it. */
export interface Fact {
  readonly series: Series;
  /** null for a row the clerk invented. */
  readonly spec: MetricSpec | null;
  readonly now: Outcome;
  /** The same period last year. */
  readonly base: Outcome;
  readonly change: Change;
  /** The adjacent period of the same length, when the workbook reaches back that far. */
  readonly previous: Outcome;
  readonly chain: Change;
  readonly target: Outcome;
  /** 完成率 in percent of 年度目标. */
  readonly completion: Outcome;
  /** null when a month is missing or the metric does not vary by month. */
  readonly extremes: Extremes | null;
}

/** A derived figure: 整改率, 人车比. */
export interface Figure {
  readonly id: string;
  readonly spec: FigureSpec;
  /** As told: the chosen definition of 整改率 keeps the name 整改率. */
  readonly name: string;
  readonly scope: string | null;
  readonly subject: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly good: Direction;
  readonly now: Outcome;
  readonly base: Outcome;
  readonly change: Change;
  /** The formula in words: "督促整改÷发现×100%". */
  readonly formula: string;
}

export interface Part {
  readonly fact: Fact;
  /** Percent of the whole. */
  readonly share: Outcome;
  /** Percentage points it adds to the whole's growth rate. */
  readonly contribution: Outcome;
  /** 1 for the largest; equal values share a rank. */
  readonly rank: number;
}

/** A total and its parts, largest first. */
export interface Breakdown {
  readonly whole: Fact;
  readonly parts: readonly Part[];
  /** The parts add up to the whole exactly. */
  readonly complete: boolean;
}

export interface Figures {
  readonly period: Period;
  readonly facts: readonly Fact[];
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
  /** 时间进度: percent of the year gone at the end of the period. */
  readonly timeProgress: Exact;
}
