import type { Exact } from "../model/exact.ts";
import { abs, isZero, round, sign } from "../model/exact.ts";
import type { Change } from "../model/figure.ts";
import type { Aspect } from "../model/narrative.ts";

/** How a change is to be told now, whatever was told before. */
export type Telling =
  | { readonly flat: true; readonly words: "持平" | "基本持平" }
  | {
      readonly flat: false;
      readonly way: "up" | "down";
      readonly size: Exact;
      /** %, 倍, 个百分点; null: the row's own. */
      readonly unit: string | null;
      readonly aspect: Aspect;
    };

/**
 * A change as the decision table allows it to be told, as near to the old form as can be: a rate stays a rate where one
 * may be printed, a difference stays a difference. null when nothing can be told.
 */
export function tellChange(change: Change, aspect: Aspect | null, rateDecimals: number): Telling | null {
  const chain = aspect?.startsWith("mom") === true;
  const rateAspect: Aspect = chain ? "mom-rate" : "yoy-rate";
  const amountAspect: Aspect = chain ? "mom-difference" : "yoy-difference";
  const asAmount = aspect === "yoy-difference" || aspect === "mom-difference";
  switch (change.kind) {
    case "none":
      return null;
    case "equal":
      return { flat: true, words: "持平" };
    case "about-equal":
      return asAmount && !isZero(change.difference)
        ? moved(change.difference, null, amountAspect)
        : { flat: true, words: "基本持平" };
    case "points":
      return moved(change.points, "个百分点", "points");
    case "rate":
      if (asAmount) return moved(change.difference, null, amountAspect);
      return isZero(round(change.rate, rateDecimals))
        ? { flat: true, words: "基本持平" }
        : moved(change.rate, "%", rateAspect);
    case "multiple":
      if (asAmount) return moved(change.difference, null, amountAspect);
      return chain ? moved(change.rate, "%", rateAspect) : moved(change.times, "倍", "yoy-multiple");
    default:
      return moved(change.difference, null, amountAspect);
  }
}

function moved(value: Exact, unit: string | null, aspect: Aspect): Telling {
  return { flat: false, way: sign(value) < 0 ? "down" : "up", size: abs(value), unit, aspect };
}
