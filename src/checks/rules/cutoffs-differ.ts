import { parseIsoDate } from "../../model/calendar.ts";
import type { Day } from "../../model/calendar.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { daysInMonth } from "../../model/period.ts";

/** A cut-off left blank is the last day of the period; last year's left blank is the same day. */
export const cutoffsDiffer: Rule = {
  id: "cutoffs-differ",
  code: "P11",
  stage: "period",
  severity: "warning",
  title: "今年和去年截止日不同",
  why: "少十天的数和整半年比，同比就偏低",
  *check({ readings, period }: Seen): Iterable<Complaint> {
    const { cutoff, lastYearCutoff, places } = readings.settings;
    const then = lastYearCutoff === null ? null : parseIsoDate(lastYearCutoff);
    const at = places.get("lastYearCutoff");
    if (then === null || at === undefined) return;
    const last = { ...period.last, day: daysInMonth(period.last) };
    const now = (cutoff === null ? null : parseIsoDate(cutoff)) ?? last;
    if (now.month === then.month && (now.day === then.day || (isEnd(now) && isEnd(then)))) return;
    const message = `今年到${words(now)}，去年是到${words(then)}，请换成去年同一天的数。`;
    yield { at, value: lastYearCutoff, expected: words(now), message };
  },
};

function isEnd(day: Day): boolean {
  return day.day === daysInMonth(day);
}

function words({ month, day }: Day): string {
  return `${month}月${day}日`;
}
