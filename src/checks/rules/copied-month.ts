import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Month } from "../../model/period.ts";
import { monthsOf } from "../../model/period.ts";
import type { Pair } from "../copies.ts";
import { copiedPairs } from "../copies.ts";
import type { MonthTable } from "../month-tables.ts";
import { monthTablesOf } from "../month-tables.ts";
import { readingOf } from "../months.ts";
import { exactValue, kindOf } from "../rows.ts";
import { monthWords } from "../say.ts";

export const copiedMonth: Rule = {
  id: "copied-month",
  code: "P04",
  stage: "period",
  severity: "warning",
  title: "这个月和上个月有几项一样",
  why: "可能复制了上月的数忘了改",
  *check(seen: Seen): Iterable<Complaint> {
    const months = monthsOf(seen.period);
    for (const table of monthTablesOf(seen)) {
      for (const [i, month] of months.entries()) {
        const before = months[i - 1];
        if (before === undefined) continue;
        const same = copiedPairs(pairsOf(table, { before, month }, seen));
        const at = table.placeOf(month);
        if (same.length === 0 || at === null) continue;
        const words = `${monthWords(month, seen.period)}和${monthWords(before, seen.period)}`;
        const message = `${words}有${same.length}项完全相同，像是复制的，请核对。`;
        yield { at, value: null, expected: null, message, related: same.map((pair) => pair.at) };
      }
    }
  },
};

/** Stocks may well stay as they are. */
function pairsOf(
  { series: all }: MonthTable,
  { before, month }: { before: Month; month: Month },
  { catalog }: Seen,
): Pair[] {
  return all.flatMap((series) => {
    const reading = readingOf(series, month);
    const a = exactValue(readingOf(series, before));
    const b = exactValue(reading);
    if (reading === null || a === null || b === null || kindOf(catalog, series) !== "flow") return [];
    return [{ a, b, at: reading.at }];
  });
}
