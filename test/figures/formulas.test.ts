import { describe, expect, it } from "vitest";
import { figures as catalogFigures } from "../../src/catalog/figures.ts";
import { deriveFigures } from "../../src/figures/derive-figures.ts";
import { formulas } from "../../src/figures/formulas.ts";
import type { FigureSpec, FormulaName } from "../../src/model/catalog.ts";
import { exact, toDecimal } from "../../src/model/exact.ts";
import type { Cell } from "./make.ts";
import { H1, catalogOf, figureOf, metric, readingsOf, row, seen } from "./make.ts";

const time = { days: 181, months: 6 };

type Line = readonly [formula: FormulaName, values: readonly string[], result: string | null, words: string];

const table: readonly Line[] = [
  ["percent", ["577", "676"], "85.35503", "甲÷乙×100%"],
  ["percent", ["690", "676"], "102.071006", "甲÷乙×100%"],
  ["percent", ["0", "676"], "0", "甲÷乙×100%"],
  ["percent", ["577", "0"], null, "甲÷乙×100%"],
  ["percent", ["577", "-5"], null, "甲÷乙×100%"],
  ["percent-of-sum", ["95", "20", "100"], "79.166667", "甲÷（乙+丙）×100%"],
  ["percent-of-sum", ["95", "0", "0"], null, "甲÷（乙+丙）×100%"],
  ["quotient", ["459", "305"], "1.504918", "甲÷乙"],
  ["quotient", ["459", "0"], null, "甲÷乙"],
  ["per-day", ["305"], "1.685083", "甲÷天数"],
  ["per-month", ["305"], "50.833333", "甲÷月数"],
  ["sum", ["2", "8", "15", "0.5"], "25.5", "甲+乙+丙+丁"],
  ["difference", ["120", "95", "5"], "20", "甲－乙－丙"],
  ["difference", ["5", "20"], "-15", "甲－乙"],
];

describe("the formulas", () => {
  it.each(table)("%s of %j is %s, in words %s", (name, values, result, words) => {
    const formula = formulas[name];
    const value = formula.of(
      values.map((text) => exact(text)),
      time,
    );
    expect(value === null ? null : toDecimal(value)).toBe(result);
    expect(formula.words(["甲", "乙", "丙", "丁"].slice(0, values.length))).toBe(words);
  });

  it("has a line of the table for every formula, and one without a result for every division by a metric", () => {
    const named = new Set(table.map(([name]) => name));
    expect([...named].sort()).toEqual(Object.keys(formulas).sort());
    for (const name of ["percent", "percent-of-sum", "quotient"]) {
      expect(table.some(([line, , result]) => line === name && result === null)).toBe(true);
    }
  });

  it("has no result per day when nobody knows how many days were counted", () => {
    expect(formulas["per-day"].of([exact(305)], { days: null, months: 6 })).toBeNull();
  });

  it("fits every figure of the catalogue", () => {
    for (const { id, formula, of } of catalogFigures) {
      const { least, most } = formulas[formula].takes;
      expect(of.length, id).toBeGreaterThanOrEqual(least);
      expect(of.length, id).toBeLessThanOrEqual(most);
    }
  });
});

const rate: FigureSpec = {
  id: "pass-rate",
  name: "合格率",
  domain: "inspections",
  formula: "percent",
  of: ["passed", "checked"],
  unit: "%",
  decimals: 1,
  good: "up",
};

function figureFrom(spec: FigureSpec, totals: Readonly<Record<string, Cell>>): string {
  const metrics = spec.of.map((id) => metric(id));
  const series = Object.entries(totals).map(([id, total], i) => row({ id, row: 4 + i, total }));
  const derived = deriveFigures({
    readings: readingsOf(series),
    catalog: catalogOf({ metrics, figures: [spec] }),
    period: H1,
    findings: [],
    lastYear: null,
  });
  const figure = figureOf(derived, spec.id);
  return figure === null ? "none" : seen(figure.now);
}

describe("figures with gaps", () => {
  it.each<readonly [FormulaName, readonly string[], Readonly<Record<string, Cell>>, string]>([
    ["percent", ["a", "b"], { a: 577, b: 676 }, "85.35503"],
    ["percent", ["a", "b"], { a: 577 }, "none"],
    ["percent", ["a", "b"], { a: 577, b: null }, "(not-filled)"],
    ["percent", ["a", "b"], { a: "待补", b: 676 }, "(not-a-number)"],
    ["percent", ["a", "b"], { a: 577, b: 0 }, "(zero-base)"],
    ["percent", ["a", "b"], { a: "约577", b: 676 }, "(approximate)"],
    ["percent-of-sum", ["a", "b", "c"], { a: 95, b: 20, c: 100 }, "79.166667"],
    ["percent-of-sum", ["a", "b", "c"], { a: 95, b: 0, c: 0 }, "(zero-base)"],
    ["percent-of-sum", ["a", "b", "c"], { a: 95, b: 20 }, "none"],
    ["quotient", ["a", "b"], { a: 459, b: 0 }, "(zero-base)"],
    ["quotient", ["a", "b"], { a: 459, b: "300余" }, "(approximate)"],
    ["per-day", ["a"], { a: 362 }, "2"],
    ["per-day", ["a"], { a: null }, "(not-filled)"],
    ["per-month", ["a"], { a: 300 }, "50"],
    ["sum", ["a", "b"], { a: 5, b: null }, "(not-filled)"],
    ["sum", ["a", "b"], { a: "5000余", b: 300 }, "5300余"],
    ["sum", ["a", "b"], { a: "5000余", b: "近200" }, "5200约"],
    ["difference", ["a", "b"], { a: "5000余", b: 300 }, "(approximate)"],
    ["difference", ["a", "b"], { a: 5, b: 20 }, "-15"],
  ])("%s of %j over %j is %s", (formula, of, totals, result) => {
    expect(figureFrom({ ...rate, formula, of, unit: "起" }, totals)).toBe(result);
  });

  it("leaves out a figure whose row in the catalogue does not fit its formula", () => {
    expect(figureFrom({ ...rate, of: ["passed"] }, { passed: 5 })).toBe("none");
  });
});
