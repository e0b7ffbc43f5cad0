import { describe, expect, it } from "vitest";
import { period } from "../src/model/period.ts";
import { placeText } from "../src/model/place.ts";
import type { CellValue, Sheet } from "../src/model/workbook.ts";
import { inspect, summarise } from "../src/summary.ts";
import type { Line } from "./layouts.ts";
import { WRITERS, bookOf, monthlySheets, moved, sheetOf } from "./layouts.ts";

/** A county that has only its own four sheets, for January to June 2023. */
const LINES: readonly Line[] = [
  { sheet: "接警", label: "接警出动总数", unit: "起", months: [52, 47, 55, 49, 51, 46], lastYear: 290 },
  { sheet: "接警", label: "火灾扑救", unit: "起", months: [12, 9, 11, 7, 8, 6], lastYear: 60 },
  { sheet: "接警", label: "抢险救援", unit: "起", months: [20, 19, 22, 21, 23, 18], lastYear: 118 },
  { sheet: "接警", label: "社会救助", unit: "起", months: [20, 19, 22, 21, 20, 22], lastYear: 112 },
  { sheet: "接警", label: "出动车辆", unit: "辆次", months: [104, 96, 108, 99, 103, 95], lastYear: 588 },
  { sheet: "接警", label: "出动人员", unit: "人次", months: [520, 476, 548, 497, 512, 468], lastYear: 2910 },
  { sheet: "检查单位", label: "检查单位", unit: "家", months: [58, 44, 63, 61, 57, 62], lastYear: 300 },
  { sheet: "检查单位", label: "责令改正通知书", unit: "份", months: [21, 16, 24, 22, 19, 23], lastYear: 110 },
  { sheet: "检查单位", label: "罚款", unit: "万元", months: [2, 1, 3, 2, 2, 3], lastYear: 11 },
  { sheet: "检查单位", label: "行政处罚", unit: "份", months: [3, 2, 4, 3, 2, 4], lastYear: 15 },
  { sheet: "隐患整改", label: "发现火灾隐患或违法行为", unit: "处", months: [71, 53, 78, 74, 69, 76], lastYear: 402 },
  {
    sheet: "隐患整改",
    label: "督促整改火灾隐患或违法行为",
    unit: "处",
    months: [69, 52, 75, 73, 66, 74],
    lastYear: 390,
  },
  { sheet: "宣传培训", label: "培训场次", unit: "场", months: [4, 3, 6, 5, 4, 7], lastYear: 24 },
  { sheet: "宣传培训", label: "培训人次", unit: "人次", months: [210, 160, 340, 270, 230, 390], lastYear: 1400 },
  { sheet: "宣传培训", label: "发放宣传资料", unit: "份", months: [900, 1200, 1500, 1100, 1300, 1400], lastYear: 7000 },
];
const TITLE = "云岭县2023年上半年消防工作统计表";
const REPORT = period(2023, 1, 6);

function fourSheets(write: (lines: readonly Line[], title: string) => CellValue[][]): Sheet[] {
  const names = [...new Set(LINES.map(({ sheet }) => sheet))];
  return names.map((name) =>
    sheetOf(
      name,
      moved(
        write(
          LINES.filter(({ sheet }) => sheet === name),
          TITLE,
        ),
        1,
        1,
      ),
    ),
  );
}

/** Each way to hand in the same numbers. */
const BOOKS: readonly (readonly [string, readonly Sheet[]])[] = [
  ...Object.entries(WRITERS).map(([layout, write]) => [`four sheets of ${layout}`, fourSheets(write)] as const),
  ...Object.entries(WRITERS).map(
    ([layout, write]) => [`one unnamed sheet of ${layout}`, [sheetOf("Sheet1", write(LINES, TITLE))]] as const,
  ),
  ["one sheet a month", monthlySheets(LINES, 2023)],
];

describe("a county with sheets of its own", () => {
  it.each(BOOKS)("has nothing to mend in %s", (_, sheets) => {
    const { findings } = inspect(bookOf(sheets), { period: REPORT, lastYear: null });
    const told = findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, at, message }) => `${placeText(at)} ${rule}: ${message}`)
      // Township tables have no column for last year, and months of one sheet each have none either.
      .filter((line) => !line.includes("base-missing"));
    expect(told).toEqual([]);
  });

  it.each(BOOKS)("gets a report with all its numbers from %s", (_, sheets) => {
    const inspection = inspect(bookOf(sheets), { period: REPORT, lastYear: null });
    const { told } = summarise(inspection, null);
    for (const { label, months } of LINES) {
      const total = months.reduce((all, month) => all + month, 0);
      expect(told.text, label).toContain(String(total));
    }
    expect(told.text).not.toContain("【待核】");
    for (const { told: number } of told.spans) expect(number.cells.length).toBeGreaterThan(0);
  });

  it("takes last year's numbers from a workbook in any of the layouts", () => {
    const months = LINES.map((line) => ({ ...line, months: line.months.map((month) => month - 1), lastYear: 0 }));
    for (const [layout, write] of Object.entries(WRITERS)) {
      const lastYear = bookOf([sheetOf("Sheet1", write(months, "云岭县2022年上半年统计表"))]);
      const inspection = inspect(bookOf(monthlySheets(LINES, 2023)), { period: REPORT, lastYear });
      const { figures } = summarise(inspection, null);
      const alarms = figures.facts.find(({ series }) => series.id === "alarms-total" && series.subject === null);
      expect(alarms?.base.known === true ? alarms.base.value : layout).toEqual({ n: 294n, d: 1n });
    }
  });
});
