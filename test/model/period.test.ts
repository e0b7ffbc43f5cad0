import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Month, Period } from "../../src/model/period.ts";
import {
  containsMonth,
  daysIn,
  formatMonths,
  formatPeriod,
  kindOf,
  lengthOf,
  monthIndex,
  monthOfIndex,
  monthPeriod,
  monthsOf,
  parsePeriod,
  periodName,
  periodWords,
  precedingPeriod,
  samePeriod,
  shift,
  yearBefore,
} from "../../src/model/period.ts";

const month = fc.record({ year: fc.integer({ min: 1950, max: 2190 }), month: fc.integer({ min: 1, max: 12 }) });
const period = fc
  .record({ first: month, length: fc.integer({ min: 1, max: 120 }) })
  .map(({ first, length }): Period => ({ first, last: monthOfIndex(monthIndex(first) + length - 1) }));

const read = (text: string): Period => parsePeriod(text)!;

describe("spelling", () => {
  it.each([
    ["2023", "2023-01..2023-12", "year", "全年", "2023年"],
    ["2023H1", "2023-01..2023-06", "half", "上半年", "2023年上半年"],
    ["2023H2", "2023-07..2023-12", "half", "下半年", "2023年下半年"],
    ["2023Q1", "2023-01..2023-03", "quarter", "第一季度", "2023年第一季度"],
    ["2023Q4", "2023-10..2023-12", "quarter", "第四季度", "2023年第四季度"],
    ["2023-05", "2023-05", "month", "5月", "2023年5月"],
    ["2023-01..2023-08", "2023-01..2023-08", "months", "1—8月", "2023年1—8月"],
    ["2023-01..2023-09", "2023-01..2023-09", "months", "前三季度", "2023年前三季度"],
    ["2023-03..2023-05", "2023-03..2023-05", "span", "3—5月", "2023年3—5月"],
    ["2022-11..2023-02", "2022-11..2023-02", "span", "11月至2023年2月", "2022年11月至2023年2月"],
    ["2022-07..2023-06", "2022-07..2023-06", "span", "7月至2023年6月", "2022年7月至2023年6月"],
  ])("%s is %s, a %s, in words %s and %s", (...[text, months, kind, words, name]) => {
    const span = read(text);
    expect([formatPeriod(span), formatMonths(span), kindOf(span)]).toEqual([text, months, kind]);
    expect([periodWords(span), periodName(span)]).toEqual([words, name]);
  });

  it.each(["2023-01..2023-06", "2023-01..2023-12", "2023-04..2023-06"])("also reads %s, the long spelling", (text) => {
    expect(formatMonths(read(text))).toBe(text);
  });

  it.each([
    "",
    "2023H3",
    "2023Q0",
    "2023Q5",
    "2023-00",
    "2023-13",
    "2023-5",
    "23-05",
    "2023-06..2023-05",
    "2023..2024",
    "2023-01..2023-13",
    "2023H1..2023H2",
    "1949",
    "2201",
    "2023-01..2033-01",
    "2023年上半年",
    "2023h1",
    "2023-01-01",
  ])("refuses %j", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it("is undone by reading, in both spellings", () => {
    fc.assert(
      fc.property(period, (span) => {
        expect(read(formatPeriod(span))).toEqual(span);
        expect(read(formatMonths(span))).toEqual(span);
        expect(read(` ${formatPeriod(span)} `)).toEqual(span);
      }),
    );
  });
});

describe("shifting", () => {
  it("is undone by shifting back, and two shifts are one", () => {
    const step = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(period, step, step, (span, a, b) => {
        expect(shift(shift(span, a), -a)).toEqual(span);
        expect(shift(shift(span, a), b)).toEqual(shift(span, a + b));
        expect(lengthOf(shift(span, a))).toBe(lengthOf(span));
      }),
    );
  });

  it("goes a year back to the same months, before or after going to the period before", () => {
    fc.assert(
      fc.property(period, (span) => {
        const before = yearBefore(span);
        expect(before.first).toEqual({ year: span.first.year - 1, month: span.first.month });
        expect(before.last).toEqual({ year: span.last.year - 1, month: span.last.month });
        expect(kindOf(before)).toBe(kindOf(span));
        expect(yearBefore(precedingPeriod(span))).toEqual(precedingPeriod(before));
      }),
    );
  });

  it("puts the preceding period right before, with the same length and no month in common", () => {
    fc.assert(
      fc.property(period, (span) => {
        const before = precedingPeriod(span);
        expect(lengthOf(before)).toBe(lengthOf(span));
        expect(monthIndex(before.last) + 1).toBe(monthIndex(span.first));
        expect(monthsOf(before).some((one) => containsMonth(span, one))).toBe(false);
      }),
    );
  });

  it.each([
    ["2023Q1", "2022Q4"],
    ["2023-01", "2022-12"],
    ["2023H1", "2022H2"],
    ["2023", "2022"],
    ["2023-01..2023-09", "2022-04..2022-12"],
  ])("before %s comes %s", (text, before) => {
    expect(formatPeriod(precedingPeriod(read(text)))).toBe(before);
  });
});

describe("months", () => {
  it("are as many as the length says, in order, all inside, and the ends are first and last", () => {
    fc.assert(
      fc.property(period, (span) => {
        const months = monthsOf(span);
        expect(months).toHaveLength(lengthOf(span));
        expect(months[0]).toEqual(span.first);
        expect(months.at(-1)).toEqual(span.last);
        months.forEach((one, i) => {
          expect(monthIndex(one)).toBe(monthIndex(span.first) + i);
          expect(containsMonth(span, one)).toBe(true);
        });
      }),
    );
  });

  it("have an index that is undone, and a period of their own", () => {
    fc.assert(
      fc.property(month, month, (a: Month, b: Month) => {
        expect(monthOfIndex(monthIndex(a))).toEqual(a);
        expect(lengthOf(monthPeriod(a))).toBe(1);
        expect(samePeriod(monthPeriod(a), monthPeriod(b))).toBe(monthIndex(a) === monthIndex(b));
      }),
    );
  });
});

describe("days", () => {
  it.each([
    ["2023", 365],
    ["2024", 366],
    ["2000", 366],
    ["2100", 365],
    ["2023H1", 181],
    ["2024H1", 182],
    ["2023H2", 184],
    ["2023-02", 28],
    ["2023-04", 30],
    ["2022-11..2023-02", 120],
  ])("in %s are %i", (text, days) => {
    expect(daysIn(read(text))).toBe(days);
  });

  it("agree with the calendar of the machine", () => {
    fc.assert(
      fc.property(period, ({ first, last }) => {
        const start = Date.UTC(first.year, first.month - 1, 1);
        const end = Date.UTC(last.year, last.month, 1);
        expect(daysIn({ first, last })).toBe((end - start) / 86_400_000);
      }),
    );
  });
});
