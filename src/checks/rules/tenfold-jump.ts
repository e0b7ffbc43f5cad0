import type { Exact } from "../../model/exact.ts";
import { compare, divide, isInteger, multiply } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { dueMonths, exactValue, kindOf, usedSeries } from "../rows.ts";
import { monthWords, nameOf, show } from "../say.ts";
import { valueFix } from "../value-fix.ts";

/** Slips of the keyboard and of the unit: one 0, two, or 元 for 万元. */
const FACTORS = [10n, 100n, 10_000n];
const FEWEST_OTHERS = 3;
/** Below this a tenfold month is chance. */
const LEAST_MIDDLE = { n: 10n, d: 1n };
const THREE = { n: 3n, d: 1n };

export const tenfoldJump: Rule = {
  id: "tenfold-jump",
  code: "P07",
  stage: "period",
  severity: "warning",
  title: "某月是其他月份的10倍、100倍、1万倍",
  why: "多半多写了0，或者把元填进了万元",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const jump = kindOf(seen.catalog, series) === "flow" ? jumpOf(dueMonths(series, seen.period)) : null;
      if (jump !== null) yield complaint(series, jump, seen);
    }
  },
};

interface Jump {
  readonly month: Reading;
  readonly value: Exact;
  readonly factor: bigint;
  /** Median of the other months. */
  readonly middle: Exact;
}

/** The highest month, when it is about ten, a hundred … times the median of the others and far above all of them. */
function jumpOf(months: readonly Reading[]): Jump | null {
  const known = months.flatMap((month) => {
    const value = exactValue(month);
    return value === null ? [] : [{ month, value }];
  });
  if (known.length <= FEWEST_OTHERS) return null;
  const rising = known.sort((a, b) => compare(a.value, b.value));
  const highest = rising.at(-1);
  const next = rising.at(-2);
  const middle = rising[Math.floor((rising.length - 2) / 2)]?.value;
  if (highest === undefined || next === undefined || middle === undefined) return null;
  if (compare(middle, LEAST_MIDDLE) < 0 || compare(highest.value, multiply(next.value, THREE)) < 0) return null;
  const times = divide(highest.value, middle);
  const factor = times === null ? undefined : FACTORS.find((each) => isAbout(times, each));
  return factor === undefined ? null : { ...highest, factor, middle };
}

function isAbout(times: Exact, factor: bigint): boolean {
  return compare(times, { n: factor * 7n, d: 10n }) >= 0 && compare(times, { n: factor * 14n, d: 10n }) <= 0;
}

function complaint(series: Series, { month, value, factor, middle }: Jump, { period }: Seen): Complaint {
  const slip = factor === 10_000n ? "是否把元填成了万元" : factor === 100n ? "是否多写了两个0" : "是否多写了一个0";
  const when = monthWords(month.period.first, period);
  const message = `${when}${nameOf(series)}${show(value)}，约是平时${show(middle)}的${factor}倍，${slip}？`;
  const due = divide(value, { n: factor, d: 1n });
  const fix = due === null || (isInteger(value) && !isInteger(due)) ? null : valueFix(series, month, due);
  return { at: month.at, value: show(value), expected: null, message, fix };
}
