import { isZero } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { periodWords } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { dueMonths, exactValue, isFilled, specOf, usedSeries } from "../rows.ts";
import { nameOf } from "../say.ts";

export const allZero: Rule = {
  id: "all-zero",
  code: "C11",
  stage: "completeness",
  severity: "warning",
  title: "整个报告期都是0",
  why: "去年有、今年全是0，可能是还没填",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const at = zeroPlace(series, seen);
      if (at === null || isZeroUsual(series, seen)) continue;
      const message = `${nameOf(series)}${periodWords(seen.period)}全是0，请确认不是漏填。`;
      yield { at, value: "0", expected: null, message };
    }
  },
};

function zeroPlace(series: Series, { period }: Seen): Complaint["at"] | null {
  const isNought = (reading: Reading | null): boolean => {
    const value = exactValue(reading);
    return value !== null && isZero(value);
  };
  const months = dueMonths(series, period);
  const [first] = months;
  if (first !== undefined && months.every(isNought)) return series.total?.value == null ? first.at : series.total.at;
  const blank = !months.some(isFilled);
  return blank && series.total !== null && isNought(series.total) ? series.total.at : null;
}

/** No deaths and no fires need no confirming; nor what did not happen last year either. */
function isZeroUsual(series: Series, { catalog }: Seen): boolean {
  const base = exactValue(series.lastYear);
  const spec = specOf(catalog, series);
  return (base !== null && isZero(base)) || spec?.casualty === true || spec?.good === "down";
}
