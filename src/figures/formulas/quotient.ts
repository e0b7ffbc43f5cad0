import type { Formula } from "../formula.ts";
import { quotientOf } from "../percent.ts";

/** a ÷ b. */
export const quotient: Formula = {
  takes: { least: 2, most: 2 },
  additive: false,
  words: (names) => names.join("÷"),
  of: ([a, b]) => quotientOf(a, b),
};
