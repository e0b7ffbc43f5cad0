import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriod, period } from "../../src/model/period.ts";
import type { FilledRow } from "../../src/workbook/template-options.ts";
import type { CellValue as Value } from "../../src/model/workbook.ts";
import { calculate } from "../../src/workbook/calculate.ts";
import { cellAt, cellsOf, plan, rowOf, sheetOf } from "./template-fixture.ts";

type Months = readonly (number | string | null)[];

/** Excel keeps 15 digits of a number. */
function kept(value: Value): Value {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

/** The stored result of 本期合计 and what its formula gives; both must be the same. */
function totalOf(rows: readonly FilledRow[], label: string, span = "2023H1", scope: string | null = null): unknown {
  const book = plan({ rows, period: parsePeriod(span)! });
  const sheet = book.sheets.find(({ cells }) => cells.some(({ column, value }) => column === 0 && value === label))!;
  const cell = cellAt(sheet, `P${rowOf(sheet, label, scope)}`);
  expect(kept(calculate(cell.formula ?? "", cellsOf(book, sheet.name)))).toEqual(kept(cell.value));
  return cell.value;
}

const alarm = (months: Months): FilledRow[] => [{ domain: "接警", metric: "接警出动总数", months }];
const staff = (months: Months): FilledRow[] => [{ domain: "接警", metric: "在岗人数", months }];

describe("the total of a flow", () => {
  it.each<[Months, string, number | string]>([
    [[1, 2, 3, 4, 5, 6, 100, 100, 100], "2023H1", 21],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "2023", 78],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "2023Q3", 24],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "2023-05", 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "2023-02..2023-04", 9],
    [[0, 0, 0, 0, 0, 0], "2023H1", 0],
    [[], "2023H1", ""],
    [[null, null, null, null, null, null, 7], "2023H1", ""],
    [[1, null, 3], "2023H1", 4],
    [[1, 2, "5000余", 4, 5, 6], "2023H1", ""],
    [[1, 2, 3, 4, 5, 6, "约300"], "2023H1", 21],
    [[0.1, 0.2, 0.3, 0, 0, 0], "2023H1", 0.6],
    [[""], "2023H1", ""],
  ])("of %j in %s is %j", (months, span, expected) => {
    expect(totalOf(alarm(months), "接警出动总数", span)).toBe(expected);
  });

  it("is blank when the period leaves the year of the sheets", () => {
    expect(totalOf(alarm([1, 2, 3]), "接警出动总数", "2022-11..2023-02")).toBe("");
  });
});

describe("the total of a stock", () => {
  it.each<[Months, string, number | string]>([
    [[1, 2, 3, 4, 5, 6, 7], "2023H1", 6],
    [[1, 2, 3, 4, 5], "2023H1", ""],
    [[1, 2, 3, 4, 5, "30余"], "2023H1", "30余"],
    [[null, null, null, null, 9], "2023-05", 9],
  ])("of %j in %s is %j", (months, span, expected) => {
    expect(totalOf(staff(months), "在岗人数", span)).toBe(expected);
  });
});

