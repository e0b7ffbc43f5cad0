import { compare, sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading } from "../../model/reading.ts";
import { isShare } from "../rates.ts";
import { usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";
import { cellComplaint } from "../slots.ts";

const ONE = { n: 1n, d: 1n };
const TEN = { n: 10n, d: 1n };

export const rateScale: Rule = {
  id: "rate-scale",
  code: "T14",
  stage: "type",
  severity: "warning",
  title: "百分比有的写98、有的写0.98",
  why: "差一百倍，比较和合计都会错",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (!isShare(series, seen.catalog)) continue;
      const { months, total, lastYear, target } = series;
      const all = [...months, total, lastYear, target].filter((reading) => reading !== null);
      const large = all.find(({ value }) => value !== null && compare(value, TEN) > 0);
      if (large?.value == null) continue;
      for (const reading of all.filter(isFraction)) {
        const shown = reading.value === null ? "" : show(reading.value);
        const message = `${nameOf(series)}有${show(large.value)}，也有${shown}，请统一写成百分数。`;
        yield cellComplaint(reading, message, { related: [large.at] });
      }
    }
  },
};

function isFraction({ value }: Reading): boolean {
  return value !== null && sign(value) > 0 && compare(value, ONE) <= 0;
}
