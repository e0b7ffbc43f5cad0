import { describe, expect, it } from "vitest";
import { readSheetName } from "../../src/metrics/sheet-names.ts";
import { wordsOf } from "../../src/metrics/words.ts";
import { SMALL } from "./small-catalog.ts";

const words = wordsOf(SMALL);

function purpose(name: string): string | null {
  const read = readSheetName(name, words);
  if (read === null) return null;
  return read.purpose.kind === "domain" ? read.purpose.domain.name : read.purpose.kind;
}

describe("readSheetName", () => {
  it.each([
    ["接警", "接警"],
    [" 接 警 ", "接警"],
    ["接处警", "接警"],
    ["接警出动", "接警"],
    ["接警表", "接警"],
    ["接警情况", "接警"],
    ["接警统计表", "接警"],
    ["接警情况统计表", "接警"],
    ["接警出动情况汇总", "接警"],
    ["接警指标", "接警"],
    ["2023年接警", "接警"],
    ["２０２３年接警", "接警"],
    ["接警（2023年）", "接警"],
    ["2023年上半年接警情况", "接警"],
    ["接警1-6月", "接警"],
    ["6月接警", "接警"],
    ["2023年度第一季度接警", "接警"],
    ["检查单位", "检查"],
    ["检查", "检查"],
    ["监督检查工作情况", "检查"],
    ["报告设置", "settings"],
    ["文稿要点", "texts"],
    ["填表说明", "guide"],
    ["隐患台账", "ledger"],
    ["报告设置 (2)", "settings"],
  ])("takes %j for %s", (name, expected) => {
    expect(purpose(name)).toBe(expected);
  });

  it.each(["Sheet1", "接警明细", "火灾", "表", "2023年", "情况统计表", "接警火灾", "__proto__", "constructor", ""])(
    "claims %j for nothing",
    (name) => {
      expect(purpose(name)).toBeNull();
    },
  );

  it.each<[string, boolean, number, number | null]>([
    ["接警", false, 0, null],
    ["接 警", false, 1, null],
    ["接处警", false, 1, null],
    ["接警出动 (2)", true, 2, null],
    ["接警（2）", true, 2, null],
    ["接警 - 副本", true, 2, null],
    ["接警的副本", true, 2, null],
    ["接警备份", true, 2, null],
    ["2023年接警 (2)", true, 2, 2023],
    ["2023年接警", false, 2, 2023],
    ["接警2022-2023", false, 2, null],
  ])("knows of %j whether it is a copy, its distance and its year", (name, copy, distance, year) => {
    expect(readSheetName(name, words)).toMatchObject({ copy, distance, year });
  });

  it("takes an alias of two domains for neither", () => {
    const [first, second] = SMALL.domains;
    const domains = [first!, { ...second!, aliases: ["接处警"] }];
    expect(readSheetName("接处警", wordsOf({ ...SMALL, domains }))).toBeNull();
  });
});
