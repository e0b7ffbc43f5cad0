import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";
import { staleTables } from "../table-titles.ts";

export const titleYear: Rule = {
  id: "title-year",
  code: "S10",
  stage: "structure",
  severity: "warning",
  title: "标题年份与统计年份不同",
  why: "套用去年的表时，常忘了改标题，也可能整张表就是去年的",
  *check(seen: Seen): Iterable<Complaint> {
    const { year: due } = seen.period.last;
    for (const { title } of staleTables(seen)) {
      const message = `标题写的是${title.years[0] ?? due}年，本次统计${due}年，请改标题或核对数据。`;
      yield { at: title.at, value: clip(title.text), expected: String(due), message };
    }
  },
};
