import { describe, expect, it } from "vitest";
import { catalog } from "../src/catalog/catalog.ts";
import { countUnknown, planMapping } from "../src/mapping-plan.ts";
import { readMetrics } from "../src/metrics/read-metrics.ts";
import { period } from "../src/model/period.ts";
import type { TablePlan } from "../src/model/table-plan.ts";
import { cellKey, showValue } from "../src/model/workbook.ts";
import { readBook } from "./book.ts";
import { withCells } from "./report.ts";

const FORM = `
## 汇总二
| 统计月份 | 跑火点数 | 打非家数 |
| 1月 | 3 | 20 |
| 2月 | 4 | 30 |
`;

const given = (book: string) => {
  const { workbook } = readBook(book);
  return { workbook, readings: readMetrics(workbook, catalog, period(2023, 1, 2)) };
};
const plan = (book: string): TablePlan => planMapping(given(book));
const cells = ({ changes }: TablePlan): string[] => changes.map(({ at, to }) => `${at.cell ?? ""} ${showValue(to)}`);

describe("listing what was not recognised in the sheet 对应关系", () => {
  it("makes the sheet, with its header, when there is none", () => {
    const made = plan(FORM);
    expect(made).toMatchObject({ sheet: "对应关系", isNew: true });
    expect(made.widths).toHaveLength(made.header.length);
    expect(cells(made)).toEqual([
      ...["A1 表", "B1 表头或行名", "C1 业务", "D1 指标", "E1 范围", "F1 单位"],
      ...["A2 汇总二", "A3 汇总二", "B3 跑火点数", "A4 汇总二", "B4 打非家数"],
    ]);
  });

  it("goes on below the last row, in the columns as they lie, without what is listed already", () => {
    const made = plan(`${FORM}
## 对应关系
| 备注 | 业务 | 表头或行名 | 表 |
| | | 打非家数 | 汇总二 |
`);
    expect(made.isNew).toBe(false);
    expect(cells(made)).toEqual(["D3 汇总二", "D4 汇总二", "C4 跑火点数"]);
  });

  it("goes on below formulas that show nothing yet", () => {
    const { workbook, readings } = given(`${FORM}\n## 对应关系\n| 表 | 表头或行名 | 业务 | 指标 |\n`);
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === "对应关系" ? { ...sheet, formulas: new Map([[cellKey(4, 0), 'IF(D5="","",1)']]) } : sheet,
    );
    expect(cells(planMapping({ workbook: { ...workbook, sheets }, readings }))[0]).toBe("A6 汇总二");
  });

  it("has nothing to write once everything is listed, or recognised", () => {
    const book = given(FORM);
    const changes = Object.fromEntries(
      planMapping(book).changes.map(({ at, to }) => [`对应关系!${at.cell ?? ""}`, to]),
    );
    const empty = readBook(`${FORM}\n## 对应关系\n| 表 | 表头或行名 | 业务 | 指标 |\n`).workbook;
    const workbook = withCells(empty, changes);
    const again = planMapping({ workbook, readings: readMetrics(workbook, catalog, period(2023, 1, 2)) });
    expect(again.changes).toEqual([]);
    expect(plan("## 接警\n| 指标 | 单位 | 1月 | 2月 | 合计 |\n| 接警出动总数 | 起 | 3 | 4 | 7 |\n").changes).toEqual(
      [],
    );
  });

  it("leaves the rows out that a clerk added to a table of metrics by month", () => {
    const own = given("## 接警\n| 指标 | 单位 | 1月 | 2月 | 合计 |\n| 自编的一行 | 起 | 3 | 4 | 7 |\n");
    expect(countUnknown(own.readings)).toBe(0);
    expect(countUnknown(given(FORM).readings)).toBe(3);
  });

  it("refuses a sheet of that name whose header is gone, and fills one that is empty", () => {
    expect(() => plan(`${FORM}\n## 对应关系\n| 甲 | 乙 |\n| 1 | 2 |\n`)).toThrow(
      /“对应关系”表里没有认出表头.*补上表头/,
    );
    const empty = plan(`${FORM}\n## 对应关系\n`);
    expect(empty.isNew).toBe(false);
    expect(cells(empty)[0]).toBe("A1 表");
  });
});
