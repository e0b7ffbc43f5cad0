import { sum } from "../../model/exact.ts";
import type { Formula } from "../formula.ts";

/** a + b + … */
export const sumOf: Formula = {
  takes: { least: 1, most: Infinity },
  additive: true,
  words: (names) => names.join("+"),
  of: (values) => sum(values),
};
