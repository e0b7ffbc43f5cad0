import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Series } from "../../model/reading.ts";
import type { EarlierWaiver } from "../former-waivers.ts";
import { earlierByMetric, whenWritten } from "../former-waivers.ts";
import { exactNow } from "../now.ts";
import { usedSeries } from "../rows.ts";
import { clip, nameOf, show } from "../say.ts";
import { metricWords, sameText, textKey } from "../waiver-ties.ts";

/**
 * Asks once for each row that an earlier report explained. Where the very same finding is there again it carries the
 * former 说明 itself, and this question is taken back (apply-waivers.ts).
 */
export const formerWaiver: Rule = {
  id: "former-waiver",
  code: "P16",
  stage: "period",
  severity: "info",
  title: "以前写过说明的项目",
  why: "上次的原因这次不一定还在；还在的，正文里也要说得一致",
  *check(seen: Seen): Iterable<Complaint> {
    const byMetric = earlierByMetric(seen);
    if (byMetric.size === 0) return;
    for (const series of usedSeries(seen)) {
      const earlier = byMetric.get(textKey(metricWords(series)))?.find((one) => isOfSheet(one, series));
      if (earlier !== undefined) yield complaint(series, earlier, seen);
    }
  },
};

function isOfSheet({ waiver, domain }: EarlierWaiver, series: Series): boolean {
  return sameText(waiver.sheet, series.sheet) || domain === series.domain;
}

function complaint(series: Series, { waiver, period }: EarlierWaiver, seen: Seen): Complaint {
  const now = exactNow(series, seen);
  const when = whenWritten(period, seen.period);
  const message = `${clip(nameOf(series), 18)}${when}写过说明“${clip(waiver.reason, 16)}”，这次是否仍然如此？`;
  return { at: now?.at ?? series.labelAt, value: now === null ? null : show(now.value), expected: null, message };
}
