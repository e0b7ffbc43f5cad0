import type { Period } from "../../model/period.ts";
import type { Reading, Series } from "../../model/reading.ts";
import type { Timed } from "./roles.ts";
import { rolesOf } from "./roles.ts";

type Places = "months" | "total" | "lastYear" | "target" | "change" | "changeRate" | "spans";

/** What a series is of, without its readings. */
export type SeriesHead = Omit<Series, Places>;

/** A series with every reading in its place for a report of this period. */
export function seriesOf(head: SeriesHead, timed: readonly Timed<Reading>[], report: Period | null): Series {
  const roles = rolesOf(timed, report);
  const one = (role: Timed<Reading> | null): Reading | null => role?.item ?? null;
  return {
    ...head,
    months: roles.months.map(({ item }) => item),
    total: one(roles.total),
    lastYear: one(roles.lastYear),
    target: one(roles.target),
    change: one(roles.change),
    changeRate: one(roles.changeRate),
    spans: roles.spans.map(({ item }) => item),
  };
}
