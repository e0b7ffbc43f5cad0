import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { clip } from "../say.ts";

/** Dates have a rule of their own: bad-date. */
const DATES: ReadonlySet<string> = new Set(["cutoff", "lastYearCutoff", "writtenOn"]);

export const unclearSetting: Rule = {
  id: "unclear-setting",
  code: "S20",
  stage: "structure",
  severity: "warning",
  title: "报告设置里有没看懂的内容",
  why: "看不懂的设置按默认值处理，写出的文稿可能不是你要的",
  *check({ readings, catalog }: Seen): Iterable<Complaint> {
    for (const [id, text] of readings.settings.unreadable) {
      const at = readings.settings.places.get(id);
      if (at === undefined || DATES.has(id)) continue;
      const name = catalog.settings.find((setting) => setting.id === id)?.name ?? id;
      const message = `“${name}”写的“${clip(text)}”没看懂，先按默认处理，请改正。`;
      yield { at, value: clip(text), expected: null, message };
    }
  },
};
