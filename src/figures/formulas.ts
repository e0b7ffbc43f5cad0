import type { FormulaName } from "../model/catalog.ts";
import type { Formula } from "./formula.ts";
import { difference } from "./formulas/difference.ts";
import { perDay } from "./formulas/per-day.ts";
import { perMonth } from "./formulas/per-month.ts";
import { percent } from "./formulas/percent.ts";
import { percentOfSum } from "./formulas/percent-of-sum.ts";
import { quotient } from "./formulas/quotient.ts";
import { sumOf } from "./formulas/sum.ts";

/** The list: a name without a formula does not compile. */
export const formulas: Readonly<Record<FormulaName, Formula>> = {
  percent,
  "percent-of-sum": percentOfSum,
  quotient,
  "per-day": perDay,
  "per-month": perMonth,
  sum: sumOf,
  difference,
};
