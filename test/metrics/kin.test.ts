import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { readMetrics } from "../../src/metrics/read-metrics.ts";
import { readBook } from "../book.ts";

const BOOK = `
## 检查单位
| 指标 | 单位 | 1月 | 2月 | 上年同期 |
| --- | --- | --- | --- | --- |
| 检查单位 | 家 | 3 | 4 | 6 |
| 发现隐患 | 处 | 5 | 6 | 9 |
| 督促整改 | 处 | 4 | 6 | 8 |
| 出动车辆 | 辆次 | 2 | 2 | 4 |
`;

describe("metrics of a kindred domain on one sheet", () => {
  const { series } = readMetrics(readBook(BOOK).workbook, catalog, {
    first: { year: 2023, month: 1 },
    last: { year: 2023, month: 2 },
  });

  it("are read as what they are, also where they stand on the other's sheet", () => {
    expect(series.map(({ domain, metric, id, sheet }) => [sheet, domain, metric, id])).toEqual([
      ["检查单位", "检查", "检查单位", "inspections-units"],
      ["检查单位", "隐患", "发现火灾隐患或违法行为", "hazards-found"],
      ["检查单位", "隐患", "督促整改火灾隐患或违法行为", "hazards-rectified"],
      ["检查单位", "检查", "出动车辆", null],
    ]);
  });
});
