import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";
import { textComplaints } from "../text-cells.ts";

const DATE_SETTINGS = ["cutoff", "lastYearCutoff", "writtenOn"];

export const badDate: Rule = {
  id: "bad-date",
  code: "T15",
  stage: "type",
  severity: "error",
  title: "日期写错或写错了地方",
  why: "不存在的日期读不出来；填数的格子里不能写日期",
  *check(seen: Seen): Iterable<Complaint> {
    yield* textComplaints(seen, "date-text", (text) => `“${text}”是日期，这一格要填数字，请改正。`);
    const { places, unreadable } = seen.readings.settings;
    for (const id of DATE_SETTINGS) {
      const text = unreadable.get(id);
      const at = places.get(id);
      if (text === undefined || at === undefined) continue;
      const value = clip(text);
      yield { at, value, expected: null, message: `“${value}”不是日期或没有这一天，请写成2023-06-30的样子。` };
    }
  },
};
