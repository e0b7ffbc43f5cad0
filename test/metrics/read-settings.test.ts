import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { defaultSettings } from "../../src/metrics/read-settings.ts";
import { toDecimal } from "../../src/model/exact.ts";
import { formatPeriod, period } from "../../src/model/period.ts";
import type { Settings } from "../../src/model/settings.ts";
import { readBook } from "../book.ts";
import { SMALL } from "./small-catalog.ts";

function settings(rows: string, directives = ""): Settings {
  const book = `## 报告设置\n${directives}| 总结的设置 | |\n- from row: 3\n| 项目 | 内容 | 说明 |\n${rows}`;
  return readMetrics(readBook(book).workbook, SMALL, null).settings;
}

describe("报告设置", () => {
  it.each<[string, string, (read: Settings) => unknown, unknown]>([
    ["填报单位", "××县消防救援大队", (read) => read.unit, "××县消防救援大队"],
    ["年度", "2023", (read) => read.year, 2023],
    ["年份", "2023年度", (read) => read.year, 2023],
    ["年 度：", "２０２３", (read) => read.year, 2023],
    ["文稿类型", "半年总结", (read) => read.outline, "half-year"],
    ["文稿类型", "half-year", (read) => read.outline, "half-year"],
    ["文稿类型", "自动", (read) => read.outline, null],
    ["详略", "简报", (read) => read.length, "brief"],
    ["缺数处理", "mask", (read) => read.gaps, "mask"],
    ["百分比小数位", "2位", (read) => read.rateDecimals, 2],
    ["百分比小数位", "0", (read) => read.rateDecimals, 0],
    ["基本持平幅度", "0.5", (read) => toDecimal(read.aboutEqual), "0.5"],
    ["基本持平幅度", "2%", (read) => toDecimal(read.aboutEqual), "2"],
    ["小基数", "20起", (read) => toDecimal(read.tinyBase), "20"],
    ["常住人口", "35.2", (read) => read.population && toDecimal(read.population), "35.2"],
    ["常住人口（万人）", "35.2万人", (read) => read.population && toDecimal(read.population), "35.2"],
    ["常住人口（万人）", "352000人", (read) => read.population && toDecimal(read.population), "35.2"],
    ["附指标表", "不附", (read) => read.attachment, false],
    ["附指标表", "是", (read) => read.attachment, true],
    ["统计截止日", "2023年6月20日", (read) => read.cutoff, "2023-06-20"],
    ["统计截止日", "2023.6.20", (read) => read.cutoff, "2023-06-20"],
    ["成文日期", "2023-06-30", (read) => read.writtenOn, "2023-06-30"],
    ["文中自称", "中队", (read) => read.shortName, "中队"],
  ])("reads %s %j", (name, text, of, expected) => {
    const read = settings(`| ${name} | ${text} | |`);
    expect([of(read), [...read.unreadable]]).toEqual([expected, []]);
  });

  it.each([
    ["上半年", "2023H1"],
    ["H1", "2023H1"],
    ["全年", "2023"],
    ["第三季度", "2023Q3"],
    ["前三季度", "2023-01..2023-09"],
    ["01..09", "2023-01..2023-09"],
    ["1—9月", "2023-01..2023-09"],
    ["1-9月", "2023-01..2023-09"],
    ["5月", "2023-05"],
    ["2022年上半年", "2022H1"],
    ["2022H2", "2022H2"],
  ])("reads 报告期 %s with 年度 2023 as %s", (text, expected) => {
    const read = settings(`| 报告期 | ${text} |\n| 年度 | 2023 |`);
    expect(read.period === null ? null : formatPeriod(read.period)).toBe(expected);
  });

  it("reads dates from date cells, also those of the 1904 system", () => {
    const directives = '- format: B4 yyyy/m/d\n- format: B5 m"月"d"日"\n- format: B6 yyyy"年"m"月"\n';
    const rows = "| 统计截止日 | 45097 |\n| 成文日期 | 45107.5 |\n| 报告期 | 45047 |";
    const read = settings(rows, directives);
    expect([read.cutoff, read.writtenOn]).toEqual(["2023-06-20", "2023-06-30"]);
    expect(read.period).toEqual(period(2023, 5, 5));
    const { workbook } = readBook(`## 报告设置\n- format: B2 yyyy/m/d\n| 项目 | 内容 |\n| 成文日期 | 43645 |`);
    expect(readMetrics({ ...workbook, date1904: true }, SMALL, null).settings.writtenOn).toBe("2023-06-30");
  });

  it("reads a day without a year in the report's year, and that of last year in the year before", () => {
    const read = settings("| 年度 | 2023 |\n| 统计截止日 | 6月20日 |\n| 上年同期截止日 | 6月20日 |");
    expect([read.cutoff, read.lastYearCutoff]).toEqual(["2023-06-20", "2022-06-20"]);
  });

  it("reads a percentage cell as it shows", () => {
    expect(toDecimal(settings("| 基本持平幅度 | 0.02 |", "- format: B4 0%\n").aboutEqual)).toBe("2");
  });

  it.each<[string, (string | null)[]]>([
    ["1—3.5", ["1", "3.5"]],
    ["1-3.5", ["1", "3.5"]],
    ["0.5～2", ["0.5", "2"]],
    ["≥1", ["1", null]],
    ["不超过30", [null, "30"]],
  ])("reads the bound %s", (text, expected) => {
    const bound = settings(`| 案均罚款范围 | ${text} |`).bounds.get("fine-size");
    const shown = (side: "min" | "max"): string | null => (bound?.[side] ? toDecimal(bound[side]) : null);
    expect([shown("min"), shown("max")]).toEqual(expected);
  });

  it.each([
    ["year", "年度", "二三年"],
    ["year", "年度", "23"],
    ["period", "报告期", "本期"],
    ["outline", "文稿类型", "随便写写"],
    ["length", "详略", "很长"],
    ["rateDecimals", "百分比小数位", "1.5"],
    ["rateDecimals", "百分比小数位", "9"],
    ["aboutEqual", "基本持平幅度", "-1"],
    ["population", "常住人口", "很多"],
    ["attachment", "附指标表", "看情况"],
    ["cutoff", "统计截止日", "2023.6.31"],
    ["cutoff", "统计截止日", "6月20日"],
    ["bounds.fine-size", "案均罚款范围", "3—1"],
    ["bounds.fine-size", "案均罚款范围", "很大"],
  ])("lists %s as unreadable when %s is %j, and falls back", (id, name, text) => {
    const read = settings(`| ${name} | ${text} |`);
    expect([...read.unreadable]).toEqual([[id, text]]);
    const fallback = { ...defaultSettings(SMALL), unreadable: read.unreadable, places: read.places };
    expect(read).toEqual(fallback);
  });

  it("knows where each setting stands, blank or not, and takes the first filled of repeated ones", () => {
    const read = settings("| 年度 | |\n| 报告期 | 上半年 |\n| 年度 | 2023 |\n| 年度 | 2022 |\n| 别的 | 1 |");
    expect([...read.places]).toEqual([
      ["year", { sheet: "报告设置", cell: "B6" }],
      ["period", { sheet: "报告设置", cell: "B5" }],
    ]);
    expect([read.year, read.period]).toEqual([2023, period(2023, 1, 6)]);
  });

  it("does not call a period unreadable that only lacks its year", () => {
    const read = settings("| 报告期 | 上半年 |");
    expect([read.period, [...read.unreadable]]).toEqual([null, []]);
  });

  it.each([
    ["××县消防救援大队", ["大队", "支队", "县"]],
    ["××市××区消防救援大队", ["大队", "支队", "区"]],
    ["××市消防救援支队", ["支队", "总队", "市"]],
    ["××路消防救援站", ["站", "大队", "县"]],
    ["消防科", ["大队", "支队", "县"]],
  ])("lets the name %s speak for what is left blank", (unit, expected) => {
    const read = settings(`| 填报单位 | ${unit} |\n| 文中自称 | |`);
    expect([read.shortName, read.superior, read.area]).toEqual(expected);
    expect(settings(`| 填报单位 | ${unit} |\n| 文中自称 | 我队 |`).shortName).toBe("我队");
  });

  it("finds its columns by name", () => {
    const { workbook } = readBook("## 报告设置\n| 说明 | 内容 | 项目 |\n| 甲 | 2023 | 年度 |");
    const readings = readMetrics(workbook, SMALL, null);
    expect(readings.settings.year).toBe(2023);
    expect(readings.tables[0]).toMatchObject({ layout: "settings", headerRow: 0 });
  });
});

