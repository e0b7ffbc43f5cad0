import { describe, expect, it } from "vitest";
import { readMetrics, unclaimedTables } from "../../src/metrics/read-metrics.ts";
import { formatPeriod, parsePeriod, period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import { readBook } from "../book.ts";
import { shownMonths, shownReading } from "./shown.ts";
import { SMALL } from "./small-catalog.ts";

const HEADER = "| 指标 | 1月 | 合计 | 上年同期 |";

function read(book: string, asked: Readings["period"] = null, name = "book.xlsx"): Readings {
  return readMetrics(readBook(book, name).workbook, SMALL, asked);
}

function sheet(name: string, value: number, ...directives: string[]): string {
  return [`## ${name}`, ...directives, HEADER, `| 接警出动总数 | ${value} | ${value} | ${value} |`].join("\n");
}

const SETTINGS = (year: string, span: string): string =>
  `## 报告设置\n| 项目 | 内容 |\n| 年度 | ${year} |\n| 报告期 | ${span} |\n`;

/** Each table as "sheet: domain layout < copies". */
function tables({ tables: all }: Readings): string[] {
  return all.map(
    ({ sheet: name, domain, layout, copies }) =>
      `${name}: ${domain ?? "-"} ${layout}${copies.length === 0 ? "" : ` < ${copies.join(", ")}`}`,
  );
}

describe("which sheet speaks for a domain", () => {
  it("lists every sheet in the order of the workbook, unknown ones too", () => {
    const readings = read(
      `## 填表说明\n| 说明 |\n${SETTINGS("2023", "上半年")}${sheet("接警", 1)}\n## 检查单位\n| 甲 |\n## 隐患台账\n| 序号 |\n## 文稿要点\n| 位置 | 内容 |\n## Sheet1\n| 甲 |`,
    );
    expect(tables(readings)).toEqual([
      "填表说明: - guide",
      "报告设置: - settings",
      "接警: 接警 metrics-by-month",
      "检查单位: 检查 unknown",
      "隐患台账: - ledger",
      "文稿要点: - texts",
      "Sheet1: - unknown",
    ]);
    expect(unclaimedTables(readings).map(({ sheet: name }) => name)).toEqual(["检查单位", "Sheet1"]);
  });

  it.each([
    ["a copy", ["接警 (2)", "接警"], "接警"],
    ["a sheet with a longer name", ["接警情况", "接警"], "接警"],
    ["an alias", ["接处警", "接警"], "接警"],
    ["a copy, when the original goes by an alias", ["接警 (2)", "接处警"], "接处警"],
  ])("leaves %s aside", (_, names, expected) => {
    const readings = read(names.map((name, i) => sheet(name, i)).join("\n"), period(2023, 1, 6));
    const others = names.filter((name) => name !== expected);
    expect(readings.tables.map((table) => [table.sheet, table.copies])).toEqual([[expected, others]]);
    expect(shownMonths(readings)).toEqual([`2023-01 ${names.indexOf(expected)}`]);
  });

  it("reads a hidden sheet, but prefers a visible one and never a hidden copy", () => {
    const hidden = "- state: hidden";
    expect(shownMonths(read(sheet("接警", 5, hidden), period(2023, 1, 6)))).toEqual(["2023-01 5"]);
    const both = read(`${sheet("接警", 5, hidden)}\n${sheet("接处警", 6)}`, period(2023, 1, 6));
    expect(shownMonths(both)).toEqual(["2023-01 6"]);
    const copy = read(sheet("接警 (2)", 5, hidden), period(2023, 1, 6));
    expect([copy.series, tables(copy)]).toEqual([[], ["接警 (2): 接警 unknown"]]);
  });

  it("prefers a sheet it can read to one with the proper name", () => {
    const readings = read(`## 接警\n| 姓名 |\n| 张三 |\n${sheet("接警统计表", 6)}`, period(2023, 1, 6));
    expect(tables(readings)).toEqual(["接警统计表: 接警 metrics-by-month < 接警"]);
  });

  it("takes of several years the sheet of the report's year", () => {
    const readings = read(`${sheet("2022年接警", 5)}\n${sheet("2023年接警", 6)}`, period(2023, 1, 6));
    expect(tables(readings)).toEqual(["2023年接警: 接警 metrics-by-month < 2022年接警"]);
  });
});

describe("the year and the period", () => {
  const BARE = sheet("接警", 5);
  const TITLED = `## 接警\n| 2023年接警 |\n${HEADER}\n| 接警出动总数 | 5 | 5 | 5 |`;

  it.each<[string, string, string | null, string]>([
    ["the settings", SETTINGS("2023", "上半年") + BARE, null, "2023H1, 2023-01 5, 2022-01..2022-06 5"],
    ["报告期 alone", SETTINGS("", "2023年上半年") + BARE, null, "2023H1, 2023-01 5, 2022-01..2022-06 5"],
    ["the question", BARE, "2023Q1", "2023Q1, 2023-01 5, 2022-01..2022-03 5"],
    ["both, each for its own", SETTINGS("2023", "上半年") + BARE, "2023Q1", "2023Q1, 2023-01 5, 2022-01..2022-06 5"],
    [
      "年度 rather than the question",
      SETTINGS("2022", "上半年") + BARE,
      "2023H1",
      "2023H1, 2022-01 5, 2021-01..2021-06 5",
    ],
    ["报告期 in the year asked for", SETTINGS("", "上半年") + BARE, "2024Q1", "2024Q1, 2024-01 5, 2023-01..2023-06 5"],
    ["a sheet's name", SETTINGS("", "上半年") + sheet("2023年接警", 5), null, "2023H1, 2023-01 5, 2022-01..2022-06 5"],
    ["a title", SETTINGS("", "上半年") + TITLED, null, "2023H1, 2023-01 5, 2022-01..2022-06 5"],
    [
      "the sheet's own year",
      SETTINGS("2023", "上半年") + sheet("2022年接警", 5),
      null,
      "2023H1, 2022-01 5, 2021-01..2021-06 5",
    ],
  ])("come from %s", (_, book, asked, expected) => {
    const readings = read(book, asked === null ? null : parsePeriod(asked));
    const lastYear = shownReading(readings.series[0]?.lastYear ?? null)?.replace(/^\S+ /, "");
    const report = readings.period === null ? "" : formatPeriod(readings.period);
    expect([report, shownMonths(readings)[0], lastYear].join(", ")).toBe(expected);
  });

  it("come from the workbook's name when nothing else says a year", () => {
    const readings = read(sheet("接警", 5), null, "2023年数据.xlsx");
    expect([readings.period, shownMonths(readings)]).toEqual([null, ["2023-01 5"]]);
    expect(readings.series[0]?.total).toBeNull();
  });

  it.each([
    ["no year at all", sheet("接警", 5)],
    ["two years in the names", `${sheet("2022年接警", 5)}\n## 2023年检查单位\n| 指标 | 1月 |\n| 检查单位 | 3 |`],
    ["two years in a title", `## 接警\n| 2022与2023年对比 |\n${HEADER}\n| 接警出动总数 | 5 | 5 | 5 |`],
  ])("are not guessed from %s", (_, book) => {
    const readings = read(book, null, "数据.xlsx");
    expect(readings.period).toBeNull();
    expect(readings.series.every(({ total, lastYear }) => total === null && lastYear === null)).toBe(true);
  });

  it("leaves months undated without a year, and still lists the rows", () => {
    const readings = read("## 接警\n| 指标 | 1月 | 合计 |\n| 演练 | 5 | |\n| 出动人员 | | |", null, "数据.xlsx");
    expect(readings.series.map(({ metric, months }) => [metric, months])).toEqual([
      ["演练", []],
      ["出动人员", []],
    ]);
    expect(readings.tables[0]?.columns[1]).toMatchObject({ role: "month", month: null });
  });
});
