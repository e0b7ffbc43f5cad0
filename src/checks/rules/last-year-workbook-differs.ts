import { compare, toDecimal } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { lengthOf, period as spanOf, samePeriod, yearBefore } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { differ, rangeOf, readingAmount } from "../amounts.ts";
import { usedSeries } from "../rows.ts";
import { lastYearSays } from "../last-year.ts";
import { nameOf, show } from "../say.ts";
import { fixFor } from "../slots.ts";

export const lastYearWorkbookDiffers: Rule = {
  id: "last-year-workbook-differs",
  code: "X11",
  stage: "cross",
  severity: "error",
  title: "上年同期数与去年的表不同",
  why: "同比的基数应当和去年上报的一致",
  *check(seen: Seen): Iterable<Complaint> {
    if (seen.lastYear === null) return;
    for (const series of usedSeries(seen)) {
      const complaint = series.lastYear === null ? null : complaintOf(series, series.lastYear, seen);
      if (complaint !== null) yield complaint;
    }
  },
};

function complaintOf(series: Series, base: Reading, seen: Seen): Complaint | null {
  const span = yearBefore(seen.period);
  const typed = readingAmount(base);
  const said = lastYearSays(series, span, seen);
  if (typed === null || said === null || !samePeriod(base.period, span)) return null;
  if (!differ(typed, rangeOf(said.value, said.marker))) return null;
  const due = `${show(said.value)}${said.marker ?? ""}`;
  const message = isWholeYear(series, typed.value, seen)
    ? `${nameOf(series)}填的${typed.shown}是去年全年数，同期是${due}，请改正。`
    : `${nameOf(series)}去年表里是${due}，这里写的是${typed.shown}，请核对。`;
  const to = said.marker === null ? Number(toDecimal(said.value)) : due;
  const fix = fixFor(series, { safe: false, label: `改成${due}`, changes: [{ at: base.at, from: base.raw, to }] });
  return { at: base.at, value: typed.shown, expected: due, message, fix };
}

function isWholeYear(series: Series, typed: Parameters<typeof compare>[0], seen: Seen): boolean {
  if (lengthOf(seen.period) >= 12) return false;
  const year = seen.period.first.year - 1;
  const whole = lastYearSays(series, spanOf(year, 1, 12), seen);
  return whole !== null && compare(whole.value, typed) === 0;
}
