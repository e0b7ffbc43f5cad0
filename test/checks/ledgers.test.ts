import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { CellValue, Workbook } from "../../src/model/workbook.ts";
import { see, seeText } from "./open-book.ts";

const HEAD = ["序号", "单位名称", "检查日期", "隐患内容", "整改方式", "整改期限", "是否整改", "完成日期"];

function ledgerOf(rows: readonly (readonly CellValue[])[]): Workbook {
  const nothing = new Map<number, string>();
  const none = new Set<number>();
  const sheet = { name: "隐患台账", state: "visible" as const, values: [HEAD, ...rows], formulas: nothing };
  const rest = { uncalculated: none, formats: nothing, merges: [], hiddenRows: none, hiddenColumns: none };
  return { name: "book.xlsx", date1904: false, sheets: [{ ...sheet, ...rest }] };
}

function check(workbook: Workbook) {
  const period = parsePeriod("2023H1");
  if (period === null) throw new Error("no period");
  return runChecks(see(workbook, period));
}

describe("a long ledger with many faults", () => {
  const rows = Array.from({ length: 20_000 }, (_, i): CellValue[] => {
    const found = 44_927 + (i % 150);
    const faulty = i % 20 === 0;
    return [i + 1, `${i}号商铺`, found, "灭火器过期", "限期整改", found + 15, faulty ? "否" : "是", found + 10];
  });

  it("says each kind of fault once, with all its places", () => {
    const findings = check(ledgerOf(rows));
    expect(findings.map(({ rule }) => rule)).toEqual(["status-against-date"]);
    expect(findings[0]?.related).toHaveLength(999);
    expect(findings[0]?.message).toMatch(/本表还有999处同样情况。$/);
  });

  it("lets an earlier error speak for the cells it explains", () => {
    const [first = []] = rows;
    const wrong = [...first.slice(0, 5), 44_900, "否", 44_910];
    expect(check(ledgerOf([wrong])).map(({ rule, at }) => `${at.cell ?? ""} ${rule}`)).toEqual([
      "F2 dates-out-of-order",
      "H2 dates-out-of-order",
    ]);
  });
});

describe("hostile ledgers", () => {
  it("are checked without an exception and in time linear in their rows", () => {
    const odd: readonly CellValue[] = [
      { error: "#REF!" },
      true,
      -1,
      1e300,
      "\u0000".repeat(40),
      "9".repeat(5000),
      null,
    ];
    const rows = Array.from({ length: 5000 }, (_, i) =>
      HEAD.map((__, column) => odd[(i + column) % odd.length] ?? null),
    );
    for (const { message } of check(ledgerOf(rows))) expect(message).toMatch(/[。？]$/);
  });

  it("compare the rows of one unit and one day without trying all pairs", () => {
    const rows = Array.from({ length: 30_000 }, (_, i): CellValue[] => [
      i + 1,
      "商城",
      44_950,
      `第${i}间堆放杂物`,
      "当场整改",
      null,
      "是",
      null,
    ]);
    expect(check(ledgerOf(rows)).map(({ rule }) => rule)).toContain("similar-rows");
  });
});

describe("merged cells", () => {
  it("speak for all the rows they cover, and their numbers are counted once", () => {
    const seen = seeText(`period: 2023H1
## 培训
- merge: A2:A3
- merge: C2:C3
| 培训日期 | 培训对象 | 培训人数 | 授课人 |
| --- | --- | --- | --- |
| 2023-02-03 | 县医院 | 80 | 张三 |
| | 福利院 | | 李四 |
`);
    const counted = seen.readings.ledgerSeries.map(({ series }) => [series.id, series.total?.raw]);
    expect(counted).toEqual([
      ["publicity-trainings", 2],
      ["publicity-trainees", 80],
    ]);
  });
});

describe("the mend of a wording", () => {
  it("is safe and never writes over a formula", () => {
    const book = (cell: string): string => `period: 2023H1
## 隐患台账
| 单位名称 | 检查日期 | 隐患内容 | 整改期限 | 是否整改 | 完成日期 |
| --- | --- | --- | --- | --- | --- |
| 一号商铺 | 2023-02-03 | 灭火器压力不足 | 2023-02-18 | 是 | 2023-02-13 |
| 二号商铺 | 2023-02-03 | 疏散通道堆放杂物 | 2023-02-18 | ${cell} | 2023-02-13 |
`;
    const fixes = ["√", "=A1→√"].map((cell) => runChecks(seeText(book(cell))).map(({ fix }) => fix));
    expect(fixes[0]).toEqual([
      { safe: true, label: "改成是", changes: [{ at: { sheet: "隐患台账", cell: "E3" }, from: "√", to: "是" }] },
    ]);
    expect(fixes[1]).toEqual([null]);
  });
});
