import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName } from "../../src/model/place.ts";
import type { CellValue } from "../../src/model/workbook.ts";
import { valueAt } from "../../src/model/workbook.ts";
import { editXlsx } from "../../src/workbook/edit-xlsx.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { bookParts, firstSheet, MAIN, zip } from "./ooxml.ts";

const SEED = 20230630;
const SIZE = 6;

/** How a writer puts a sheet: with or without places, prefix, blanks between, empty cells and rows. */
const dialect = fc.record({
  addresses: fc.boolean(),
  prefix: fc.constantFrom("", "x:"),
  indent: fc.constantFrom("", "\n  ", "<!-- <c r='A1'> -->"),
  blanks: fc.boolean(),
});
const held = fc.oneof(fc.integer({ min: -999, max: 99_999 }), fc.constantFrom("１２", "9起", "a<b&c", null, null));
const grid = fc.array(fc.array(held, { maxLength: SIZE }), { maxLength: SIZE });
const written: fc.Arbitrary<CellValue> = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => Number(value.toPrecision(12)) + 0),
  fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !text.startsWith("=") && text !== ""),
  fc.boolean(),
);
const edits = fc.uniqueArray(fc.record({ row: fc.nat(SIZE + 1), column: fc.nat(SIZE + 1), to: written }), {
  selector: ({ row, column }) => `${row},${column}`,
  minLength: 1,
  maxLength: 12,
});

type Dialect = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

function sheetXml(
  rows: readonly (readonly (string | number | null)[])[],
  { addresses, prefix, indent, blanks }: Dialect,
): string {
  const cell = (value: string | number | null, row: number, column: number): string => {
    const place = addresses ? ` r="${cellName(row, column)}"` : "";
    if (value === null) return !addresses || blanks ? `<${prefix}c${place}/>` : "";
    if (typeof value === "number") return `<${prefix}c${place}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
    const text = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<${prefix}c${place} t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  };
  const data = rows.map((row, r) => {
    const cells = row.map((value, c) => cell(value, r, c)).join(indent);
    if (cells === "" && addresses && !blanks) return "";
    const place = addresses ? ` r="${r + 1}"` : "";
    return cells === "" ? `<${prefix}row${place}/>` : `<${prefix}row${place}>${cells}${indent}</${prefix}row>`;
  });
  const name = prefix === "" ? "xmlns" : "xmlns:x";
  return `<${prefix}worksheet ${name}="${MAIN}"><${prefix}sheetData>${indent}${data.join(indent)}</${prefix}sheetData></${prefix}worksheet>`;
}

describe("editing a sheet", () => {
  it("gives exactly the written values and leaves all others, however the sheet is put", () => {
    fc.assert(
      fc.property(grid, dialect, edits, (rows, how, list) => {
        const parts = bookParts({ sheets: [{ name: "接警", xml: "" }] });
        parts["xl/worksheets/sheet1.xml"] = sheetXml(rows, how);
        const bytes = zip(parts, 0);
        const before = firstSheet(readXlsx("", bytes));
        const changes = list.map(({ row, column, to }) => ({
          at: { sheet: "接警", cell: cellName(row, column) },
          from: null,
          to,
        }));
        const after = firstSheet(readXlsx("", editXlsx(bytes, changes)));
        const wanted = new Map(list.map(({ row, column, to }) => [cellName(row, column), to]));
        for (let row = 0; row < SIZE + 3; row += 1) {
          for (let column = 0; column < SIZE + 3; column += 1) {
            const to = wanted.get(cellName(row, column));
            expect(valueAt(after, row, column)).toEqual(to ?? valueAt(before, row, column));
          }
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
