import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDay,
  isDateFormat,
  isPercentFormat,
  parseIsoDate,
  readDay,
  serialToIso,
  showsDay,
  showsYear,
} from "../../src/model/calendar.ts";

describe("serialToIso", () => {
  it.each<[number, boolean, string | null]>([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, null],
    [61, false, "1900-03-01"],
    [36_526, false, "2000-01-01"],
    [45_107, false, "2023-06-30"],
    [45_107.99, false, "2023-06-30"],
    [45_351, false, "2024-02-29"],
    [2_958_465, false, "9999-12-31"],
    [2_958_466, false, null],
    [0, false, null],
    [-1, false, null],
    [0, true, "1904-01-01"],
    [43_645, true, "2023-06-30"],
    [2_957_003, true, "9999-12-31"],
    [2_957_004, true, null],
    [Number.NaN, false, null],
    [Infinity, false, null],
  ])("turns serial %d (1904: %s) into %s", (serial, date1904, iso) => {
    expect(serialToIso(serial, date1904)).toBe(iso);
  });

  it("agrees with the platform's calendar after the leap-year bug", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(serialToIso(serial, false)).toBe(day);
        expect(serialToIso(serial - 1462, true)).toBe(serial < 1462 ? null : day);
      }),
    );
  });
});

describe("parseIsoDate", () => {
  it.each(["2023-06-30", "2024-02-29", "2000-02-29"])("reads %s", (text) => {
    const day = parseIsoDate(text);
    expect(day === null ? null : formatDay(day)).toBe(text);
  });

  it.each(["2023-06-31", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-6-30", "2023-06-30 ", ""])(
    "does not read %j",
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );
});

describe("readDay", () => {
  it.each<[string, number | null, string | null]>([
    ["2023年6月30日", null, "2023-06-30"],
    ["２０２３年６月３０日", null, "2023-06-30"],
    ["2023 年 6 月 30 日", null, "2023-06-30"],
    ["2023-06-30", null, "2023-06-30"],
    ["2023.6.30", null, "2023-06-30"],
    ["2023/6/3", null, "2023-06-03"],
    ["20230630", null, "2023-06-30"],
    ["2023-06-30 08:30:00", null, "2023-06-30"],
    ["6月20日", 2023, "2023-06-20"],
    ["6月20日", null, null],
    ["2025.6.31", null, null],
    ["2023-6.30", null, null],
    ["2023年6月", null, null],
    ["6.30", 2023, null],
    ["", 2023, null],
  ])("reads %j with the year %s as %s", (text, year, iso) => {
    const day = readDay(text, year);
    expect(day === null ? null : formatDay(day)).toBe(iso);
  });
});

describe("number formats", () => {
  it.each<[string | null, boolean]>([
    ["yyyy/m/d", true],
    ['m"月"d"日"', true],
    ['[$-804]yyyy"年"m"月";@', true],
    ["[h]:mm", true],
    ["mm:ss", true],
    ["d-mmm", true],
    ["General", false],
    ["Standard", false],
    ["0.00", false],
    ["#,##0.00_);[Red](#,##0.00)", false],
    ['0"月"', false],
    ['0"days"', false],
    ["0\\d", false],
    ["0.0%", false],
    ["0.00E+00", false],
    ["@", false],
    [null, false],
  ])("sees in %j a date: %s", (code, date) => {
    expect(isDateFormat(code)).toBe(date);
  });

  it.each<[string | null, boolean]>([
    ["0%", true],
    ["0.00%;[Red]-0.00%", true],
    ['0"%"', false],
    ["0.0\\%", false],
    ["0.0", false],
    [null, false],
  ])("sees in %j a percentage: %s", (code, percent) => {
    expect(isPercentFormat(code)).toBe(percent);
  });

  it("knows the formats that hide the day", () => {
    expect([showsDay('yyyy"年"m"月"'), showsDay('m"月"d"日"'), showsDay('yyyy"d"')]).toEqual([false, true, false]);
  });

  it("knows the formats that hide the year", () => {
    expect([showsYear('yyyy"年"m"月"'), showsYear('m"月"'), showsYear("mmm-yy")]).toEqual([true, false, true]);
  });
});
