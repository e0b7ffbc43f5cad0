import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import { readBook } from "../book.ts";

/** "接警.火灾扑救" for every row. */
function rowsOf(book: string): string[] {
  const { series } = readMetrics(readBook(book).workbook, catalog, period(2023, 1, 6));
  return series.map(({ domain, metric, label }) => `${label} ${domain}.${metric}`);
}

const table = (sheet: string, ...labels: string[]): string =>
  [
    `## ${sheet}`,
    "| 指标 | 单位 | 1月 | 2月 |",
    "| --- | --- | --- | --- |",
    ...labels.map((label) => `| ${label} | 起 | 3 | 4 |`),
  ].join("\n");

describe("火灾 as a row", () => {
  it.each(["接警", "接警统计"])("is a class of calls among calls: sheet %s", (sheet) => {
    const rows = rowsOf(table(sheet, "接警总数", "火灾", "抢险救援", "社会救助"));
    expect(rows).toContain("火灾 接警.火灾扑救");
  });

  it.each(["其中：火灾", "#火灾"])("also as %s", (label) => {
    expect(rowsOf(table("接警统计", "接警总数", label, "抢险救援"))).toContain(`${label} 接警.火灾扑救`);
  });

  it("is the number of fires among fires", () => {
    expect(rowsOf(table("火灾", "火灾", "较大火灾", "亡人火灾"))).toContain("火灾 火灾.火灾起数");
  });

  it("is the number of fires when it says so, wherever it stands", () => {
    expect(rowsOf(table("接警", "接警总数", "火灾起数", "抢险救援"))).toContain("火灾起数 火灾.火灾起数");
  });
});

describe("a name that several counts share", () => {
  const rowOf = (label: string, unit: string, sheet = "检查"): string | undefined =>
    rowsOf([`## ${sheet}`, "| 指标 | 单位 | 1月 |", "| --- | --- | --- |", `| ${label} | ${unit} | 3 |`].join("\n"))[0];

  it.each([
    ["处罚", "家", "行政处罚单位"],
    ["处罚", "起", "行政处罚决定书"],
    ["行政处罚", "家", "行政处罚单位"],
    ["行政处罚", "份", "行政处罚决定书"],
    ["立案处罚", "家", "行政处罚单位"],
    ["其中：行政处罚", "家", "行政处罚单位"],
    ["临时查封", "份", "临时查封决定书"],
    ["查封", "家", "临时查封单位"],
  ])("%s in %s is %s", (label, unit, metric) => {
    expect(rowOf(label, unit)).toBe(`${label} 检查.${metric}`);
  });

  it.each([
    ["消防知识培训", "场次", "消防知识培训次数"],
    ["消防知识培训", "人次", "培训人数"],
    ["社会面培训", "人次", "培训.人数"],
    ["队站开放", "次", "队站开放次数"],
  ])("%s in %s is %s, whatever its name alone would be", (label, unit, metric) => {
    expect(rowOf(label, unit, "宣传培训")).toBe(`${label} 宣传.${metric}`);
  });

  it("is nothing known while nobody says what is counted", () => {
    expect(rowOf("处罚", "")).toBe("处罚 检查.处罚");
  });
});
