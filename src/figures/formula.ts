import type { Exact } from "../model/exact.ts";

/** The time a figure is computed for. */
export interface FormulaTime {
  /** Days counted, up to the statistics cut-off; null when the cut-off could not be read. */
  readonly days: number | null;
  readonly months: number;
}

/** One way to compute a figure from metrics, in the order the catalogue names them. */
export interface Formula {
  /** How many metrics it takes; the last number may be left open. */
  readonly takes: { readonly least: number; readonly most: number };
  /** A sum, which keeps the markers of its parts; any other formula of approximate numbers has no result. */
  readonly additive: boolean;
  /** The formula in words, from the names of the metrics: "督促整改÷发现隐患×100%". */
  words(names: readonly string[]): string;
  /** The figure, unrounded; null when there is nothing to divide by. */
  of(values: readonly Exact[], time: FormulaTime): Exact | null;
}
