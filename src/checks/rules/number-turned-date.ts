import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { isDateFormat, serialToIso } from "../../model/calendar.ts";
import type { Reading } from "../../model/reading.ts";
import { cellComplaint, slotsOf } from "../slots.ts";

export const numberTurnedDate: Rule = {
  id: "number-turned-date",
  code: "T16",
  stage: "type",
  severity: "error",
  title: "数字变成了日期",
  why: "“3-5”一类的输入会被表格软件认成日期，存下的是另一个数",
  *check(seen: Seen): Iterable<Complaint> {
    for (const { reading } of slotsOf(seen)) {
      const shown = dateShown(reading, seen.workbook.date1904);
      if (shown === null) continue;
      const message = `这格成了日期${shown}，像是“3-5”一类被认成日期，请设为数值重填。`;
      yield cellComplaint(reading, message, { value: shown });
    }
  },
};

/** "3月5日" for the serial of that day. */
function dateShown({ raw, format }: Reading, date1904: boolean): string | null {
  if (typeof raw !== "number" || !isDateFormat(format)) return null;
  const iso = serialToIso(raw, date1904);
  return iso === null ? String(raw) : `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
}
