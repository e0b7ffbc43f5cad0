import type { Exact } from "../../model/exact.ts";
import { abs, compare, divide, HUNDRED, isZero, multiply, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import { exactNow } from "../now.ts";
import { exactValue, kindOf, specOf, usedSeries } from "../rows.ts";
import { nameOf, show, unitWords } from "../say.ts";

const five = { n: 5n, d: 1n };
const nine = { n: 9n, d: 1n };
const half = { n: 1n, d: 2n };
const oneAndHalf = { n: 3n, d: 2n };
const one = { n: 1n, d: 1n };
const two = { n: 2n, d: 1n };

/**
 * Work that is planned varies less than what happens to a brigade: for it +50% is a jump, else a doubling.
 * Nothing at all this year is asked about by all-zero.
 */
export const yearOnYearJump: Rule = {
  id: "year-on-year-jump",
  code: "P01",
  stage: "period",
  severity: "warning",
  title: "与上年同期相比变化过大",
  why: "变化这么大的数，上级一定会问原因；也可能是填错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const { lastYear } = series;
      const seenNow = exactNow(series, seen);
      const base = exactValue(lastYear);
      if (lastYear === null || seenNow === null || base === null || isZero(base) || isZero(seenNow.value)) continue;
      const { value: now, at } = seenNow;
      const spec = specOf(seen.catalog, series);
      if (kindOf(seen.catalog, series) === "ratio" || spec?.casualty === true) continue;
      if (!isJump(now, base, spec?.good === "up" ? oneAndHalf : two)) continue;
      const message = `${nameOf(series)}${show(now)}，${compared(now, base, series)}，请核实原因。`;
      yield { at, value: show(now), expected: null, message, related: [lastYear.at] };
    }
  },
};

/** |c − b| > max(5, 3√b), and beyond the factor or below a half. Both sides squared: no root is taken. */
function isJump(now: Exact, base: Exact, factor: Exact): boolean {
  const gap = abs(subtract(now, base));
  if (compare(gap, five) <= 0 || compare(multiply(gap, gap), multiply(nine, base)) <= 0) return false;
  return compare(now, multiply(base, factor)) > 0 || compare(now, multiply(base, half)) < 0;
}

/** "是去年同期12起的2.4倍", "比去年同期900家少51%". */
function compared(now: Exact, base: Exact, series: Series): string {
  const then = `去年同期${show(base)}${unitWords(series)}`;
  const times = divide(now, base) ?? two;
  if (compare(times, two) >= 0) return `是${then}的${show(times, 1)}倍`;
  const percent = show(abs(multiply(subtract(times, one), HUNDRED)), 0);
  return `比${then}${compare(times, one) > 0 ? "多" : "少"}${percent}%`;
}
