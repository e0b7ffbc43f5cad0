import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockAddress,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCells,
  quotedSheet,
  splitAddress,
} from "./excel/address.ts";
import type { Block } from "./excel/address.ts";
import type { Cell } from "./excel/cells.ts";
import { shownText } from "./excel/number-text.ts";

const blocks = fc
  .record({ row: fc.nat(MAX_ROWS - 1), column: fc.nat(MAX_COLUMNS - 1), rows: fc.nat(), columns: fc.nat() })
  .map(({ row, column, rows, columns }): Block => {
    return { row, column, rows: 1 + (rows % (MAX_ROWS - row)), columns: 1 + (columns % (MAX_COLUMNS - column)) };
  });

describe("addresses", () => {
  test("say a block and are read as the same block", () => {
    fc.assert(
      fc.property(blocks, (block) => {
        expect(parseCells(blockAddress(block))).toEqual(block);
      }),
    );
  });

  test("of sheets are quoted so that they can be taken apart again", () => {
    const names = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:]|^'|'$/.test(name));
    fc.assert(
      fc.property(names, (name) => {
        expect(splitAddress(`${quotedSheet(name)}!B2`)).toEqual([name, "B2"]);
      }),
    );
  });

  test("that have cells in common have them both ways", () => {
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        expect(intersection(a, b)).toEqual(intersection(b, a));
      }),
    );
    expect(intersection(parseCells("A1:C3")!, parseCells("C3:D4")!)).toEqual(parseCells("C3"));
    expect(intersection(parseCells("A1:B2")!, parseCells("C3")!)).toBeNull();
  });
});

test.each<[Cell, string]>([
  [{}, ""],
  [{ content: "5000余" }, "5000余"],
  [{ content: true }, "TRUE"],
  [{ content: { error: "#N/A" } }, "#N/A"],
  [{ content: 12 }, "12"],
  [{ content: 0.1 + 0.2 }, "0.3"],
  [{ content: 1_234_567.891 }, "1234567.891"],
  [{ content: 12.5, numberFormat: "0" }, "13"],
  [{ content: 12.5, numberFormat: "0.00" }, "12.50"],
  [{ content: 1_234_567, numberFormat: "#,##0" }, "1,234,567"],
  [{ content: 0.256, numberFormat: "0.0%" }, "25.6%"],
  [{ content: 45_107, numberFormat: "yyyy/m/d" }, "2023/6/30"],
  [{ content: 45_107, numberFormat: 'yyyy"年"m"月"d"日"' }, "2023年6月30日"],
  [{ content: 12, numberFormat: "[红色]0", text: "十二" }, "十二"],
])("%o shows %s", (cell, text) => {
  expect(shownText(cell)).toBe(text);
});

test("a format the emulator does not know fails the test", () => {
  expect(() => shownText({ content: 12, numberFormat: "[DBNum1]0" })).toThrow("does not model");
  expect(() => shownText({ content: 1e15 })).toThrow("does not model");
});
