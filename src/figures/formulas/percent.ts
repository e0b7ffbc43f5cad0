import type { Formula } from "../formula.ts";
import { percentOf } from "../percent.ts";

/** a ÷ b × 100. */
export const percent: Formula = {
  takes: { least: 2, most: 2 },
  additive: false,
  words: (names) => `${names.join("÷")}×100%`,
  of: ([a, b]) => percentOf(a, b),
};
