import type { Exact } from "../../model/exact.ts";
import { compare, divide, isInteger, multiply, sign, toDecimal } from "../../model/exact.ts";
import type { Complaint, Fix, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { dueMonths, exactValue, usedSeries } from "../rows.ts";
import { monthWords, nameOf, show, unitWords } from "../say.ts";
import { fixFor } from "../slots.ts";
import { isMoneyUnit, scaledUnit } from "../units.ts";

const TEN_THOUSAND = { n: 10_000n, d: 1n };
/** How far apart 元 and 万元 of like amounts lie at least. */
const APART = { n: 1000n, d: 1n };
const TWENTY = { n: 20n, d: 1n };

/**
 * 35000 beside 2.1 in a row of 万元. Certain only when the large number is whole, a thousand times all the others, and
 * like them once it is divided by ten thousand: a single great fire is large, too.
 */
export const mixedUnits: Rule = {
  id: "mixed-units",
  code: "T19",
  stage: "type",
  severity: "error",
  title: "同一行有的是元、有的是万元",
  why: "元和万元差一万倍，混在一行里合计全错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (!isMoneyUnit(series.unit)) continue;
      const months = dueMonths(series, seen.period).flatMap((reading) => {
        const value = exactValue(reading);
        return value === null || sign(value) <= 0 ? [] : [{ reading, value }];
      });
      for (const { reading, value } of oddOnes(months, series)) yield complaint(series, { reading, value }, seen);
    }
  },
};

interface Money {
  readonly reading: Reading;
  readonly value: Exact;
}

/** In a row of 万元 the large ones are wrong, in a row of 元 the small ones. */
function oddOnes(months: readonly Money[], { unit }: Series): readonly Money[] {
  const rising = [...months].sort((a, b) => compare(a.value, b.value));
  const cut = rising.findIndex((money, i) => i > 0 && isFar(rising[i - 1], money));
  if (cut < 0) return [];
  const [small, large] = [rising.slice(0, cut), rising.slice(cut)];
  if (large.some(({ value }) => !isInteger(value)) || !large.every((money) => isAlike(money, small))) return [];
  const odd = scaledUnit(unit ?? "").scale > 1n ? large : small;
  return odd.length * 2 < months.length ? odd : [];
}

function isFar(low: Money | undefined, high: Money): boolean {
  return low !== undefined && compare(high.value, multiply(low.value, APART)) >= 0;
}

/** Ten thousand times less, it lies among the small ones. */
function isAlike({ value }: Money, small: readonly Money[]): boolean {
  const mended = divide(value, TEN_THOUSAND) ?? value;
  const least = small[0]?.value ?? value;
  const most = small.at(-1)?.value ?? value;
  return compare(multiply(mended, TWENTY), least) >= 0 && compare(mended, multiply(most, TWENTY)) <= 0;
}

function complaint(series: Series, { reading, value }: Money, seen: Seen): Complaint {
  const isLarge = scaledUnit(series.unit ?? "").scale > 1n;
  const mended = isLarge ? (divide(value, TEN_THOUSAND) ?? value) : multiply(value, TEN_THOUSAND);
  const due = show(mended);
  const unit = unitWords(series);
  const when = monthWords(reading.period.first, seen.period);
  const message = `${when}${nameOf(series)}写${show(value)}，像是${isLarge ? "元" : "万元"}，本行是${unit}，应是${due}，请核对。`;
  return { at: reading.at, value: show(value), expected: due, message, fix: mend(series, reading, mended) };
}

function mend(series: Series, { at, raw }: Reading, value: Exact): Fix | null {
  const to = Number(toDecimal(value));
  return fixFor(series, { safe: false, label: `改成${to}`, changes: [{ at, from: raw, to }] });
}
