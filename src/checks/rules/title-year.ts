import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";
import { gridsOf, titleOf } from "../tables.ts";

export const titleYear: Rule = {
  id: "title-year",
  code: "S10",
  stage: "structure",
  severity: "warning",
  title: "标题年份与统计年份不同",
  why: "套用去年的表时，常忘了改标题，也可能整张表就是去年的",
  *check(seen: Seen): Iterable<Complaint> {
    const { first, last } = seen.period;
    for (const grid of gridsOf(seen)) {
      const title = titleOf(grid);
      const years = [...(title?.text.slice(0, 100).matchAll(/(?<!\d)((?:19|20)\d{2}) ?年/g) ?? [])].map(([, year]) =>
        Number(year),
      );
      const [year] = years;
      if (title === null || year === undefined) continue;
      if (years.some((each) => each >= first.year && each <= last.year)) continue;
      const message = `标题写的是${year}年，本次统计${last.year}年，请改标题或核对数据。`;
      yield { at: title.at, value: clip(title.text), expected: String(last.year), message };
    }
  },
};
