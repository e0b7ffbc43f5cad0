import { describe, expect, it } from "vitest";
import { period } from "../src/model/period.ts";
import { inspect, summarise } from "../src/summary.ts";
import { readBook } from "./book.ts";

/** Stations as rows; a total over two metrics of its own row rests on a placeholder. */
const STATIONS = `
## 各站执勤
- cell: A1 2023年1-6月各消防站接处警统计
- from row: 2
| 队站 | 接警起数（起） | 火灾扑救（起） | 抢险救援（起） | 出动车辆（辆次） |
| --- | --- | --- | --- | --- |
| 城关站 | =SUM(C3:D3)→100 | 60 | 40 | 150 |
| 北山站 | =SUM(C4:D4)→5 | / | 5 | 10 |
| 合计 | =SUM(B3:B4)→105 | =SUM(C3:C4)→60 | =SUM(D3:D4)→45 | =SUM(E3:E4)→160 |
`;

/** Months as rows: the sum of January stands in the row of its parts. */
const MONTHS = `
## 接警统计
- cell: A1 2023年接处警统计
- from row: 2
| 月份 | 接警起数（起） | 火灾扑救（起） | 抢险救援（起） | 出动车辆（辆次） |
| --- | --- | --- | --- | --- |
| 1月 | =SUM(C3:D3)→20 | １２ | 20 | 40 |
| 2月 | =SUM(C4:D4)→30 | 12 | 18 | 45 |
| 合计 | =SUM(B3:B4)→50 | =SUM(C3:C4)→12 | =SUM(D3:D4)→38 | =SUM(E3:E4)→85 |
`;

function told(book: string, months: number): ReadonlyMap<string, string | null> {
  const inspection = inspect(readBook(book).workbook, { period: period(2023, 1, months), lastYear: null });
  const { spans } = summarise(inspection, null).told;
  return new Map(spans.map(({ told: { metric, value } }) => [metric, value] as const).reverse());
}

describe("a doubted number of a table with metrics as columns", () => {
  it.each([
    ["stations as rows", STATIONS, 6],
    ["months as rows", MONTHS, 2],
  ])("doubts the total of its row and of its column, and no other metric: %s", (_, book, months) => {
    const values = told(book, months);
    expect([values.get("接警出动总数"), values.get("火灾扑救")]).toEqual([null, null]);
    expect([values.get("抢险救援"), values.get("出动车辆")]).toEqual([expect.anything(), expect.anything()]);
  });
});

/** A total of the half-year over months that end in May, and over sheets of which June is blank. */
const SHORT = `
## 出警月报
| 月份 | 接警起数 | 出动车辆 |
| --- | --- | --- |
${[1, 2, 3, 4, 5].map((month) => `| ${month}月 | ${month}0 | ${month}5 |`).join("\n")}
| 合计 | 150 | 75 |
`;
const SHEETS = [1, 2, 3, 4, 5, 6].map(
  (month) => `
## ${month}月
| 2023年${month}月宣传情况统计表 | | |
| 项目 | 单位 | 数量 |
| --- | --- | --- |
| 发放宣传资料 | 份 | ${month === 6 ? "" : `${month}00`} |
| 队站开放次数 | 次 | ${month === 6 ? "" : month} |
`,
);
const WHOLE = `
## 汇总
| 2023年上半年宣传情况统计表 | | |
| 项目 | 单位 | 数量 |
| --- | --- | --- |
| 发放宣传资料 | 份 | 1500 |
| 队站开放次数 | 次 | 15 |
`;

describe("two rows of 合计 that differ", () => {
  it("doubt both their numbers, and no other", () => {
    const values = told(
      STATIONS.replace("| =SUM(C4:D4)→5 | / | 5 | 10 |", "| 5 | 0 | 5 | 10 |") + "| 总计 | 106 | 60 | 45 | 160 |\n",
      6,
    );
    expect(values.get("接警出动总数") ?? null).toBeNull();
    expect([values.get("火灾扑救"), values.get("抢险救援")]).toEqual(["60", "45"]);
  });
});

describe("a total of fewer months than the report has", () => {
  it.each([
    ["months as rows that end in May", SHORT, "接警出动总数"],
    ["a blank sheet for June", [...SHEETS, WHOLE].join(""), "发放宣传资料"],
    ["no sheet for June", [...SHEETS.slice(0, 5), WHOLE].join(""), "发放宣传资料"],
  ])("is not told: %s", (_, book, metric) => {
    expect(told(book, 6).get(metric) ?? null).toBeNull();
    expect(told(book, 5).get(metric) ?? null).not.toBeNull();
  });
});
