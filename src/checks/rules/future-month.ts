import { isZero } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import { containsMonth, monthIndex } from "../../model/period.ts";
import { monthTablesOf } from "../month-tables.ts";
import { monthWords } from "../say.ts";

export const futureMonth: Rule = {
  id: "future-month",
  code: "C03",
  stage: "completeness",
  severity: "warning",
  title: "报告期以后的月份已有数",
  why: "报告期选短了，或者数填错了月份",
  *check(seen: Seen): Iterable<Complaint> {
    const { last } = seen.period;
    const own = seen.readings.settings.period;
    // A half-year report asked of a workbook that says 全年: the later months are no mistake.
    const isMeant = ({ period }: Reading): boolean => own !== null && containsMonth(own, period.first);
    const isLater = (month: Reading): boolean =>
      monthIndex(month.period.first) > monthIndex(last) &&
      month.value !== null &&
      !isZero(month.value) &&
      !isMeant(month);
    for (const table of monthTablesOf(seen)) {
      const later = table.series.flatMap(({ months }) => months.filter(isLater));
      const first = later.reduce<Reading | null>(
        (a, b) => (a === null || monthIndex(b.period.first) < monthIndex(a.period.first) ? b : a),
        null,
      );
      const at = first === null ? null : table.placeOf(first.period.first);
      if (first === null || at === null) continue;
      const message = `统计到${monthWords(last, seen.period)}，但${monthWords(first.period.first, seen.period)}已有数，请核对报告期。`;
      yield { at, value: null, expected: null, message, related: later.slice(0, 20).map((reading) => reading.at) };
    }
  },
};
