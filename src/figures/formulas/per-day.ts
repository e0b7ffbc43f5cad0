import { exact } from "../../model/exact.ts";
import type { Formula } from "../formula.ts";
import { quotientOf } from "../percent.ts";

/** a ÷ days of the period. */
export const perDay: Formula = {
  takes: { least: 1, most: 1 },
  additive: false,
  words: ([a = ""]) => `${a}÷天数`,
  of: ([a], { days }) => (days === null ? null : quotientOf(a, exact(days))),
};
