import { compare, isZero, subtract, abs, sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { exactNow } from "../now.ts";
import { exactValue, usedSeries } from "../rows.ts";
import { show, unitWords } from "../say.ts";
import { COUNT_UNITS, scaledUnit } from "../units.ts";

/** Only where a clerk types percentages: the report itself tells a difference below the setting 小基数. */
export const tinyBase: Rule = {
  id: "tiny-base",
  code: "P08",
  stage: "period",
  severity: "info",
  title: "基数很小，写了百分比",
  why: "从3起到5起写成上升66.7%，听着像大变化",
  *check(seen: Seen): Iterable<Complaint> {
    const { tinyBase: limit } = seen.readings.settings;
    for (const series of usedSeries(seen)) {
      const base = exactValue(series.lastYear);
      const typed = exactValue(series.changeRate);
      const now = exactNow(series, seen)?.value ?? null;
      if (base === null || typed === null || now === null || series.changeRate === null || isZero(base)) continue;
      if (!isCounted(series) || compare(base, limit) >= 0 || compare(now, base) === 0) continue;
      const change = subtract(now, base);
      const words = `${sign(change) > 0 ? "增加" : "减少"}${show(abs(change))}${unitWords(series)}`;
      const message = `去年只有${show(base)}${unitWords(series)}，写“${words}”比写${show(typed, 2)}%稳妥。`;
      yield { at: series.changeRate.at, value: show(typed), expected: null, message };
    }
  },
};

/** 9.8万元 is no small number of anything. */
function isCounted({ unit }: Series): boolean {
  const { scale, base } = scaledUnit(unit ?? "");
  return scale === 1n && COUNT_UNITS.has(base);
}
