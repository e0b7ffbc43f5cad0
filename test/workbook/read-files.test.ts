import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellName } from "../../src/model/place.ts";
import type { Area, CellKey, Sheet, Workbook } from "../../src/model/workbook.ts";
import { cellOfKey } from "../../src/model/workbook.ts";
import { fingerprint } from "../../src/workbook/fingerprint.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";

/**
 * Files of true writers: openpyxl 3.0 (no results stored) and LibreOffice 7.4 (everything styled, texts of mixed script
 * cut into runs), the second made from the first; the golden texts beside them were compared with openpyxl's own reading.
 */
const FILES = join(import.meta.dirname, "files");

function readFile(name: string): Workbook {
  return readXlsx(name, new Uint8Array(readFileSync(join(FILES, name))));
}

/** All that was read, a line a cell. */
function dump({ date1904, sheets }: Workbook): string {
  return [...(date1904 ? ["1904"] : []), ...sheets.flatMap(dumpSheet), ""].join("\n");
}

function dumpSheet(sheet: Sheet): string[] {
  const cells = sheet.values.flatMap((line, row) => (line ?? []).map((_, column) => dumpCell(sheet, row, column)));
  return [
    `## ${sheet.name} ${sheet.state}`,
    `merges: ${sheet.merges.map(areaName).join(" ")}`,
    `hidden rows: ${[...sheet.hiddenRows].join(" ")}`,
    `hidden columns: ${[...sheet.hiddenColumns].join(" ")}`,
    ...cells.filter((line) => line !== null),
  ];
}

function dumpCell(sheet: Sheet, row: number, column: number): string | null {
  const value = sheet.values[row]?.[column] ?? null;
  const key: CellKey = row * 16_384 + column;
  const formula = sheet.formulas.get(key);
  if (value === null && formula === undefined) return null;
  const format = sheet.formats.get(key);
  return [
    `${cellName(row, column)} ${sheet.uncalculated.has(key) ? "?" : JSON.stringify(value)}`,
    ...(formula === undefined ? [] : [`=${formula}`]),
    ...(format === undefined ? [] : [`[${format}]`]),
  ].join("  ");
}

function areaName({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

describe("a true file", () => {
  it.each(["openpyxl-alarms", "libreoffice-alarms", "libreoffice-1904"])(
    "%s is read as its golden text says",
    async (name) => {
      await expect(dump(readFile(`${name}.xlsx`))).toMatchFileSnapshot(join(FILES, `${name}.txt`));
    },
  );

  it("says the same values from both writers wherever a result is stored", () => {
    const [first, second] = [readFile("openpyxl-alarms.xlsx"), readFile("libreoffice-alarms.xlsx")];
    expect(second.sheets.map(({ name, state }) => [name, state])).toStrictEqual(
      first.sheets.map(({ name, state }) => [name, state === "very-hidden" ? "hidden" : state]),
    );
    for (const [i, { values, uncalculated }] of first.sheets.entries()) {
      values.forEach((line, row) =>
        line?.forEach((value, column) => {
          if (uncalculated.has(row * 16_384 + column)) return;
          const other = second.sheets[i]?.values[row]?.[column] ?? null;
          // LibreOffice writes 15 digits, openpyxl 17.
          const rounded = typeof value === "number" ? Number(value.toPrecision(15)) : value;
          expect(other, cellName(row, column)).toStrictEqual(rounded);
        }),
      );
    }
  });

  it("has every formula's result once a program has calculated it", () => {
    const [, alarms] = readFile("libreoffice-alarms.xlsx").sheets;
    expect(alarms?.uncalculated.size).toBe(0);
    expect(alarms?.formulas.size).toBe(9);
    expect(cellOfKey([...(alarms?.formulas.keys() ?? [])][0] ?? 0)).toStrictEqual({ row: 3, column: 15 });
  });

  it("has one fingerprint, and another one when its results differ", () => {
    const print = fingerprint(readFile("libreoffice-alarms.xlsx"));
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(readFile("libreoffice-alarms.xlsx"))).toBe(print);
    expect(fingerprint(readFile("openpyxl-alarms.xlsx"))).not.toBe(print);
  });
});
