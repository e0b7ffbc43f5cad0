import { subtract, sum } from "../../model/exact.ts";
import type { Formula } from "../formula.ts";

/** a − b − … */
export const difference: Formula = {
  takes: { least: 2, most: Infinity },
  additive: false,
  words: (names) => names.join("－"),
  of: ([a, ...others]) => (a === undefined ? null : subtract(a, sum(others))),
};
