import { isDateFormat } from "../../model/calendar.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { showCell } from "../say.ts";
import { cellComplaint, slotsOf } from "../slots.ts";
import { textComplaints } from "../text-cells.ts";

export const notANumber: Rule = {
  id: "not-a-number",
  code: "T23",
  stage: "type",
  severity: "error",
  title: "不是数字",
  why: "文字说明应写在“备注”列",
  *check(seen: Seen): Iterable<Complaint> {
    yield* textComplaints(seen, "not-a-number", (text) => `“${text}”不是数字，请填数，说明写到“备注”。`);
    for (const { reading } of slotsOf(seen)) {
      if (reading.value !== null || reading.uncalculated) continue;
      const text = showCell(reading.raw);
      if (typeof reading.raw === "boolean") yield cellComplaint(reading, `“${text}”不是数字，请填数。`);
      if (typeof reading.raw === "number" && !isDateFormat(reading.format)) {
        yield cellComplaint(reading, `“${text}”大得读不了，请核对是否多按了几位。`);
      }
    }
  },
};
