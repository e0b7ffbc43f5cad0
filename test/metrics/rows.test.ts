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

describe("rows", () => {
  it("skips blank rows, section heads, sums, repeated headers, notes and signatures", () => {
    const readings = read(`
## 接警
| 指标 | 单位 | 1月 | 合计 |
| 一、出动情况 | | | =SUM(C3:C9)→0 |
| 接警出动总数 | 起 | 12 | 12 |
| ' | | | |
| | | 7 | |
| 二、接警出动总数 | | | |
| 出动人员 | | | |
| 临时任务 | 件 | | |
| 小 计 | 起 | 12 | 12 |
| 指标 | 单位 | 1月 | 合计 |
| 演练 | | 3 | |
| #N/A | | 4 | |
| 15 | | 4 | |
| 合计 | | 15 | |
| 注：数据截至6月20日 | | | |
| 填表人：张三 | | 5 | 审核人：李四 |
| 合计（起） | | 15 | |
| ※不含增援 | | | |
`);
    expect(readings.series.map(shownSeries)).toEqual([
      "alarms-total [起]",
      "alarms-personnel [人次]",
      "*临时任务 [件]",
      "*演练",
    ]);
    expect(readings.tables[0]).toMatchObject({ firstRow: 2, lastRow: 10 });
  });

  it("keeps a clerk's own row that only has a note, a scope or an uncalculated formula", () => {
    const readings = read(`
## 接警
| 指标 | 范围 | 1月 | 备注 |
| 甲任务 | | | 暂无数据 |
| 乙任务 | 全县 | | |
| 丙任务 | | =B9→? | |
| 丁任务 | | | |
`);
    expect(readings.series.map(shownSeries)).toEqual(["*甲任务", "*乙任务 @全县", "*丙任务"]);
  });

  it("loses no number for a mark before its label", () => {
    const readings = read("## 接警\n| 指标 | 1月 |\n| ※夜间出动 | 4 |\n| *接警出动总数 | 9 |");
    expect(readings.series.map(shownSeries)).toEqual(["*夜间出动", "alarms-total [起]"]);
  });

  it("reads scopes from their column and from labels", () => {
    const readings = read(`
## 检查单位
| 指标 | 范围 | 1月 |
| 检查单位 | | 442 |
| 检查单位 | 百日攻坚 | 120 |
| 检查单位（夏季检查） | | 80 |
| 检查单位·夏季检查 | 夏季检查 | 80 |
| 检查单位（夏季检查） | 城关镇 | 9 |
| 检查单位 | / | 1 |
`);
    expect(readings.series.map(shownSeries)).toEqual([
      "inspections-units [家]",
      "inspections-units @百日攻坚 [家]",
      "inspections-units @夏季检查 [家]",
      "inspections-units @夏季检查 [家]",
      "inspections-units @夏季检查·城关镇 [家]",
      "inspections-units [家]",
    ]);
  });

  it("applies merged labels, scopes and units to all their rows", () => {
    const readings = read(`
## 检查单位
- merge: A2:A5
- merge: C2:C4
- merge: B6:B7
| 指标 | 范围 | 单位 | 1月 |
| 检查单位 | 城关镇 | 家次 | 5 |
| | 东乡镇 | | 6 |
| | 西乡镇 | | |
| ' | | | |
| 罚款 | 百日攻坚 | 万元 | 3 |
| 检查组 | | 组 | 4 |
`);
    expect(
      readings.series.map((series) => `${shownSeries(series)} ${series.row} ${series.labelAt.cell ?? ""}`),
    ).toEqual([
      "inspections-units @城关镇 [家次] 1 A2",
      "inspections-units @东乡镇 [家次] 2 A2",
      "inspections-units @西乡镇 [家次] 3 A2",
      "inspections-fines @百日攻坚 [万元] 5 A6",
      "inspections-groups @百日攻坚 [组] 6 A7",
    ]);
  });

  it.each<[string, string, string | null, string | null]>([
    ["检查单位", "家次", "家次", "家次"],
    ["检查单位", "", "家", null],
    ["检查单位（家次）", "", "家次", null],
    ["检查单位（家次）", "家", "家", "家"],
    ["双随机完成率", "％", "%", "％"],
    ["夜查", "", null, null],
  ])("reads the unit of %j, typed %j, as %s", (label, unit, read1, typedUnit) => {
    const readings = read(`## 检查单位\n| 指标 | 单位 | 1月 |\n| ${label} | ${unit} | 5 |`);
    expect(readings.series[0]).toMatchObject({ unit: read1, typedUnit });
  });

  it("reads percentages as they show", () => {
    const readings = read(`
## 检查单位
- format: B2 0.0%
- format: B3 0.0%
- format: B4 0.0%
| 指标 | 1月 | 2月 | 单位 |
| 双随机完成率 | 0.854 | 85.4 | |
| 我的比率 | 0.5 | | |
| 检查单位 | 0.5 | | 家 |
`);
    const shown = readings.series.map((series) => [shownSeries(series), shownReading(series.months[0] ?? null)]);
    expect(shown).toEqual([
      ["inspections-rate [%]", "B2 2023-01 85.4"],
      ["*我的比率 [%]", "B3 2023-01 50"],
      ["inspections-units [家]", "B4 2023-01 0.5"],
    ]);
    expect(shownMonths(readings)[1]).toBe("2023-02 85.4");
  });

  it("leaves what is no number in raw, for the checks", () => {
    const readings = read(`
## 接警
- format: G2 m"月"d"日"
| 指标 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 |
| 接警出动总数 | '12 | #DIV/0! | TRUE | 3车15人 | * | 44990 |
`);
    const months = readings.series[0]?.months ?? [];
    expect(months.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
    expect(months.map(({ raw }) => raw)).toEqual(["12", { error: "#DIV/0!" }, true, "3车15人", "*", 44990]);
    expect(months[5]?.format).toBe('m"月"d"日"');
  });
});