describe("the total of a ratio", () => {
  const found = (rest: Partial<FilledRow>): FilledRow => ({ domain: "隐患", metric: "发现隐患", ...rest });
  const rectified = (rest: Partial<FilledRow>): FilledRow => ({ domain: "隐患", metric: "督促整改", ...rest });
  const rate = (rows: readonly FilledRow[], scope: string | null = null): unknown =>
    totalOf(rows, "整改率", "2023H1", scope);

  it("is a hundred times the quotient of the totals of its parts", () => {
    expect(rate([found({ months: [100, 300] }), rectified({ months: [50, 250] })])).toBe(75);
    expect(rate([found({ total: 676 }), rectified({ total: 577 })])).toBeCloseTo(85.35502958579882, 10);
  });

  it("is blank without parts, with an approximate part, and when it would divide by nought", () => {
    expect(rate([])).toBe("");
    expect(rate([found({ total: 8 })])).toBe("");
    expect(rate([found({ total: "600余" }), rectified({ total: 577 })])).toBe("");
    expect(rate([found({ total: 0 }), rectified({ total: 0 })])).toBe("");
  });

  it("takes the parts of its own scope", () => {
    const scope = "百日攻坚专项行动";
    const rows = [
      found({ total: 10 }),
      rectified({ total: 10 }),
      found({ scope, total: 8 }),
      rectified({ scope, total: 6 }),
      { domain: "隐患", metric: "整改率", scope },
    ];
    expect(rate(rows, scope)).toBe(75);
    expect(rate(rows)).toBe(100);
  });

  it("reaches into another sheet", () => {
    const rows = [...alarm([20, 20]), found({ total: 100 })];
    expect(totalOf(rows, "警均隐患")).toBe(250);
  });

  it("must be typed when a part of its scope has no row", () => {
    const book = plan({ rows: [{ domain: "隐患", metric: "整改率", scope: "夏季行动" }] });
    const sheet = sheetOf(book, "隐患整改");
    expect(cellAt(sheet, `P${rowOf(sheet, "整改率", "夏季行动")}`)).toMatchObject({ value: null, style: "number" });
  });
});

describe("the total of a clerk's own row", () => {
  it("is a sum, but never of percentages", () => {
    const own = (unit: string): FilledRow[] => [{ domain: "接警", metric: "自加指标", unit, months: [1, 2] }];
    expect(totalOf(own("次"), "自加指标")).toBe(3);
    expect(totalOf(own("%"), "自加指标")).toBe("");
  });

  it("waits ready in the blank rows for what the clerk writes there", () => {
    const book = plan();
    const alarms = sheetOf(book, "接警");
    const formula = cellAt(alarms, "P9").formula ?? "";
    expect(calculate(formula, cellsOf(book, "接警", { A9: "取缔摊点", C9: "个", D9: 3, E9: 4 }))).toBe(7);
    expect(calculate(formula, cellsOf(book, "接警", { A9: "覆盖率", C9: "%", D9: 3, E9: 4 }))).toBe("");
  });
});

describe("when the clerk chooses another 报告期", () => {
  it.each([
    ["全年", 78],
    ["第三季度", 24],
    ["前三季度", 45],
    ["5月", 5],
    ["没有这一种", ""],
  ])("%s makes the totals follow: %j", (chosen, expected) => {
    const book = plan({ rows: alarm([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) });
    const settings = sheetOf(book, "报告设置");
    const change = { "报告设置!B6": chosen };
    const [first, last] = ["F2", "G2"].map((cell) =>
      calculate(cellAt(settings, cell).formula ?? "", cellsOf(book, "报告设置", change)),
    );
    const seen = cellsOf(book, "接警", { "报告设置!F2": first ?? null, "报告设置!G2": last ?? null });
    expect(calculate(cellAt(sheetOf(book, "接警"), "P4").formula ?? "", seen)).toBe(expected);
  });
});

describe("any months and any period", () => {
  const month = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 99_999 }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom("5000余", "约300", "12", " ") },
  );

  it("give the stored result that the formula calculates, for flows and stocks alike", () => {
    fc.assert(
      fc.property(
        fc.array(month, { maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (months, first, more) => {
          const book = plan({
            rows: [...alarm(months), ...staff(months)],
            period: period(2023, first, Math.min(12, first + more)),
          });
          const cells = cellsOf(book, "接警");
          for (const name of ["P4", "P8"]) {
            const cell = cellAt(sheetOf(book, "接警"), name);
            expect(calculate(cell.formula ?? "", cells) ?? "").toEqual(cell.value);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("give a flow the sum of the period's months, counted another way", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 12, maxLength: 12 }), (cents) => {
        const book = plan({ rows: alarm(cents.map((one) => one / 100)), period: period(2023, 1, 12) });
        const sum = cents.reduce((a, b) => a + b, 0);
        expect(cellAt(sheetOf(book, "接警"), "P4").value).toBe(sum / 100);
      }),
    );
  });
});
