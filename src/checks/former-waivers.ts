import type { Seen } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import { monthIndex, periodName, precedingPeriod, samePeriod, yearBefore } from "../model/period.ts";
import type { Readings } from "../model/reading.ts";
import type { Waiver } from "../model/waiver.ts";
import { DISMISSED } from "../model/waiver.ts";
import { oncePerRun } from "./once.ts";
import { ITEM_JOINT, sameText } from "./waiver-ties.ts";

/** A 说明 of an earlier report, and the domain of the sheet it spoke of. */
export interface EarlierWaiver {
  readonly waiver: Waiver;
  readonly period: Period;
  readonly domain: string | null;
}

/**
 * What was explained in earlier reports, in this workbook or in last year's, the latest first. A row of last year's
 * workbook that does not say its period belongs to the same months of last year.
 */
export const earlierWaivers = oncePerRun(({ readings, lastYear, period }: Seen): readonly EarlierWaiver[] => {
  const own = earlierIn(readings, null, period);
  const past = lastYear === null ? [] : earlierIn(lastYear, yearBefore(period), period);
  return [...own, ...past].sort((a, b) => monthIndex(b.period.last) - monthIndex(a.period.last));
});

function earlierIn({ waivers, tables }: Readings, fallback: Period | null, now: Period): EarlierWaiver[] {
  return waivers.flatMap((waiver) => {
    const period = waiver.period ?? fallback;
    const isEarlier = period !== null && monthIndex(period.last) < monthIndex(now.last);
    if (!isEarlier || waiver.reason === "" || waiver.reason === DISMISSED) return [];
    const domain = tables.find(({ sheet }) => sameText(sheet, waiver.sheet))?.domain ?? null;
    return [{ waiver, period, domain }];
  });
}

/** Whether it spoke of this row, in whatever column; `metric` as in a tie. */
export function spokeOf({ waiver }: EarlierWaiver, metric: string): boolean {
  if (metric === "") return false;
  const at = waiver.item.lastIndexOf(ITEM_JOINT);
  return sameText(waiver.item, metric) || (at > 0 && sameText(waiver.item.slice(0, at), metric));
}

/** When it was written, as a clerk says it: 去年同期, 上期, 2022年上半年. */
export function whenWritten(then: Period, now: Period): string {
  if (samePeriod(then, yearBefore(now))) return "去年同期";
  return samePeriod(then, precedingPeriod(now)) ? "上期" : periodName(then);
}
