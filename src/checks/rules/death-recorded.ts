import { sign } from "../../model/exact.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Reading, Series } from "../../model/reading.ts";
import { familyOf } from "../families.ts";
import { dueMonths, specOf, usedSeries } from "../rows.ts";
import { monthWords, nameOf, show, unitWords } from "../say.ts";
import { cellComplaint } from "../slots.ts";

const DEATHS = /死亡|亡人数|伤亡/;

export const deathRecorded: Rule = {
  id: "death-recorded",
  code: "R09",
  stage: "range",
  severity: "warning",
  title: "有人员死亡",
  why: "亡人数要与火灾调查认定一致，30日内死亡的也要计入",
  *check(seen: Seen): Iterable<Complaint> {
    for (const series of usedSeries(seen)) {
      if (!countsDeaths(series, seen)) continue;
      const months = dueMonths(series, seen.period).filter(isSome);
      for (const month of months) yield complaint(series, month, monthWords(month.period.first, seen.period));
      if (months.length === 0 && series.total !== null && isSome(series.total))
        yield complaint(series, series.total, "");
    }
  },
};

/** Of 死亡人数 and 其中：居住场所 the whole is asked about. */
function countsDeaths(series: Series, seen: Seen): boolean {
  const spec = specOf(seen.catalog, series);
  if (!DEATHS.test(series.metric) || (spec !== null && spec.casualty !== true)) return false;
  return spec?.partOf === undefined || !familyOf(seen, series).has(spec.partOf);
}

function isSome({ value }: Reading): boolean {
  return value !== null && sign(value) > 0;
}

function complaint(series: Series, reading: Reading, when: string): Complaint {
  const count = reading.value === null ? "" : show(reading.value);
  return cellComplaint(reading, `${when}${nameOf(series)}${count}${unitWords(series)}，请与火灾调查结论核对。`);
}
