import { describe, expect, it } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import type { SheetPlan, ValidationPlan } from "../../src/workbook/template-plan.ts";
import { fitsInList } from "../../src/workbook/template-validations.ts";
import type { CellValue as Value } from "../../src/model/workbook.ts";
import { calculate } from "../../src/workbook/calculate.ts";
import { cellsOf, holds, plan, sheetOf } from "./template-fixture.ts";

const book = plan();
const alarms = sheetOf(book, "接警");
const hazards = sheetOf(book, "隐患整改");

const ruleAt = (sheet: SheetPlan, cell: string): ValidationPlan | undefined =>
  sheet.validations.find(({ range }) => holds(range, cell));

/** What the rule of the first cell of its range says when `typed` stands there. */
function accepts(
  validation: ValidationPlan | undefined,
  typed: Value,
  beside: Readonly<Record<string, Value>> = {},
): Value {
  if (validation?.rule.kind !== "formula") throw new Error("no formula");
  const first = /^[A-Z]+\d+/.exec(validation.range)?.[0] ?? "";
  return calculate(validation.rule.formula, cellsOf(book, "接警", { [first]: typed, ...beside }));
}

describe("what may be typed where numbers stand", () => {
  it.each(["D4", "O4", "Q4", "R5", "D8"])("%s of a count asks for whole numbers from nought", (cell) => {
    const rule = ruleAt(alarms, cell);
    expect([0, 12, 305].map((typed) => accepts(rule, typed))).toEqual([true, true, true]);
    expect([-1, 3.5].map((typed) => accepts(rule, typed))).toEqual([false, false]);
  });

  it("takes decimals for money and in a clerk's own row", () => {
    for (const cell of ["D7", "Q7", "D9"]) {
      expect([3.5, 0, -0.5].map((typed) => accepts(ruleAt(alarms, cell), typed))).toEqual([true, true, false]);
    }
  });

  it.each(["5000余", "约300", "近2万", "19万余", "19余", "300多", "逾100", "超100", "300左右", "300以上"])(
    "takes %s",
    (typed) => {
      expect(accepts(ruleAt(alarms, "D4"), typed)).toBe(true);
    },
  );

  it.each(["12起", "3车15人", "十二", "无", "——", "1,2,3"])("asks about %s", (typed) => {
    expect(accepts(ruleAt(alarms, "D4"), typed)).toBe(false);
  });

  it("covers every input cell of every row of the real catalogue, and no cell twice", () => {
    const real = plan({}, catalog);
    for (const { sheet: name } of catalog.domains) {
      const sheet = sheetOf(real, name);
      for (const { row, column } of sheet.cells.filter(
        (cell) => cell.row >= 3 && cell.column >= 3 && cell.column <= 17,
      )) {
        const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
        const rules = sheet.validations.filter(({ range }) => holds(range, cell));
        const computed = sheet.cells.find((one) => one.row === row && one.column === column)?.style === "computed";
        expect([name, cell, rules.length]).toEqual([name, cell, computed ? 0 : 1]);
      }
    }
  });
});

describe("typing over a total", () => {
  it("is free while no month is filled, and asked about when one is", () => {
    const rule = ruleAt(alarms, "P4");
    expect(accepts(rule, 7)).toBe(true);
    expect(accepts(rule, 7, { D4: 1 })).toBe(false);
    expect(accepts(rule, 7, { O4: "约3" })).toBe(false);
  });

  it("is never ruled where the total must be typed or follows from others", () => {
    expect(accepts(ruleAt(hazards, "P8"), 12)).toBe(true);
    expect(ruleAt(hazards, "P6")).toBeUndefined();
  });
});

describe("lists to choose from", () => {
  it("offer a row's unit and its other names, the same list once", () => {
    const rule = ruleAt(alarms, "C5");
    expect(rule).toMatchObject({ range: "C4:C5", rule: { kind: "choices", values: ["起", "次"] } });
    expect(ruleAt(alarms, "C6")?.rule).toEqual({ kind: "choices", values: ["起"] });
    expect(ruleAt(alarms, "C9")).toBeUndefined();
  });

  it("offer places and domains for texts", () => {
    const texts = sheetOf(book, "文稿要点");
    expect(ruleAt(texts, "A4")?.rule).toEqual({ kind: "choices", values: ["开头", "存在问题"] });
    expect(ruleAt(texts, "B20")?.rule).toEqual({ kind: "choices", values: ["接警", "隐患"] });
  });

  it("rule the ledger: dates from 2000 on, and its choices", () => {
    const ledger = sheetOf(book, "隐患台账");
    expect(["E4", "L4", "N4", "O99"].map((cell) => ruleAt(ledger, cell)?.rule.kind)).toEqual(
      Array(4).fill("date-from"),
    );
    expect(ruleAt(ledger, "M4")?.rule).toEqual({ kind: "choices", values: ["是", "否"] });
    expect(ruleAt(ledger, "G4")).toBeUndefined();
  });

  it.each<[string, readonly string[], boolean]>([
    ["short ones", ["起", "次"], true],
    ["none", [], false],
    ["a comma", ["起,次"], false],
    ["a quotation mark", ['责令"三停"'], false],
    ["blanks at an end", ["起 "], false],
    ["nothing in it", [""], false],
    ["more than Excel holds", Array.from({ length: 60 }, () => "第一季度第"), false],
  ])("can hold %s: see the table", (_, values, expected) => {
    expect(fitsInList(values)).toBe(expected);
  });
});

describe("colours that follow the data", () => {
  /** Whether the nth highlight of 接警 shows at the first cell of its range. */
  const shows = (nth: number, values: Readonly<Record<string, Value>>): Value =>
    calculate(alarms.highlights[nth]?.formula ?? "", cellsOf(book, "接警", values));

  it("grey the months outside the report period", () => {
    expect(shows(0, {})).toBe(false);
    expect(shows(0, { "报告设置!F2": 2 })).toBe(true);
    expect(shows(0, { "报告设置!F2": 1, "报告设置!G2": 12 })).toBe(false);
  });

  it("turn a month yellow that was left out before a later one", () => {
    expect(shows(1, {})).toBe(false);
    expect(shows(1, { E4: 3 })).toBe(true);
    expect(shows(1, { D4: 0, E4: 3 })).toBe(false);
  });

  it("turn a total yellow that still lacks months of the period", () => {
    const months = { D4: 1, E4: 1, F4: 1, G4: 1, H4: 1 };
    expect(shows(2, {})).toBe(false);
    expect(shows(2, months)).toBe(true);
    expect(shows(2, { ...months, I4: 0 })).toBe(false);
    expect(holds(alarms.highlights[2]?.range ?? "", "P8")).toBe(false);
  });
});
