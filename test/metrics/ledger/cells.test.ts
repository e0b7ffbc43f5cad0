import { describe, expect, it } from "vitest";
import { countItems } from "../../../src/metrics/ledger/count-items.ts";
import { momentReader } from "../../../src/metrics/ledger/read-moment.ts";
import { readAmount, readCasualties, readForces } from "../../../src/metrics/ledger/read-parts.ts";
import { Tally } from "../../../src/metrics/ledger/tally.ts";
import { toDecimal } from "../../../src/model/exact.ts";
import { dayOfEpoch, epochOfDay, formatDay, serialToIso } from "../../../src/model/calendar.ts";
import type { CellValue } from "../../../src/model/workbook.ts";
import fc from "fast-check";

describe("compound cells", () => {
  it.each<[CellValue, number, number]>([
    ["3车15人", 3, 15],
    ["3 车 15 人", 3, 15],
    ["３辆、１５名", 3, 15],
    ["2辆/12人次", 2, 12],
    ["2车", 2, NaN],
    ["8人", NaN, 8],
    ["约3车15人", NaN, NaN],
    ["1车人6", NaN, NaN],
    ["3车15人2船", NaN, NaN],
    [15, NaN, NaN],
  ])("%s are vehicles and people", (cell, vehicles, people) => {
    expect(readForces(cell)).toEqual([vehicles, people]);
  });

  it.each<[CellValue, number, number]>([
    ["0死1伤", 0, 1],
    ["死1伤2", 1, 2],
    ["1人死亡，2人受伤", 1, 2],
    ["2死", 2, 0],
    ["无", 0, 0],
    [0, 0, 0],
    ["轻伤", NaN, NaN],
    [1, NaN, NaN],
  ])("%s are deaths and injuries", (cell, deaths, injuries) => {
    expect(readCasualties(cell)).toEqual([deaths, injuries]);
  });

  it.each<[CellValue, string | null, number]>([
    ["15人", null, 15],
    ["1,200", null, 1200],
    ["约30人", null, NaN],
    ["3.5万元", "元", 35_000],
    ["800元", "万元", 0.08],
    ["800", "元", 800],
    ["3人", "元", NaN],
  ])("%s in %s is an amount", (cell, unit, amount) => {
    expect(readAmount(cell, unit)).toBe(amount);
  });
});

describe("the items of one text", () => {
  it.each([
    ["灭火器过期", 1],
    ["1.灭火器过期；2.通道堵塞；3.无应急灯", 3],
    ["1、灭火器过期2、通道堵塞", 2],
    ["（1）灭火器过期（2）通道堵塞", 2],
    ["①过期②堵塞③缺失", 3],
    ["一是通道堵塞，二是灭火器过期", 2],
    ["安全出口少于2个，宽度1.2米", 1],
    ["1、2号楼通道堵塞", 1],
    ["2.通道堵塞", 1],
    ["1.过期；3.堵塞", 1],
  ])("%s: %i", (text, count) => {
    expect(countItems(text)).toBe(count);
  });

  it("are counted in hostile texts without delay", () => {
    expect(countItems("1".repeat(16_000) + "2".repeat(16_000))).toBe(1);
  });
});

describe("moments", () => {
  const read = momentReader(false, 2023);
  const at = (year: number, month: number, day: number): number => epochOfDay({ year, month, day });

  it.each<[CellValue, number]>([
    [45_078, at(2023, 6, 1)],
    [45_078.5, at(2023, 6, 1) + 0.5],
    ["2023-05-31 23:15", at(2023, 5, 31) + (23 * 60 + 15) / 1440],
    ["2023/5/31T23:15:30", at(2023, 5, 31) + (23 * 3600 + 15 * 60 + 30) / 86_400],
    ["2023年5月31日23时15分", at(2023, 5, 31) + (23 * 60 + 15) / 1440],
    ["2023年5月31日 8点", at(2023, 5, 31) + 8 / 24],
    ["2023.5.31", at(2023, 5, 31)],
    [20_230_531, at(2023, 5, 31)],
    ["5月31日", at(2023, 5, 31)],
    ["5.31", at(2023, 5, 31)],
    ["5/9", at(2023, 5, 9)],
    ["6.31", NaN],
    [5.1, NaN],
    ["2023.6.31", NaN],
    ["2023-05-31 25:61", NaN],
    [12, NaN],
    [true, NaN],
    [{ error: "#N/A" }, NaN],
    ["随时", NaN],
  ])("%o", (cell, moment) => {
    expect(Math.round(read(cell) * 86_400)).toBe(Math.round(moment * 86_400));
  });

  it("count days from 1970 there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_050 }), (serial) => {
        const [year = 0, month = 0, day = 0] = (serialToIso(serial, false) ?? "").split("-").map(Number);
        const days = epochOfDay({ year, month, day });
        expect(formatDay(dayOfEpoch(days))).toBe(serialToIso(serial, false));
      }),
    );
  });
});

describe("a long sum", () => {
  it("is exact whatever the decimals", () => {
    const tally = new Tally();
    for (let i = 0; i < 1000; i++) for (const value of [0.1, 0.2, 1234.5678, 0.000_01]) tally.add(value);
    expect(toDecimal(tally.total, 8)).toBe("1234867.81");
  });
});
