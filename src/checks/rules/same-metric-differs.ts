import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import type { Time } from "../amounts.ts";
import { differ, timesOf } from "../amounts.ts";
import { usedSeries } from "../rows.ts";
import type { Row } from "../families.ts";
import { amountOf, familyKey, familyOf, rowOf } from "../families.ts";
import { clip, nameOf } from "../say.ts";
import type { TwinTotals } from "../twin-totals.ts";
import { twinTotalsOf } from "../twin-totals.ts";

export const sameMetricDiffers: Rule = {
  id: "same-metric-differs",
  code: "X07",
  stage: "cross",
  severity: "error",
  title: "同一指标填了两个数",
  why: "同一指标同一范围出现两行，数不一样，不知道该用哪一个",
  *check(seen: Seen): Iterable<Complaint> {
    const twins = twinTotalsOf(seen).filter(({ differences }) => differences.length > 0);
    const isTwin = new Set(twins.flatMap(({ differences }) => differences.map(({ series }) => series)));
    for (const twin of twins) yield* twinComplaint(twin);
    for (const series of usedSeries(seen)) {
      if (isTwin.has(series)) continue;
      const row = rowOf(seen.catalog, series);
      const first = row === null ? undefined : familyOf(seen, series).get(row.spec.id);
      if (row === null || first === undefined || first.series === series) continue;
      if (familyKey(first.series) === familyKey(series)) yield* conflicts(first, row, seen);
    }
  },
};

/** Two rows of 合计 are one mistake, whatever many numbers of them differ. */
function* twinComplaint({ first, second, differences }: TwinTotals): Iterable<Complaint> {
  const [one, ...others] = differences;
  if (one === undefined) return;
  const lines = `第${first.row + 1}行和第${second.row + 1}行都像合计行`;
  const message = `${lines}，${nameOf(one.series)}是${one.first.shown}和${one.second.shown}，请只留一行。`;
  const alsoDoubted = [one.first.at, ...others.flatMap((each) => [each.first.at, each.second.at])];
  yield { at: one.second.at, value: one.second.shown, expected: null, message, related: [one.first.at], alsoDoubted };
}

/** Both cells are named, because nobody can say which one is right. */
function* conflicts(first: Row, second: Row, seen: Seen): Iterable<Complaint> {
  let explained = false;
  for (const time of timesOf(seen)) {
    if (time.whole && explained) continue;
    const pair = [complaintAt(first, second, time), complaintAt(second, first, time)];
    for (const complaint of pair) {
      if (complaint === null) continue;
      explained = true;
      yield complaint;
    }
  }
}

function complaintAt(row: Row, other: Row, time: Time): Complaint | null {
  const own = amountOf(row, time);
  const elsewhere = amountOf(other, time);
  if (own === null || elsewhere === null || !differ(own, elsewhere)) return null;
  const when = time.whole ? "" : time.words;
  const message = `${when}${nameOf(row.series)}这里是${own.shown}，${clip(placeText(elsewhere.at), 20)}是${elsewhere.shown}，请统一。`;
  const related = [...own.cells.slice(1), ...elsewhere.cells];
  return { at: own.at, value: own.shown, expected: null, message, related };
}
