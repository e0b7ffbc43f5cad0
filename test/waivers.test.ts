import { describe, expect, it } from "vitest";
import { inspect } from "../src/summary.ts";
import { planWaiver } from "../src/waivers.ts";
import { readBook } from "./book.ts";

const JUMP = `
## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |
| 接警出动总数 | 起 | 40 | 35 | 38 | 113 | 20 |

## 报告设置
| 项目 | 内容 |
| 年度 | 2023 |
| 报告期 | 第一季度 |
`;

function cellsIn(waivers: string): readonly string[] {
  const inspection = inspect(readBook(JUMP + waivers).workbook, { period: null, lastYear: null });
  const finding = inspection.findings.find(({ rule }) => rule === "year-on-year-jump");
  if (finding === undefined) throw new Error("P01 says nothing");
  const { changes } = planWaiver(inspection, finding, { reason: "汛期救援增多", by: "李四", on: "2023-04-03" });
  return changes.map(({ at }) => at.cell ?? "");
}

describe("an explanation for a sheet 核查说明 that lacks some of our columns", () => {
  it("gets them right of everything, remarks without a heading included", () => {
    const cells = cellsIn("\n## 核查说明\n| 规则 | 表 | 说明 | |\n| P99 | 接警 | 已核实过了 | 我的备注 |\n");
    expect(cells.filter((cell) => cell.startsWith("D"))).toEqual([]);
    expect(cells).toContain("E1");
  });

  it("is refused where there is no room for a heading that would be found again", () => {
    const filled = ` ${"| ".repeat(62)}`;
    const book = `\n## 核查说明\n| 规则 | 表 | 说明 ${filled}|\n| P99 | 接警 | 已核实过了 ${filled}备注 |\n`;
    expect(() => cellsIn(book)).toThrow(/没有空列.*补上/);
  });
});
