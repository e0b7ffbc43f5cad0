import { compare, HUNDRED, multiply, sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { isShare } from "../rates.ts";
import { usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";
import { cellComplaint } from "../slots.ts";
import { valueFix } from "../value-fix.ts";

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
      if (large?.value == null) {
        if (isSeldomBelowOne(series, all)) yield* askForPercent(series, all);
        continue;
      }
      for (const reading of all.filter(isFraction)) {
        const shown = reading.value === null ? "" : show(reading.value);
        const message = `${nameOf(series)}有${show(large.value)}，也有${shown}，请统一写成百分数。`;
        const fix = reading.value === null ? null : valueFix(series, reading, multiply(reading.value, HUNDRED));
        yield cellComplaint(reading, message, { related: [large.at], fix });
      }
    }
  },
};

/** What is done of what is due is hardly ever below one percent; a share (虚假警占比) may be. */
const HIGH = /合格|达标|整改|督改|排查|覆盖|完成|办结|销案|知晓|普及|满意|出勤|参训|到课/;

/** Every number of the row is a fraction, so that 0.8544 in General format would be told as 0.8544%. */
function isSeldomBelowOne({ label }: Series, all: readonly Reading[]): boolean {
  const filled = all.filter(({ value }) => value !== null && sign(value) !== 0);
  return HIGH.test(label) && filled.length > 0 && filled.every(isFraction);
}

function* askForPercent(series: Series, all: readonly Reading[]): Iterable<Complaint> {
  for (const reading of all.filter(isFraction)) {
    if (reading.value === null) continue;
    const percent = multiply(reading.value, HUNDRED);
    const message = `${nameOf(series)}写成${show(reading.value)}%，若是${show(percent)}%，请填${show(percent)}。`;
    yield cellComplaint(reading, message, { expected: show(percent), fix: valueFix(series, reading, percent) });
  }
}

function isFraction({ value }: Reading): boolean {
  return value !== null && sign(value) > 0 && compare(value, ONE) <= 0;
}
