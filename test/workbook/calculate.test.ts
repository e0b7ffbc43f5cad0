import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/model/workbook.ts";
import { calculate } from "../../src/workbook/calculate.ts";
import { referencesOf } from "../../src/workbook/formula-references.ts";
import type { Cells } from "../../src/workbook/formula-value.ts";
import { Incalculable } from "../../src/workbook/formula-value.ts";

/** Row 1: 1, 2, "5000余", blank, "3", #N/A. */
const ROW: readonly CellValue[] = [1, 2, "5000余", null, "3", { error: "#N/A" }];
const cells: Cells = {
  at: (_, row, column) => (row === 0 ? (ROW[column] ?? null) : null),
  name: (name) => (name === "报告末月" ? "'报告设置'!$B$1" : null),
};

describe("a formula", () => {
  it.each<[string, CellValue]>([
    ["SUM(A1:E1)", 3],
    ["A1+B1*2-1/4", 4.75],
    ["-A1+E1", 2],
    ["C1+1", { error: "#VALUE!" }],
    ['""+1', { error: "#VALUE!" }],
    ["A1/D1", { error: "#DIV/0!" }],
    ["SUM(A1:F1)", { error: "#N/A" }],
    ['IFERROR(F1,"无")', "无"],
    ["COUNT(A1:F1)", 2],
    ["COUNTA(A1:F1)", 5],
    ['IF(AND(A1=1,D1=0,D1=""),"对","错")', "对"],
    ["ROUND(2.345,2)", 2.35],
    ["ROUND(-0.5,0)", -1],
    ["AVERAGE(A1:E1)", 1.5],
    ["AVERAGE(C1:D1)", { error: "#DIV/0!" }],
    ["MAX(A1:E1)-MIN(A1:E1)", 1],
    ['"共"&A1/4&"起"', "共0.25起"],
    ["D1", 0],
    ["SUM('接警'!A1,接警!B1)", 3],
    ["INDEX(A1:F1,1,报告末月)", 2],
    ["SUM(INDEX(A1:F1,1,1):INDEX(A1:F1,1,2))", 3],
    ["VLOOKUP(1,A1:B1,2,FALSE)", 2],
    ['"abc"="ABC"', true],
  ])("%s is calculated as Excel does", (formula, expected) => {
    expect(calculate(formula, cells)).toEqual(expected);
  });

  it.each([
    "SUMIF(A1:F1,1)",
    "A1:B1+1",
    "A:A",
    "SUM(A1:A1048576)",
    '"2023-6-30"+1',
    '"１２"+1',
    '"5%"*2',
    '"b">"a"',
    'IF("是",1,2)',
    'SUM("3",A1)',
    "VLOOKUP(1,A1:B1,2)",
    "没有的名称",
    "[1]表!A1",
    "1E5",
    "A1 B1",
    "SUM(A1",
    `${"(".repeat(200)}1${")".repeat(200)}`,
    `${"-".repeat(30_000)}1`,
  ])("%s is left to Excel", (formula) => {
    expect(() => calculate(formula, cells)).toThrow(Incalculable);
  });

  it("is calculated or refused, whatever it is, and never hangs", () => {
    const piece = fc.constantFrom(
      ..."A1 B1 : + - * / ( ) , SUM( IF( INDEX( \"x\" '表'! 报告末月 2 0.5 = <> & ^ % # [ ]".split(" "),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 40 }).map((list) => list.join("")),
        ),
        (formula) => {
          referencesOf(formula, "表", () => null);
          try {
            const value = calculate(formula, cells);
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(Incalculable);
          }
        },
      ),
      { seed: 20230630, numRuns: 2000 },
    );
  });
});

describe("what a formula depends on", () => {
  const names = (name: string): string | null =>
    name === "报告末月" ? "'报告设置'!$B$1" : name === "环" ? "环+1" : null;
  const shown = (formula: string): string => {
    const { areas, isOpen } = referencesOf(formula, "接警", names);
    const cells = areas.map(({ sheet, top, left, bottom, right }) => `${sheet}!${top},${left}:${bottom},${right}`);
    return [...cells, ...(isOpen ? ["*"] : [])].join(" ");
  };

  it.each([
    ["SUM(A1:$B$2)+c3", "接警!0,0:1,1 接警!2,2:2,2"],
    ["'检查 单位'!A1&火灾!B2", "检查 单位!0,0:0,0 火灾!1,1:1,1"],
    ["SUM(B:B)", "接警!0,1:1048575,1"],
    ["SUM(2:3)", "接警!1,0:2,16383"],
    ['IF("A1"="","A2",报告末月)', "报告设置!0,1:0,1"],
    ["INDEX(D4:O4,1,2):INDEX(D4:O4,1,3)", "接警!3,3:3,14 接警!3,3:3,14"],
    ["LOG10(1)+TRUE", ""],
    ["[1]表!A1", "表!0,0:0,0"],
    ["SUM(表1[6月])", "*"],
    ['INDIRECT("A1")', "*"],
    ["没有的名称", "*"],
    ["A1:OFFSET(A1,1,1)", "接警!0,0:0,0 接警!0,0:0,0 *"],
    ["环", "*"],
  ])("%s: %s", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });
});
