import { describe, expect, it } from "vitest";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { period } from "../../src/model/period.ts";
import type { Readings } from "../../src/model/reading.ts";
import { readBook } from "../book.ts";
import { shownReading } from "./shown.ts";
import { SMALL } from "./small-catalog.ts";

const FIRST_HALF = period(2023, 1, 6);

function read(book: string, asked = FIRST_HALF): Readings {
  return readMetrics(readBook(book).workbook, SMALL, asked);
}

describe("the standard sheet", () => {
  const readings = read(`
## 接警
| 接警统计表 | | | | | | | | |
| 说明：每月5日前填报 | | | | | | | | |
| 指标 | 范围 | 单位 | 1月 | 2月 | 本期合计 | 上年同期 | 年度目标 | 备注 |
| 接警出动总数 | | 起 | 12 | 15 | =SUM(D4:I4)→27 | 30 | | 含周边增援 |
| 出动人员 | | 人次 | 5000余 | | =SUM(D5:I5)→? | | 60000 | |
`);

  it("reads every due cell with its place and time, blank or not", () => {
    const [total, people] = readings.series;
    expect(total?.months.map(shownReading)).toEqual(["D4 2023-01 12", "E4 2023-02 15"]);
    expect(shownReading(total?.total ?? null)).toBe("F4 2023-01..2023-06 27");
    expect(shownReading(total?.lastYear ?? null)).toBe("G4 2022-01..2022-06 30");
    expect(shownReading(total?.target ?? null)).toBe("H4 2023-01..2023-12 -");
    expect(people?.months.map(shownReading)).toEqual(["D5 2023-01 5000余", "E5 2023-02 -"]);
    expect(shownReading(people?.total ?? null)).toBe("F5 2023-01..2023-06 uncalculated");
    expect(shownReading(people?.target ?? null)).toBe("H5 2023-01..2023-12 60000");
    expect([total?.change, total?.changeRate]).toEqual([null, null]);
  });

  it("takes totals beside months of another year for totals of those months", () => {
    const dated = `
## 接警
| 指标 | 单位 | 2023年1月 | 2023年2月 | 合计 | 上年同期 |
| 接警出动总数 | 起 | 12 | 15 | 27 | 30 |
`;
    const [series] = read(dated, period(2024, 1, 6)).series;
    expect(shownReading(series?.total ?? null)).toBe("E2 2023-01..2023-02 27");
    expect(shownReading(series?.lastYear ?? null)).toBe("F2 2022-01..2022-02 30");
  });

  it("keeps what stands around the numbers", () => {
    expect(readings.series[0]).toMatchObject({
      sheet: "接警",
      row: 3,
      labelAt: { sheet: "接警", cell: "A4" },
      domain: "接警",
      metric: "接警出动总数",
      label: "接警出动总数",
      scope: null,
      subject: null,
      unit: "起",
      typedUnit: "起",
      note: "含周边增援",
    });
    expect(readings.series[0]?.total).toMatchObject({ formula: "SUM(D4:I4)", uncalculated: false, raw: 27 });
    expect(readings.series[1]?.total).toMatchObject({ formula: "SUM(D5:I5)", uncalculated: true, raw: null });
    expect(readings.series[1]?.note).toBeNull();
  });

  it("describes the table", () => {
    const [table] = readings.tables;
    expect(table).toMatchObject({ sheet: "接警", domain: "接警", layout: "metrics-by-month", copies: [] });
    expect(table).toMatchObject({ headerRow: 2, firstRow: 3, lastRow: 4 });
    expect(table?.columns.map(({ index, role }) => `${index} ${role}`)).toEqual([
      "0 metric",
      "1 scope",
      "2 unit",
      "3 month",
      "4 month",
      "5 total",
      "6 last-year",
      "7 target",
      "8 note",
    ]);
    expect(table?.columns[4]).toEqual({ index: 4, role: "month", month: { year: 2023, month: 2 }, label: "2月" });
  });
});
