import { compare, isZero, multiply } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import type { Time } from "../amounts.ts";
import { timesOf } from "../amounts.ts";
import type { Row } from "../families.ts";
import { amountOf, familyKey, familyOf, rowOf } from "../families.ts";
import { usedSeries } from "../rows.ts";
import { clip, nameOf } from "../say.ts";
import { isMoneyUnit } from "../units.ts";

const TEN_THOUSAND = { n: 10_000n, d: 1n };

/** The same money in two rows, once exactly ten thousand times the other: one of the units is wrong, not the number. */
export const moneyUnitsDiffer: Rule = {
  id: "money-units-differ",
  code: "X16",
  stage: "cross",
  severity: "error",
  title: "同一笔钱一处是元、一处是万元",
  why: "单位写得不对，两处就差一万倍",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const row = rowOf(seen.catalog, series);
      const first = row === null ? undefined : familyOf(seen, series).get(row.spec.id);
      if (row === null || first === undefined || first.series === series || !isMoneyUnit(row.spec.unit)) continue;
      if (familyKey(first.series) === familyKey(series)) yield* conflicts(first, row, seen);
    }
  },
};

/** Both cells are named, per month, and for the period when no month explains it. */
function* conflicts(first: Row, second: Row, seen: Seen): Iterable<Complaint> {
  let explained = false;
  for (const time of timesOf(seen)) {
    if (time.whole && explained) continue;
    const pair = [complaintAt(first, second, time), complaintAt(second, first, time)];
    const found = pair.filter((complaint) => complaint !== null);
    explained ||= found.length > 0;
    yield* found;
  }
}

function complaintAt(row: Row, other: Row, time: Time): Complaint | null {
  const own = amountOf(row, time);
  const elsewhere = amountOf(other, time);
  if (own === null || elsewhere === null || isZero(own.value)) return null;
  const isLarge = compare(own.value, multiply(elsewhere.value, TEN_THOUSAND)) === 0;
  const isSmall = compare(multiply(own.value, TEN_THOUSAND), elsewhere.value) === 0;
  if (!isLarge && !isSmall) return null;
  const when = time.whole ? "" : time.words;
  const message = `${when}${nameOf(row.series)}这里是${own.shown}，${clip(placeText(elsewhere.at), 20)}是${elsewhere.shown}，请统一单位。`;
  return { at: own.at, value: own.shown, expected: null, message, related: elsewhere.cells };
}
