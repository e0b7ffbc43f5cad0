import type { Exact } from "../../model/exact.ts";
import { abs, add, compare, divide, isZero, multiply, subtract } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { monthIndex } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { sameRowLastYear } from "../last-year.ts";
import { looksCumulative } from "../looks-cumulative.ts";
import { dueMonths, exactValue, isFilled, kindOf, specOf, usedSeries } from "../rows.ts";
import { monthWords, nameOf, show } from "../say.ts";
import { slipOf } from "../slips.ts";
import { isMoneyUnit } from "../units.ts";

const MOST_BEFORE = 6;
const FEWEST_BEFORE = 3;
const MOST_AROUND = 6;
const five = { n: 5n, d: 1n };
const nine = { n: 9n, d: 1n };
const two = { n: 2n, d: 1n };
/** How far outside of the nearest months. */
const beyond = { n: 5n, d: 4n };
const z = { n: 6745n, d: 10_000n };
const bound = { n: 35n, d: 10n };
const half = { n: 1n, d: 2n };

/**
 * A month far from what is usual: the median of the six months before it, or of the other months where there are not
 * three before and every one of them can be read: a month written wrong is said by another rule, and hides what is usual. Rows that look cumulative and a month ten times the others have rules of their own.
 */
export const monthJump: Rule = {
  id: "month-jump",
  code: "P02",
  stage: "period",
  severity: "warning",
  title: "某月和平时相差很大",
  why: "变化这么大，要么有原因可写，要么填错了",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (kindOf(seen.catalog, series) !== "flow" || isLumpy(series, seen)) continue;
      const all = timeline(series, seen);
      if (isEven(all)) continue;
      const due = knownOf(dueMonths(series, seen.period));
      if (looksCumulative(due.map(({ value }) => value))) continue;
      const others = isReadable(series, seen) ? due : [];
      const slip = slipOf(due.map(({ month }) => month))?.month ?? null;
      const busy = series.scope === null ? due : withoutQuietEnds(due);
      for (const known of busy) {
        const usual = known.month === slip ? null : usualOf(known, others, all);
        if (usual === null || !isJump(known.value, usual) || !standsOut(known, all)) continue;
        const when = monthWords(known.month.period.first, seen.period);
        const message = `${when}${nameOf(series)}${show(known.value)}，平时${show(usual, 1)}左右，请核实原因。`;
        yield { at: known.month.at, value: show(known.value), expected: null, message };
      }
    }
  },
};

/** Losses and fines have no usual month, and casualties are asked about one by one. */
function isLumpy(series: Series, { catalog }: Seen): boolean {
  return isMoneyUnit(series.unit) || specOf(catalog, series)?.casualty === true;
}

interface Known {
  readonly month: Reading;
  readonly value: Exact;
}

function knownOf(months: readonly Reading[]): Known[] {
  return months.flatMap((month) => {
    const value = exactValue(month);
    return value === null ? [] : [{ month, value }];
  });
}

/** A campaign begins and ends: the zeros before and after it are no jumps, and neither is what it does month by month. */
function withoutQuietEnds(due: readonly Known[]): readonly Known[] {
  return due.every(({ value }) => !isZero(value)) ? due : [];
}

/** Months of last year's workbook, then this one's, in order of time. */
function timeline(series: Series, seen: Seen): readonly Known[] {
  const before = sameRowLastYear(series, seen);
  const earlier = before === null || before.unit !== series.unit ? [] : before.months;
  return knownOf([...earlier, ...series.months]);
}

/** None is more than twice another: no median can be far from any of them. */
function isEven(all: readonly Known[]): boolean {
  let [low, high] = [all[0]?.value, all[0]?.value];
  for (const { value } of all) {
    if (low === undefined || compare(value, low) < 0) low = value;
    if (high === undefined || compare(value, high) > 0) high = value;
  }
  return low === undefined || high === undefined || compare(high, multiply(low, two)) <= 0;
}

function isReadable(series: Series, { period }: Seen): boolean {
  return dueMonths(series, period).every((month) => !isFilled(month) || exactValue(month) !== null);
}

function usualOf({ month }: Known, due: readonly Known[], all: readonly Known[]): Exact | null {
  const at = monthIndex(month.period.first);
  const before = all.filter((known) => monthIndex(known.month.period.first) < at).slice(-MOST_BEFORE);
  const others = before.length >= FEWEST_BEFORE ? before : due.filter((known) => known.month !== month);
  return others.length < FEWEST_BEFORE ? null : medianOf(others.map(({ value }) => value));
}

function medianOf(values: readonly Exact[]): Exact | null {
  const rising = [...values].sort(compare);
  const low = rising[Math.floor((rising.length - 1) / 2)];
  const high = rising[Math.floor(rising.length / 2)];
  return low === undefined || high === undefined ? null : divide(add(low, high), two);
}

/**
 * Where months differ much anyway, far from the median is nothing unusual. The month has to lie a quarter outside of the
 * six nearest ones (a campaign of each quarter comes again, a summer lasts for months), and its modified z-score over
 * them has to be above 3.5, the bound of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993):
 * 0.6745 · |c − m| > 3.5 · MAD. Of made-up rows a year long, seasonal or with a spread of 60 %, the rule spoke 2 to 5
 * times a row without this and less than once with it; of three times or a quarter of an even month it still does.
 */
function standsOut({ month, value }: Known, all: readonly Known[]): boolean {
  const distance = (known: Known): number =>
    Math.abs(monthIndex(known.month.period.first) - monthIndex(month.period.first));
  const others = all
    .filter((known) => known.month !== month)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_AROUND)
    .map((known) => known.value);
  const usual = medianOf(others);
  if (usual === null) return false;
  const isHigh = compare(value, usual) > 0;
  const isBeyond = (other: Exact): boolean =>
    isHigh ? compare(value, multiply(other, beyond)) > 0 : compare(multiply(value, beyond), other) < 0;
  if (!others.every(isBeyond)) return false;
  const spread = medianOf(others.map((other) => abs(subtract(other, usual))));
  return spread !== null && compare(multiply(abs(subtract(value, usual)), z), multiply(spread, bound)) > 0;
}

/** |c − m| > max(5, 3√m), and beyond twice or below half. Both sides squared: no root is taken. */
function isJump(now: Exact, usual: Exact): boolean {
  const gap = abs(subtract(now, usual));
  if (compare(gap, five) <= 0 || compare(multiply(gap, gap), multiply(nine, usual)) <= 0) return false;
  return compare(now, multiply(usual, two)) > 0 || compare(now, multiply(usual, half)) < 0;
}
