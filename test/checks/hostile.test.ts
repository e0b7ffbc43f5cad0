import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { parseCellName } from "../../src/model/place.ts";
import type { CellValue, Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellKey } from "../../src/model/workbook.ts";
import { openBook, see, seeText } from "./open-book.ts";

const { seen } = openBook("traps.clean.md");

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom<CellValue>(
    "__proto__",
    "constructor",
    "12起",
    "约300",
    "３-５",
    "=1",
    "1".repeat(5000),
    "，".repeat(5000),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant({ error: "#REF!" }),
  fc.constant(null),
);

const slip = fc.record({
  sheet: fc.nat(seen.workbook.sheets.length - 1),
  row: fc.nat(11),
  column: fc.nat(14),
  value,
  formula: fc.option(fc.constantFrom("SUM(D4:I4)", "[1]a!B2", "SUM(", "D4+", "((((((", "A1:B2", "'".repeat(3000))),
});

describe("whatever stands in the cells", () => {
  it("the checks come to an end, and every finding has a place, a sentence and cells that exist", () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 12 }), (slips) => {
        const sheets = seen.workbook.sheets.map((sheet, i) =>
          broken(
            sheet,
            slips.filter((each) => each.sheet === i),
          ),
        );
        const workbook: Workbook = { ...seen.workbook, sheets };
        for (const { at, message, related, fix } of runChecks(see(workbook, seen.period))) {
          expect(message).toMatch(/[。？]$/);
          expect(message).not.toMatch(/undefined|\[object|NaN|Infinity/);
          expect(Array.from(message).length).toBeLessThanOrEqual(160);
          for (const place of [at, ...related, ...(fix?.changes ?? []).map((change) => change.at)]) {
            expect(sheets.some(({ name }) => name === place.sheet)).toBe(true);
            expect(place.cell === undefined || parseCellName(place.cell) !== null).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a page pasted into the cell of a name, a scope, a unit or a head", () => {
  const page = "检查情况".repeat(1250);
  const book = `period: 2023Q1
## 检查单位
| 指标 | 范围 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 | 同比 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| ${page}甲 | | 家 | 1.2e3 | ${page} | 4人1车 | 100 | 120 | |
| ${page}乙 | | ${page} | 40 | 5 | 81 | =SUM(D3:F3)→126 | 1260 | |
| ${page}丁 | | ${page} | 40 | 5 | 81 | =SUM(D4:F4)→126 | 0 | 6200 |
| 检查单位 | ${page} | 家 | 40.5 | 45 | 41 | 100 | 1 | |
## 各乡镇
| ${page} | | |
| 乡镇 | 责令改正通知书 | ${page} |
| --- | --- | --- |
| 城关镇 | 67 | 39 |
| 青山镇 | 30 | 9 |
| ${page}镇 | 30 | 9 |
`;

  it("is never repeated by a finding", () => {
    const findings = runChecks(seeText(book));
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["year-on-year-jump", "percent-on-zero-base", "total-row-missing"]),
    );
    for (const { message, value, expected } of findings) {
      for (const text of [message, value ?? "", expected ?? ""]) expect(Array.from(text).length).toBeLessThan(100);
    }
  });
});

type Slip = typeof slip extends fc.Arbitrary<infer Value> ? Value : never;

function broken(sheet: Sheet, slips: readonly Slip[]): Sheet {
  const values = sheet.values.map((row) => [...(row ?? [])]);
  const formulas = new Map(sheet.formulas);
  for (const { row, column, value: typed, formula } of slips) {
    while (values.length <= row) values.push([]);
    values[row]![column] = typed;
    if (formula !== null) formulas.set(cellKey(row, column), formula);
  }
  return { ...sheet, values, formulas };
}
