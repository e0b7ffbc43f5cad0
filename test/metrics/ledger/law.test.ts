import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/catalog/catalog.ts";
import { readMetrics } from "../../../src/metrics/read-metrics.ts";
import { epochOfDay } from "../../../src/model/calendar.ts";
import { period } from "../../../src/model/period.ts";
import type { CellValue, Workbook } from "../../../src/model/workbook.ts";

interface Alarm {
  readonly code: number;
  readonly month: number;
  readonly day: number;
  readonly fire: boolean;
  readonly vehicles: number;
  readonly people: number;
  readonly way: number;
}

const alarm: fc.Arbitrary<Alarm> = fc.record({
  code: fc.integer({ min: 1, max: 400 }),
  month: fc.integer({ min: 1, max: 6 }),
  day: fc.integer({ min: 1, max: 28 }),
  fire: fc.boolean(),
  vehicles: fc.integer({ min: 1, max: 9 }),
  people: fc.integer({ min: 1, max: 40 }),
  way: fc.integer({ min: 0, max: 4 }),
});

/** The day the ways clerks write it. */
function written({ month, day, way }: Alarm): CellValue {
  const two = (n: number): string => String(n).padStart(2, "0");
  const forms: readonly CellValue[] = [
    epochOfDay({ year: 2023, month, day }) + 25_569 + 0.4,
    `2023年${month}月${day}日 9时5分`,
    `2023-${two(month)}-${two(day)} 09:05`,
    `2023.${month}.${day}`,
    `${month}月${day}日`,
  ];
  return forms[way] ?? null;
}

function workbookOf(alarms: readonly Alarm[], blanks: number): Workbook {
  const rows = alarms.map((one): CellValue[] => [
    `A${one.code}`,
    written(one),
    one.fire ? "火灾扑救" : "社会救助",
    `${one.vehicles}车${one.people}人`,
  ]);
  const header = ["警情编码", "接警时间", "警情类型", "投入力量"];
  const values = [...Array.from({ length: blanks }, () => ["云岭县"]), header, ...rows.flatMap((row) => [row, []])];
  const none = new Map<number, string>();
  const sheet = { name: "导出", state: "visible" as const, values, formulas: none, formats: none, merges: [] };
  const empty = new Set<number>();
  return {
    name: "book.xlsx",
    date1904: false,
    sheets: [{ ...sheet, uncalculated: empty, hiddenRows: empty, hiddenColumns: empty }],
  };
}

describe("random events written to a ledger", () => {
  it("give the same monthly counts and sums as counting them directly", () => {
    fc.assert(
      fc.property(
        fc.array(alarm, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 8 }),
        (alarms, blanks) => {
          const { ledgerSeries } = readMetrics(workbookOf(alarms, blanks), catalog, period(2023, 1, 6));
          const firsts = alarms.filter(({ code }, i) => alarms.findIndex((other) => other.code === code) === i);
          const expectEach = (id: string, count: (month: number) => number): void => {
            const series = ledgerSeries.find((one) => one.series.id === id)?.series;
            const months = series?.months ?? [];
            const total = [1, 2, 3, 4, 5, 6].reduce((sum, month) => sum + count(month), 0);
            if (total > 0 || series !== undefined) {
              expect(months.map(({ period: { first }, raw }) => [first.month, raw])).toEqual(
                [1, 2, 3, 4, 5, 6].map((month) => [month, count(month)]),
              );
              expect(series?.total?.raw).toBe(total);
            }
          };
          const inMonth = (list: readonly Alarm[], month: number): readonly Alarm[] =>
            list.filter((one) => one.month === month);
          const add = (list: readonly Alarm[], pick: (one: Alarm) => number): number =>
            list.reduce((sum, one) => sum + pick(one), 0);
          expectEach("alarms-total", (month) => inMonth(firsts, month).length);
          expectEach("alarms-fire", (month) => inMonth(firsts, month).filter(({ fire }) => fire).length);
          expectEach("alarms-vehicles", (month) => add(inMonth(alarms, month), ({ vehicles }) => vehicles));
          expectEach("alarms-personnel", (month) => add(inMonth(alarms, month), ({ people }) => people));
          const rows = ledgerSeries.find((one) => one.series.id === "alarms-vehicles")?.series.total?.rows?.();
          expect(rows?.[0]?.rows).toEqual(alarms.map((_, i) => blanks + 1 + 2 * i));
        },
      ),
      { numRuns: 60 },
    );
  });
});
