import { compare, multiply } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { factorToSpec } from "../units.ts";
import { readingAmount } from "../amounts.ts";
import { specOf, dueMonths, isFilled, usedSeries } from "../rows.ts";
import { nameOf, show } from "../say.ts";

/** People of the county who registered once: not more than live there. A stock below zero is told by negative-count. */
const PEOPLE: ReadonlySet<string> = new Set(["publicity-platform-users", "publicity-volunteers-registered"]);
const TEN_THOUSAND = { n: 10_000n, d: 1n };

export const stockAboveCeiling: Rule = {
  id: "stock-above-ceiling",
  code: "R18",
  stage: "range",
  severity: "error",
  title: "注册人数多于常住人口",
  why: "一人只注册一次，注册数不会多于人口",
  *check(seen: Seen): Iterable<Complaint> {
    const { population } = seen.readings.settings;
    if (population === null) return;
    for (const series of usedSeries(seen)) {
      const spec = specOf(seen.catalog, series);
      if (spec === null || !PEOPLE.has(spec.id)) continue;
      const ceiling = multiply(population, TEN_THOUSAND);
      const factor = factorToSpec(series.unit, spec);
      const readings = [
        ...dueMonths(series, seen.period).filter(isFilled),
        ...(series.total === null ? [] : [series.total]),
      ];
      const high = readings
        .map(readingAmount)
        .find((amount) => amount !== null && compare(multiply(amount.low, factor), ceiling) > 0);
      if (high == null) continue;
      const message = `${nameOf(series)}${high.shown}，比常住人口${show(population)}万人还多，请核对。`;
      yield { at: high.at, value: high.shown, expected: null, message };
    }
  },
};
