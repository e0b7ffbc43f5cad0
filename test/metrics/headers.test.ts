import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import { readBook } from "../book.ts";
import { shownMonths, shownReading, shownSeries } from "./shown.ts";
import { SMALL } from "./small-catalog.ts";

const FIRST_HALF = period(2023, 1, 6);

function read(book: string, asked = FIRST_HALF): Readings {
  return readMetrics(readBook(book).workbook, SMALL, asked);
}

describe("headers", () => {
  it.each([
    ["1月", "2023-01"],
    ["01月", "2023-01"],
    ["一月", "2023-01"],
    ["１月份", "2023-01"],
    ["1月\\n（起）", "2023-01"],
    ["Jan", "2023-01"],
    ["2023年1月", "2023-01"],
    ["2023-01", "2023-01"],
    ["'2023.1", "2023-01"],
    ["2022年12月", "2022-12"],
  ])("reads the month column %j as %s", (header, month) => {
    expect(shownMonths(read(`## 接警\n| 指标 | ${header} |\n| 接警出动总数 | 12 |`))).toEqual([`${month} 12`]);
  });

  it("takes no row of dated events for a header of months", () => {
    const book = `
## 火灾
- format: B2 yyyy-mm-dd hh:mm
- format: B3 yyyy-mm-dd
| 火灾编号 | 起火时间 | 地址 | 起火原因 |
| H1 | 44941.25 | 城关镇 | 电气 |
| H2 | 44972 | 白水乡 | 用火不慎 |
`;
    expect(read(book).tables.map(({ layout }) => layout)).toEqual(["unknown"]);
  });

  it.each([
    ['44927 | yyyy"年"m"月"', "2023-01"],
    ["44896 | yyyy/m", "2022-12"],
    ['45292 | m"月"', "2023-01"],
    ['1 | 0"月"', "2023-01"],
  ])("reads the number %s as a month column", (cell, month) => {
    const [value, format] = cell.split(" | ");
    const book = `## 接警\n- format: B1 ${format ?? ""}\n| 指标 | ${value ?? ""} |\n| 接警出动总数 | 12 |`;
    expect(shownMonths(read(book))).toEqual([`${month} 12`]);
  });

  it.each(["44927", "1", "12", "13月", "1月2日"])("does not take %j for a month column", (header) => {
    const book = `## 接警\n| 指标 | ${header} | 合计 |\n| 接警出动总数 | 12 | 5 |`;
    expect(read(book).series[0]?.months).toEqual([]);
  });

  it("finds the header below titles and notes, in any column and order", () => {
    const readings = read(`
## 接警
| | 2023年接警情况 | | | | | |
| | 单位：起 | | | 合计 | | |
| ' | | | | | | |
| | 备注 | 2月 | 单位 | 指标 | 合计 | 1月 |
| | 甲 | 15 | 起 | 接警出动总数 | 27 | 12 |
`);
    expect(readings.tables[0]).toMatchObject({ headerRow: 3, firstRow: 4 });
    expect(shownMonths(readings)).toEqual(["2023-01 12", "2023-02 15"]);
    expect(shownReading(readings.series[0]?.total ?? null)).toBe("F5 2023-01..2023-06 27");
    expect(readings.series[0]?.note).toBe("甲");
  });

  it("reads the header through cells merged downwards, and the rows below it once", () => {
    const readings = read(`
## 接警
- merge: A1:A2
- merge: B1:B2
| 指标 | 单位 | 2023年 | |
| | | 1月 | 2月 |
| 接警出动总数 | 起 | 12 | 15 |
`);
    expect(readings.tables[0]?.headerRow).toBe(1);
    expect(readings.series.map(shownSeries)).toEqual(["alarms-total [起]"]);
    expect(shownMonths(readings)).toEqual(["2023-01 12", "2023-02 15"]);
  });

  it("keeps repeated and unknown columns, and reads the first of the repeated", () => {
    const readings = read(`
## 接警
| 指标 | 1月 | 1月 | 审核 | 合计 | 合计 | | 2月 |
| 接警出动总数 | 12 | 13 | 甲 | 27 | 28 | | 15 |
`);
    expect(readings.tables[0]?.columns.map(({ role, label }) => `${role} ${label}`)).toEqual([
      "metric 指标",
      "month 1月",
      "month 1月",
      "unknown 审核",
      "total 合计",
      "total 合计",
      "unknown ",
      "month 2月",
    ]);
    expect(shownMonths(readings)).toEqual(["2023-01 12", "2023-02 15"]);
    expect(shownReading(readings.series[0]?.total ?? null)).toBe("E2 2023-01..2023-06 27");
  });

  it("prefers the column with the proper name over one with an alias", () => {
    const readings = read("## 接警\n| 指标 | 累计 | 本期合计 |\n| 接警出动总数 | 99 | 27 |");
    expect(shownReading(readings.series[0]?.total ?? null)).toBe("C2 2023-01..2023-06 27");
  });

  it("takes the labels from the column where the catalogue's metrics stand", () => {
    const two = read("## 接警\n| 类别 | 项目 | 1月 |\n| 甲类 | 接警出动总数 | 12 |\n| 甲类 | 出动人员 | 40 |");
    expect(two.series.map(shownSeries)).toEqual(["alarms-total [起]", "alarms-personnel [人次]"]);
    const none = read("## 接警\n| 序号 | | 1月 |\n| 1 | 接警出动总数 | 12 |\n| 2 | 临时任务 | 3 |");
    expect(none.series.map(shownSeries)).toEqual(["alarms-total [起]", "*临时任务"]);
  });

  it.each([
    ["合计", "2023-01..2023-06 27"],
    ["合计（1—6月）", "2023-01..2023-06 27"],
    ["上半年", "2023-01..2023-06 27"],
    ["上半年合计", "2023-01..2023-06 27"],
    ["2023年上半年", "2023-01..2023-06 27"],
    ["1-6月累计", "2023-01..2023-06 27"],
    ["第一季度", "2023-01..2023-03 27"],
    ["全年合计", "2023-01..2023-12 27"],
  ])("reads the total under %j for %s", (header, total) => {
    const readings = read(`## 接警\n| 指标 | 1月 | ${header} |\n| 接警出动总数 | 12 | 27 |`);
    expect(shownReading(readings.series[0]?.total ?? null)).toBe(`C2 ${total}`);
  });

  it("chooses among totals of several times the one of the report period", () => {
    const readings = read(`
## 接警
| 指标 | 1月 | 第一季度 | 2022年上半年 | 2023年上半年 | 全年 |
| 接警出动总数 | 12 | 40 | 80 | 85 | 160 |
`);
    expect(shownReading(readings.series[0]?.total ?? null)).toBe("E2 2023-01..2023-06 85");
    expect(shownReading(readings.series[0]?.lastYear ?? null)).toBe("D2 2022-01..2022-06 80");
    expect(readings.series[0]?.spans.map(shownReading)).toEqual(["C2 2023-01..2023-03 40", "F2 2023-01..2023-12 160"]);
    expect(readings.tables[0]?.columns.map(({ role }) => role)).toEqual([
      "metric",
      "month",
      "span",
      "last-year",
      "total",
      "span",
    ]);
  });

  it("prefers a plain total to a quarter between the months", () => {
    const readings = read("## 接警\n| 指标 | 1月 | 一季度 | 合计 |\n| 接警出动总数 | 12 | 40 | 85 |");
    expect(shownReading(readings.series[0]?.total ?? null)).toBe("D2 2023-01..2023-06 85");
  });

  it("reads typed changes, the rate in percent", () => {
    const readings = read(`
## 接警
- format: C2 0.0%
- format: C3 0.0%
| 指标 | 增减数 | 同比(%) | 合计 |
| 接警出动总数 | -3 | -0.125 | 21 |
| 出动人员 | 5 | 3.5 | 40 |
`);
    const rates = readings.series.map(({ changeRate }) => shownReading(changeRate));
    expect(rates).toEqual(["C2 2023-01..2023-06 -12.5", "C3 2023-01..2023-06 350"]);
    expect(shownReading(readings.series[0]?.change ?? null)).toBe("B2 2023-01..2023-06 -3");
  });

  it.each([
    ["| 姓名 | 日期 |\n| 张三 | 5 |"],
    ["| 指标 | 单位 |\n| 接警出动总数 | 起 |"],
    ["| 1月 | 2月 |\n| 5 | 6 |"],
    ["| |"],
  ])("does not recognise a sheet without labels or without any month or total", (table) => {
    const readings = read(`## 接警\n${table}`);
    expect(readings.series).toEqual([]);
    expect(readings.tables[0]).toMatchObject({ domain: "接警", layout: "unknown", headerRow: null, firstRow: null });
  });
});
