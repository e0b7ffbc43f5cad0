import { readDay } from "../../model/calendar.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { daysInMonth } from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import { clip } from "../say.ts";
import { metricTablesOf } from "../metric-tables.ts";
import { titleOf } from "../tables.ts";

const CUTOFF = /截[至止]?(?:到|至|于)?((?:\d{4}年)?\d{1,2}月\d{1,2}[日号])/;

/** Only asked when a title says that the figures end before the period does; else the period's last day is meant. */
export const cutoffMissing: Rule = {
  id: "cutoff-missing",
  code: "C12",
  stage: "completeness",
  severity: "warning",
  title: "没填统计截止日",
  why: "没统计到月底的数，同比要和去年同一天比",
  *check(seen: Seen): Iterable<Complaint> {
    if (seen.readings.settings.cutoff !== null) return;
    const told = new Set<string>();
    for (const table of metricTablesOf(seen)) {
      const title = table.slots.length === 0 ? null : titleOf(table);
      const text = CUTOFF.exec(title?.text.slice(0, 100) ?? "")?.[1];
      const { last } = seen.period;
      const day = text === undefined ? null : readDay(text, last.year);
      if (title === null || day === null || day.day >= daysInMonth(day) || told.has(placeText(title.at))) continue;
      told.add(placeText(title.at));
      const message = `标题写截至${day.month}月${day.day}日，请在报告设置填统计截止日，同比按同一天比。`;
      yield { at: title.at, value: clip(title.text), expected: null, message };
    }
  },
};
