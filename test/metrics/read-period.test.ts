import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMonths, singleMonth, toPeriod, yearsIn } from "../../src/metrics/read-period.ts";
import { formatMonths, period, periodName, periodWords } from "../../src/model/period.ts";

/** "2023-01..2023-06", or "?-05" where the words say no year. */
function shown(text: string): string | null {
  const months = readMonths(text);
  if (months === null) return null;
  const part = ({ year, month }: { year: number | null; month: number }): string =>
    `${year ?? "?"}-${String(month).padStart(2, "0")}`;
  return singleMonth(months) === null ? `${part(months.first)}..${part(months.last)}` : part(months.first);
}

describe("readMonths", () => {
  it.each([
    ["1月", "?-01"],
    ["01月", "?-01"],
    ["１２月", "?-12"],
    ["一月", "?-01"],
    ["十二月", "?-12"],
    ["5月份", "?-05"],
    [" 5 月 ", "?-05"],
    ["Jan", "?-01"],
    ["Sept.", "?-09"],
    ["december", "?-12"],
    ["2023年1月", "2023-01"],
    ["2023年01月份", "2023-01"],
    ["2023-01", "2023-01"],
    ["2023-1", "2023-01"],
    ["2023.11", "2023-11"],
    ["2023/6", "2023-06"],
    ["202306", "2023-06"],
    ["上半年", "?-01..?-06"],
    ["下半年", "?-07..?-12"],
    ["2023年上半年", "2023-01..2023-06"],
    ["2023年度上半年", "2023-01..2023-06"],
    ["2023H1", "2023-01..2023-06"],
    ["全年", "?-01..?-12"],
    ["年度", "?-01..?-12"],
    ["2023年", "2023-01..2023-12"],
    ["2023年度", "2023-01..2023-12"],
    ["2023", "2023-01..2023-12"],
    ["第三季度", "?-07..?-09"],
    ["三季度", "?-07..?-09"],
    ["第2季度", "?-04..?-06"],
    ["Q4", "?-10..?-12"],
    ["2023Q2", "2023-04..2023-06"],
    ["前三季度", "?-01..?-09"],
    ["1—9月", "?-01..?-09"],
    ["1-9月", "?-01..?-09"],
    ["1–9月", "?-01..?-09"],
    ["1～9月", "?-01..?-09"],
    ["1至9月", "?-01..?-09"],
    ["1月至9月", "?-01..?-09"],
    ["一至九月", "?-01..?-09"],
    ["2023年1—8月", "2023-01..2023-08"],
    ["2022年11月至2023年2月", "2022-11..2023-02"],
    ["2023-01..2023-09", "2023-01..2023-09"],
  ])("reads %j as %s", (text, months) => {
    expect(shown(text)).toBe(months);
  });

  it.each([
    "",
    "13月",
    "0月",
    "9-1月",
    "11月至2月",
    "本月",
    "月",
    "5",
    "12",
    "第五季度",
    "1月2日",
    "本期合计",
    "2022年11月至2021年2月",
    "1-6",
    "3年",
    "1800年1月",
    "1月1月1月1月1月1月1月1月1月1月1月1月",
  ])("does not read %j", (text) => {
    expect(readMonths(text)).toBeNull();
  });

  it("reads back the words that periods are told in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (a, b) => {
        const span = period(2023, Math.min(a, b), Math.max(a, b));
        for (const words of [periodWords(span), periodName(span)]) {
          const months = readMonths(words);
          expect(months === null ? null : toPeriod(months, 2023)).toEqual(span);
        }
      }),
    );
  });
});

describe("toPeriod", () => {
  it("takes the given year where the words say none", () => {
    const months = readMonths("上半年")!;
    expect(formatMonths(toPeriod(months, 2022)!)).toBe("2022-01..2022-06");
    expect(toPeriod(months, null)).toBeNull();
  });

  it("keeps the year that the words say", () => {
    expect(formatMonths(toPeriod(readMonths("2023年5月")!, 2022)!)).toBe("2023-05");
  });
});

describe("yearsIn", () => {
  it.each<[string, number[]]>([
    ["××县2023年上半年接警统计表", [2023]],
    ["２０２３年接警", [2023]],
    ["2022—2023年对比", [2022, 2023]],
    ["总结20230630.xlsx", [2023]],
    ["202306数据", [2023]],
    ["接警", []],
    ["编号120231", []],
    ["电话13520231234", []],
    ["公安部令第120号", []],
  ])("finds in %j the years %j", (text, years) => {
    expect([...yearsIn(text)]).toEqual(years);
  });
});
