import type { Complaint, Seen } from "../model/finding.ts";
import { formatMonth } from "../model/period.ts";
import { parseCellName } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import { monthWords } from "./say.ts";

/**
 * Months as rows of which one comes twice: nobody can say which row counts. Said once for a month of a sheet, at its
 * first number, with the other numbers of these rows.
 */
export function* repeatedMonths({ readings, period }: Seen): Iterable<Complaint> {
  const rowwise = new Set(readings.tables.flatMap((one) => (one.layout === "months-by-metric" ? [one.sheet] : [])));
  const found = new Map<string, Reading[]>();
  for (const series of readings.series.filter(({ sheet }) => rowwise.has(sheet))) {
    for (const twins of twinsIn(series)) {
      const [first] = twins;
      const key =
        first === undefined ? "" : `${series.sheet}\n${formatMonth(first.period.first)}\n${rowsOf(twins).join()}`;
      found.set(key, [...(found.get(key) ?? []), ...twins]);
    }
  }
  for (const twins of found.values()) {
    const [first, ...others] = twins;
    if (first === undefined) continue;
    const rows = rowsOf(twins);
    const where = rows.map((row) => `第${row + 1}行`).join("、");
    const message = `“${monthWords(first.period.first, period)}”出现了${rows.length}次（${where}），请改正月份或合成一行。`;
    yield { at: first.at, value: null, expected: null, message, related: others.map(({ at }) => at) };
  }
}

/** Numbers of one month that stand in different rows of one sheet. */
function twinsIn({ months, sheet }: Series): Reading[][] {
  const byMonth = new Map<string, Reading[]>();
  for (const reading of months.filter(({ at }) => at.sheet === sheet)) {
    const key = formatMonth(reading.period.first);
    byMonth.set(key, [...(byMonth.get(key) ?? []), reading]);
  }
  return [...byMonth.values()].filter((readings) => rowsOf(readings).length > 1);
}

/** Zero-based rows, each once, from the top down. */
function rowsOf(readings: readonly Reading[]): number[] {
  const rows = readings.flatMap(({ at }) => (at.cell === undefined ? [] : (parseCellName(at.cell)?.row ?? [])));
  return [...new Set(rows)].sort((a, b) => a - b);
}
