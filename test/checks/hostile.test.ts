import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runChecks } from "../../src/checks/run-checks.ts";
import { parseCellName } from "../../src/model/place.ts";
import type { CellValue, Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellKey } from "../../src/model/workbook.ts";
import { openBook, see } from "./open-book.ts";

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
