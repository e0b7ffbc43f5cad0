import { sum } from "../../model/exact.ts";
import type { Formula } from "../formula.ts";
import { percentOf } from "../percent.ts";

/** a ÷ (b + c + …) × 100. */
export const percentOfSum: Formula = {
  takes: { least: 2, most: Infinity },
  additive: false,
  words: ([a = "", ...whole]) => `${a}÷（${whole.join("+")}）×100%`,
  of: ([a, ...whole]) => percentOf(a, sum(whole)),
};
