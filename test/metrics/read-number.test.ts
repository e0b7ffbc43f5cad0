import { describe, expect, it } from "vitest";
import { readNumber } from "../../src/metrics/read-number.ts";
import { toDecimal } from "../../src/model/exact.ts";
import type { CellValue } from "../../src/model/workbook.ts";

function shown(value: CellValue, format: string | null, unit: string | null): string | null {
  const read = readNumber(value, format, unit);
  return read.value === null ? null : `${toDecimal(read.value)}${read.marker ?? ""}`;
}

describe("readNumber", () => {
  it.each<[CellValue, string | null, string | null, string | null]>([
    [305, null, "起", "305"],
    [0, null, "起", "0"],
    [-3, null, "起", "-3"],
    [0.1 + 0.2, "0.00", "万元", "0.3"],
    [1234.5, "#,##0.00", "万元", "1234.5"],
    [0.854, "0.0%", "%", "85.4"],
    [0.854, "0.0%", "％", "85.4"],
    [1, "0%", "%", "100"],
    [85.4, null, "%", "85.4"],
    [85.4, '0.0"%"', "%", "85.4"],
    [0.854, "0.0%", "起", "0.854"],
    ["5000余", null, "份", "5000余"],
    ["约300", null, "人", "300约"],
    ["近2万", null, "人次", "20000近"],
    ["300多", null, null, "300多"],
    ["19余", null, "万元", "19余"],
    ["19万余", null, "元", "190000余"],
    ["19余万", null, "元", "190000余"],
    ["1.2万", null, "人次", "12000"],
    [" 5000余 ", null, "份", "5000余"],
  ])("reads %j (format %s, unit %s) as %s", (value, format, unit, expected) => {
    expect(shown(value, format, unit)).toBe(expected);
  });

  it.each<[CellValue, string | null, string | null]>([
    [null, null, "起"],
    ["", null, "起"],
    ["12", null, "起"],
    ["１２", null, "起"],
    ["12起", null, "起"],
    ["十二", null, "起"],
    ["3车15人", null, "人"],
    ["*", null, "起"],
    ["1,234", null, "起"],
    ["5000余份", null, "份"],
    ["约300左右", null, "份"],
    ["/", null, "起"],
    ["无", null, "起"],
    [true, null, "起"],
    [{ error: "#DIV/0!" }, null, "起"],
    [45_000, "yyyy/m/d", "起"],
    [45_000, 'm"月"d"日"', "起"],
    [Number.NaN, null, "起"],
    [Infinity, null, "起"],
  ])("takes %j (format %s) for no number", (value, format, unit) => {
    expect(shown(value, format, unit)).toBeNull();
  });

  it.each(["19万余", "1.2万", "近2亿"])("does not guess what %j means where the unit is 万元", (text) => {
    expect(shown(text, null, "万元")).toBeNull();
  });
});
