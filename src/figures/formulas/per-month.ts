import { exact } from "../../model/exact.ts";
import type { Formula } from "../formula.ts";
import { quotientOf } from "../percent.ts";

/** a ÷ months of the period. */
export const perMonth: Formula = {
  takes: { least: 1, most: 1 },
  additive: false,
  words: ([a = ""]) => `${a}÷月数`,
  of: ([a], { months }) => quotientOf(a, exact(months)),
};
