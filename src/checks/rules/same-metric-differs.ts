import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import type { Time } from "../amounts.ts";
import { differ, timesOf } from "../amounts.ts";
import { usedSeries } from "../rows.ts";
import type { Row } from "../families.ts";
import { amountOf, familyKey, familyOf, rowOf } from "../families.ts";
import { clip, nameOf } from "../say.ts";

export const sameMetricDiffers: Rule = {
  id: "same-metric-differs",
  code: "X07",
  stage: "cross",
  severity: "error",
  title: "同一指标填了两个数",
  why: "同一指标同一范围出现两行，数不一样，不知道该用哪一个",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      const row = rowOf(seen.catalog, series);
      const first = row === null ? undefined : familyOf(seen, series).get(row.spec.id);
      if (row === null || first === undefined || first.series === series) continue;
      if (familyKey(first.series) === familyKey(series)) yield* conflicts(first, row, seen);
    }
  },
};

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
