import type { Known } from "../../tools/auto-binding.ts";
import type { MarkedText } from "../mentions/marked-text.ts";

/** The marked figures of a report as rows know them. */
export function knownFigures({ marks }: MarkedText): Known[] {
  return marks.flatMap(({ class: of, start, domain, metric, scope, unit, comparison }): Known[] => {
    if ((of !== "metric" && of !== "derived") || domain === null || metric === null) return [];
    const base = scope === "上年同期";
    const compared = base || (comparison !== null && comparison.kind !== "rate");
    return [{ start, domain, metric, scope: base ? null : scope, unit, compared }];
  });
}
