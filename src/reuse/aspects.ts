import type { Mention } from "../model/mention.ts";
import type { Aspect } from "../model/narrative.ts";

/** What of its metric a figure tells, by its comparison and unit. 率 of its own (整改率) is told as itself. */
export function aspectOf({ comparison, unit, metric }: Mention): Aspect | null {
  switch (comparison?.kind) {
    case undefined:
      return null;
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
