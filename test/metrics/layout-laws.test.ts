import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { toDecimal } from "../../src/model/exact.ts";
import { formatMonths, period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import type { Sheet } from "../../src/model/workbook.ts";
import type { Line, WrittenLayout } from "../layouts.ts";
import { TOWNSHIPS, WRITERS, bookOf, monthlySheets, moved, shareOf, sheetOf } from "../layouts.ts";
import { SMALL } from "./small-catalog.ts";

const REPORT = period(2023, 1, 4);
const LABELS = [
  ["接警出动总数", "起"],
  ["火灾扑救", "起"],
  ["出动人员", "人次"],
  ["检查单位", "家"],
  ["检查组", "个"],
] as const;

const number = fc.integer({ min: 0, max: 99_999 });
const lines = fc
  .tuple(
    fc.shuffledSubarray([...LABELS], { minLength: 2 }),
    fc.array(fc.tuple(fc.array(number, { minLength: 4, maxLength: 4 }), number), { minLength: 5, maxLength: 5 }),
  )
  .map(([labels, numbers]) =>
    labels.map(([label, unit], i): Line => {
      const [months, lastYear] = numbers[i] ?? [[], 0];
      return { sheet: "Sheet1", label, unit, months, lastYear };
    }),
  );

function read(sheets: readonly Sheet[]): Readings {
  return readMetrics(bookOf(sheets), SMALL, REPORT);
}

/** "接警出动总数 2023-01 12" of every number read, townships with their name. */
function said({ series }: Readings): string[] {
  return series
    .flatMap(({ metric, subject, months, total, lastYear, spans }) =>
      [...months, total, lastYear, ...spans].flatMap((reading) =>
        reading?.value == null
          ? []
          : [`${metric}${subject ?? ""} ${formatMonths(reading.period)} ${toDecimal(reading.value)}`],
      ),
    )
    .sort();
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const months = ({ label, months: values }: Line): string[] =>
  values.map((value, i) => `${label} 2023-0${i + 1} ${value}`);
const total = ({ label, months: values }: Line): string => `${label} 2023-01..2023-04 ${sum(values)}`;
const base = ({ label, lastYear }: Line): string => `${label} 2022-01..2022-04 ${lastYear}`;

const EXPECTED: Readonly<Record<WrittenLayout, (line: Line) => string[]>> = {
  "metrics-by-month": (line) => [...months(line), total(line), base(line)],
  "months-by-metric": (line) => [...months(line), total(line), base(line)],
  "period-columns": (line) => [months(line).at(-1) ?? "", total(line), base(line)],
  "units-by-metric": (line) => [
    total(line),
    ...TOWNSHIPS.map((name, i) => `${line.label}${name} 2023-01..2023-04 ${shareOf(line, i)}`),
  ],
};

describe("one table of numbers in every layout", () => {
  it.each(Object.entries(WRITERS))(
    "says the same numbers of the same times as %s, wherever it starts",
    (layout, write) => {
      const expected = EXPECTED[layout as WrittenLayout];
      fc.assert(
        fc.property(lines, fc.nat(5), fc.nat(4), (all, down, right) => {
          const readings = read([sheetOf("Sheet1", moved(write(all, "2023年1—4月工作情况统计表"), down, right))]);
          expect(said(readings)).toEqual(all.flatMap(expected).sort());
          expect(readings.tables.map((table) => table.layout)).toEqual([layout]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it("says the same on one sheet a month, with the total of the sheet beside them", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const readings = read(monthlySheets(all, 2023));
        expect(said(readings)).toEqual(all.flatMap((line) => [...months(line), total(line)]).sort());
        for (const { months: readingsOf } of readings.series) {
          expect(readingsOf.map(({ at }) => at.sheet)).toEqual(["2023年1月", "2023年2月", "2023年3月", "2023年4月"]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is read from two tables below and beside each other as from two sheets", () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (all, isBeside) => {
        const half = Math.ceil(all.length / 2);
        const [first, second] = [all.slice(0, half), all.slice(half)].map((part) =>
          WRITERS["period-columns"](part, "2023年1—4月月报"),
        );
        const values = isBeside
          ? Array.from({ length: Math.max(first?.length ?? 0, second?.length ?? 0) }, (_, i) => [
              ...Array.from({ length: 7 }, (__, column) => first?.[i]?.[column] ?? null),
              ...(second?.[i] ?? []),
            ])
          : [...(first ?? []), [], ...(second ?? [])];
        expect(said(read([sheetOf("Sheet1", values)]))).toEqual(all.flatMap(EXPECTED["period-columns"]).sort());
      }),
      { numRuns: 40 },
    );
  });
});
