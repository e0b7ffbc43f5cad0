import { describe, expect, it } from "vitest";
import { inScaleOf, isPercent, unitFactor } from "../../src/model/units.ts";
import { exact, toDecimal } from "../../src/model/exact.ts";
import { metric } from "../figures/make.ts";

const counted = metric("m", { unit: "起", unitAliases: ["次"] });

describe("units", () => {
  it.each<readonly [string | null, string | null, string]>([
    ["元", "万元", "0.0001"],
    ["万元", "元", "10000"],
    ["亿元", "万元", "10000"],
    ["千元", "元", "1000"],
    ["万人次", "人次", "10000"],
    ["起", "起", "1"],
    ["起", "次", "1"],
    ["万次", "起", "10000"],
    [" ％", "%", "1"],
    ["家", "家次", "none"],
    ["人", "人次", "none"],
    ["起", "队次", "none"],
    ["万", "万", "1"],
    [null, null, "1"],
    [null, "起", "none"],
    ["起", null, "none"],
  ])("one %s is so many %s: %s", (from, to, factor) => {
    const found = unitFactor(from, to, counted);
    expect(found === null ? "none" : toDecimal(found, 8)).toBe(factor);
  });

  it("knows no aliases of a row the clerk invented", () => {
    expect(unitFactor("起", "次", null)).toBeNull();
  });

  it("knows percentages in both widths, and nothing else as one", () => {
    expect(["%", "％", " % "].map(isPercent)).toEqual([true, true, true]);
    expect([null, "", "‰", "个百分点", "起"].map(isPercent)).toEqual([false, false, false, false, false]);
  });

  it.each([
    { unit: "万人次", tiny: "0.001" },
    { unit: "起", tiny: "10" },
    { unit: null, tiny: "10" },
  ])("calls a base tiny by what it counts: below $tiny in $unit", ({ unit, tiny }) => {
    expect(toDecimal(inScaleOf(unit, exact(10)))).toBe(tiny);
  });
});
