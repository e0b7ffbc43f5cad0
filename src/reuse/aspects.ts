import type { Mention } from "../model/mention.ts";
import type { Aspect } from "../model/narrative.ts";

/** The scope under which a text's own figures of the year before are found. */
export const LAST_YEAR_SCOPE = "上年同期";

/** In front of a figure of the year before: 比去年同期的2980起. */
const LAST_YEAR = /(?:去年|上年)(?:同期)?的?$/;

/**
 * What of its metric a figure tells, by its comparison, its unit and the words in front. 率 of its own (整改率) is told
 * as itself.
 */
export function aspectOf({ comparison, unit, metric, scope, start }: Mention, text: string): Aspect | null {
  if (scope === LAST_YEAR_SCOPE) return "base";
  switch (comparison?.kind) {
    case undefined:
      return LAST_YEAR.test(text.slice(Math.max(0, start - 6), start)) ? "base" : null;
    case "yoy-rate":
      return unit === "倍" ? "yoy-multiple" : "yoy-rate";
    case "yoy-difference":
      return "yoy-difference";
    case "mom-rate":
      return unit === "%" ? "mom-rate" : "mom-difference";
    case "share":
      return "share";
    case "multiple":
      return "yoy-multiple";
    case "point-change":
      return "points";
    case "rate":
      return metric?.endsWith("完成率") === true ? "completion" : null;
  }
}

/** Aspects that compare with another time, and so have a word of direction. */
export function isChange(aspect: Aspect | null): boolean {
  return aspect !== null && /^(?:yoy|mom|points)/.test(aspect);
}
