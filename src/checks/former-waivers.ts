import type { Seen } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import { monthIndex, periodName, precedingPeriod, samePeriod, yearBefore } from "../model/period.ts";
import type { Readings } from "../model/reading.ts";
import type { Waiver } from "../model/waiver.ts";
import { DISMISSED } from "../model/waiver.ts";
import { oncePerRun } from "./once.ts";
import { ITEM_JOINT, textKey } from "./waiver-ties.ts";

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
  const domains = new Map(tables.map(({ sheet, domain }) => [textKey(sheet), domain]));
  return waivers.flatMap((waiver) => {
    const period = waiver.period ?? fallback;
    const isEarlier = period !== null && monthIndex(period.last) < monthIndex(now.last);
    if (!isEarlier || waiver.reason === "" || waiver.reason === DISMISSED) return [];
    const domain = domains.get(textKey(waiver.sheet)) ?? null;
    return [{ waiver, period, domain }];
  });
}

/** What the row of a waiver may be called, with and without its last word, which may be a column. */
export function metricsOf({ item }: Waiver): readonly string[] {
  const at = item.lastIndexOf(ITEM_JOINT);
  return [item, at > 0 ? item.slice(0, at) : item].filter((name, i, all) => name !== "" && all.indexOf(name) === i);
}

/** Those that spoke of a row, in whatever column, by `textKey` of its name as in a tie; the latest first. */
export const earlierByMetric = oncePerRun((seen: Seen): ReadonlyMap<string, readonly EarlierWaiver[]> => {
  const rows = new Map<string, EarlierWaiver[]>();
  for (const earlier of earlierWaivers(seen)) {
    for (const name of metricsOf(earlier.waiver).map(textKey)) {
      const known = rows.get(name);
      if (known === undefined) rows.set(name, [earlier]);
      else known.push(earlier);
    }
  }
  return rows;
});

/** When it was written, as a clerk says it: 去年同期, 上期, 2022年上半年. */
export function whenWritten(then: Period, now: Period): string {
  if (samePeriod(then, yearBefore(now))) return "去年同期";
  return samePeriod(then, precedingPeriod(now)) ? "上期" : periodName(then);
}