describe("defaultSettings", () => {
  it("gives the catalogue's fallbacks", () => {
    expect(defaultSettings(catalog)).toMatchObject({
      unit: "",
      shortName: "大队",
      superior: "支队",
      area: "县",
      year: null,
      period: null,
      outline: null,
      rectificationRate: "current",
      preset: "standard",
      length: "standard",
      gaps: "drop",
      multiples: "times",
      rateDecimals: 1,
      attachment: true,
      waiverTable: false,
      signature: "end",
      pageNumbers: "outside",
      population: null,
    });
  });

  it("understands every fallback and every choice of the catalogue", () => {
    expect([...defaultSettings(catalog).unreadable]).toEqual([]);
    for (const { name, choices } of catalog.settings) {
      for (const choice of choices ?? []) {
        for (const text of [choice.name, choice.value]) {
          const rows = `| 年度 | 2023 |\n| ${name} | '${text} |`;
          const { workbook } = readBook(`## 报告设置\n| 项目 | 内容 |\n${rows}`);
          expect([name, text, [...readMetrics(workbook, catalog, null).settings.unreadable]]).toEqual([name, text, []]);
        }
      }
    }
  });

  it("is what a workbook without the sheet, or without its header, gets", () => {
    for (const book of ["## Sheet1\n| 甲 |", "## 报告设置\n| 年度 | 2023 |"]) {
      expect(readMetrics(readBook(book).workbook, SMALL, null).settings).toEqual(defaultSettings(SMALL));
    }
  });
});
