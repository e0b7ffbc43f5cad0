import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { CellChange } from "../../src/model/finding.ts";
import type { CellValue, Sheet } from "../../src/model/workbook.ts";
import { editXlsx } from "../../src/workbook/edit-xlsx.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { readDirectory } from "../../src/ooxml/zip-directory.ts";
import { lintXlsx } from "../ooxml-lint.ts";
import type { BookParts, Parts } from "./ooxml.ts";
import { at, bookParts, firstSheet, keyOf, refusalOf, relationship, relationships, zip } from "./ooxml.ts";

const change = (cell: string, to: CellValue, sheet = "接警"): CellChange => ({ at: { sheet, cell }, from: null, to });

function parts(
  rows: string,
  more: Omit<BookParts, "sheets"> & { readonly after?: string; readonly before?: string } = {},
): Parts {
  const { before = "", after = "", ...rest } = more;
  return bookParts({ ...rest, sheets: [{ name: "接警", xml: `${before}<sheetData>${rows}</sheetData>${after}` }] });
}

function edited(
  rows: string,
  changes: readonly CellChange[],
  more: Parameters<typeof parts>[1] = {},
): { sheet: Sheet; xml: string; files: Record<string, string> } {
  const bytes = editXlsx(zip(parts(rows, more)), changes);
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return { sheet: firstSheet(readXlsx("数据.xlsx", bytes)), xml: files["xl/worksheets/sheet1.xml"] ?? "", files };
}

/** The inside of sheetData. */
const dataOf = (xml: string): string => /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? "";

const STYLES = `<numFmts count="1"><numFmt numFmtId="164" formatCode="@"/></numFmts><fonts count="1"><font/></fonts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49" fontId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="164"/><xf numFmtId="0" quotePrefix="1"><protection locked="0"/></xf></cellXfs>`;

describe("a changed cell", () => {
  it("holds a real number, keeps its style and leaves every other byte of the sheet alone", () => {
    const rows = `<row r="1" ht="20"><c r="A1" s="0" t="inlineStr"><is><t>甲</t></is></c><!-- x --><c r="B1" s="3" t="str"><v>１２</v></c><c r="C1"><v>3</v></c></row>`;
    const { sheet, xml } = edited(rows, [change("B1", 12)]);
    expect(at(sheet, "B1")).toBe(12);
    expect(dataOf(xml)).toBe(rows.replace('<c r="B1" s="3" t="str"><v>１２</v></c>', '<c r="B1" s="3"><v>12</v></c>'));
  });

  it("takes text as text, whatever it begins with, except a formula of ours", () => {
    const { sheet } = edited(`<row r="1"><c r="A1"/><c r="B1"/><c r="C1"><v>4</v></c></row>`, [
      change("A1", " <5000余> & _x0041_\u0001 "),
      change("B1", "=C1*2"),
    ]);
    expect(at(sheet, "A1")).toBe(" <5000余> & _x0041_\u0001 ");
    expect(sheet.formulas.get(keyOf("B1"))).toBe("C1*2");
    expect(at(sheet, "B1")).toBe(8);
  });

  it.each([1, 2, 3])(
    "leaves the text style %i when it becomes a number, for a twin that differs in nothing else",
    (style) => {
      const { sheet, files } = edited(
        `<row r="1"><c r="A1" s="${style}" t="str"><v>7</v></c><c r="B1" s="${style}" t="str"><v>8</v></c></row>`,
        [change("A1", 7), change("B1", 8)],
        { styles: STYLES },
      );
      expect(at(sheet, "A1")).toBe(7);
      expect(sheet.formats.has(keyOf("A1"))).toBe(false);
      expect(files["xl/styles.xml"]).toContain('<cellXfs count="5">');
      expect(files["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" s="4"><v>7</v></c><c r="B1" s="4"><v>8</v></c>');
      if (style === 1)
        expect(files["xl/styles.xml"]).toContain(
          '<xf fontId="0" applyNumberFormat="1" numFmtId="0"><alignment horizontal="center"/></xf></cellXfs>',
        );
    },
  );

  it("keeps the text style for a text", () => {
    const { files, xml } = edited(
      `<row r="1"><c r="A1" s="1" t="str"><v>５０００余</v></c></row>`,
      [change("A1", "5000余")],
      { styles: STYLES },
    );
    expect(xml).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(files["xl/styles.xml"]).toContain('<cellXfs count="4">');
  });
});

describe("a cell that is not there", () => {
  it("is put where it belongs, with the style of its row or column, and the used range grows", () => {
    const before = `<dimension ref="B2:D4"/><cols><col min="5" max="6" style="2"/></cols>`;
    const rows = `<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4" s="1" customFormat="1"/>`;
    const { sheet, xml } = edited(
      rows,
      ["A1", "A2", "C2", "E2", "E3", "B4", "A9"].map((cell) => change(cell, 5)),
      { before },
    );
    for (const cell of ["A1", "A2", "C2", "E2", "E3", "B4", "A9"]) expect(at(sheet, cell)).toBe(5);
    expect([at(sheet, "B2"), at(sheet, "D2")]).toEqual([1, 2]);
    expect(dataOf(xml)).toBe(
      `<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><v>1</v></c><c r="C2"><v>5</v></c><c r="D2"><v>2</v></c><c r="E2" s="2"><v>5</v></c></row><row r="3"><c r="E3" s="2"><v>5</v></c></row><row r="4" s="1" customFormat="1"><c r="B4" s="1"><v>5</v></c></row><row r="9"><c r="A9"><v>5</v></c></row>`,
    );
    expect(xml).toContain('<dimension ref="A1:E9"/>');
  });

  it("opens an empty sheet", () => {
    const bytes = editXlsx(zip(bookParts({ sheets: [{ name: "接警", xml: "<sheetData/>" }] })), [change("B2", 1)]);
    expect(at(firstSheet(readXlsx("", bytes)), "B2")).toBe(1);
  });

  it("is found in rows and cells that do not say where they stand, under any prefix", () => {
    const book = bookParts({ sheets: [{ name: "接警", xml: "" }] });
    book["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>２</x:v></x:c></x:row><x:row><x:c r="B5" t="str"><x:v>３</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = editXlsx(zip(book), [change("B1", 2), change("B5", 3), change("C5", 4)]);
    const sheet = firstSheet(readXlsx("", bytes));
    expect(["A1", "B1", "B5", "C5"].map((cell) => at(sheet, cell))).toEqual([1, 2, 3, 4]);
  });
});

describe("formulas", () => {
  it("that depend on a changed cell get their new result, near and far", () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>２</v></c><c r="B1"><v>3</v></c><c r="C1"><f>SUM(A1:B1)</f><v>3</v></c><c r="D1" t="str"><f>IF(C1=5,"齐","缺")</f><v>缺</v></c><c r="E1"><f>B1*2</f><v>99</v></c></row>`;
    const { sheet, xml, files } = edited(rows, [change("A1", 2)]);
    expect([at(sheet, "C1"), at(sheet, "D1")]).toEqual([5, "齐"]);
    expect(xml).toContain('<c r="E1"><f>B1*2</f><v>99</v></c>');
    expect(files["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it("this program cannot calculate lose their stored result rather than keep a wrong one", () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>２</v></c><c r="B1"><f>SUMPRODUCT(A1:A2)</f><v>9</v></c><c r="C1"><f>B1+1</f><v>10</v></c><c r="D1"><f>INDIRECT("A1")</f><v>8</v></c><c r="E1"><f>SUMIF(B2:B3,1)</f><v>7</v></c></row>`;
    const { sheet } = edited(rows, [change("A1", 2)]);
    expect([...sheet.uncalculated]).toEqual(["B1", "C1", "D1"].map(keyOf));
    expect(at(sheet, "E1")).toBe(7);
  });

  it("written over leave the list of formulas, so that Excel has nothing to repair", () => {
    const book = parts(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`);
    book["xl/calcChain.xml"] =
      `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>`;
    book["xl/_rels/workbook.xml.rels"] = relationships([
      relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
      relationship("rId9", "calcChain", "calcChain.xml"),
    ]);
    book["[Content_Types].xml"] =
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`;
    const files = unzipSync(editXlsx(zip(book), [change("A1", 2)]));
    expect(Object.keys(files)).not.toContain("xl/calcChain.xml");
    expect(strFromU8(files["xl/_rels/workbook.xml.rels"] ?? new Uint8Array())).not.toContain("calcChain");
    expect(strFromU8(files["[Content_Types].xml"] ?? new Uint8Array())).not.toContain("calcChain");
    const kept = unzipSync(editXlsx(zip(book), [change("B1", 2)]));
    expect(Object.keys(kept)).toContain("xl/calcChain.xml");
  });

  it("shared with a cell that is written over are written out for the others", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2" t="str"><v>２</v></c><c r="B2"><f t="shared" si="0"/><v>0</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>`;
    const { sheet } = edited(rows, [change("B1", 2), change("A2", 2)]);
    expect([...sheet.formulas]).toEqual([
      [keyOf("B2"), "A2*2"],
      [keyOf("B3"), "A3*2"],
    ]);
    expect(["B1", "B2", "B3"].map((cell) => at(sheet, cell))).toEqual([2, 4, 6]);
  });
});

describe("what cannot be changed", () => {
  const array = `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
  it("is refused in one sentence with nothing done", () => {
    expect(refusalOf(() => edited(array, [change("A2", 5)]))).toContain("数组公式");
    expect(refusalOf(() => edited("", [change("A1", 5, "火灾")]))).toContain("“火灾”这张工作表没有找到");
    expect(refusalOf(() => edited("", [change("A1", 5), change("A1", 6)]))).toContain("两种改法");
  });

  it("is a sheet whose rows or cells are out of order, where a cell could come to stand twice", () => {
    for (const rows of [
      `<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
      `<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`,
    ]) {
      expect(refusalOf(() => editXlsx(zip(parts(rows)), [change("A1", 3)]))).toContain("没有按顺序");
    }
  });

  it("is not an open cell of a protected sheet that does not say where it stands", () => {
    const rows = `<row><c><v>1</v></c><c s="3"><v>2</v></c></row>`;
    const { sheet } = edited(rows, [change("B1", 3)], { styles: STYLES, after: `<sheetProtection sheet="1"/>` });
    expect(at(sheet, "B1")).toBe(3);
  });

  it("is a locked cell of a protected sheet; an open one may be changed", () => {
    const rows = `<row r="1"><c r="A1" s="3" t="str"><v>１</v></c><c r="B1" t="str"><v>１</v></c></row>`;
    const more = { styles: STYLES, after: '<sheetProtection sheet="1"/>' };
    expect(at(edited(rows, [change("A1", 1)], more).sheet, "A1")).toBe(1);
    expect(refusalOf(() => edited(rows, [change("B1", 1)], more))).toMatch(/“接警”受保护，没有改动/);
  });
});

describe.each([
  "samples/with-errors.xlsx",
  "samples/full-year.xlsx",
  "test/workbook/files/openpyxl-alarms.xlsx",
  "test/workbook/files/libreoffice-alarms.xlsx",
  "test/workbook/files/libreoffice-1904.xlsx",
])("%s with a changed cell", (name) => {
  const bytes = new Uint8Array(readFileSync(name));
  const before = readXlsx("a.xlsx", bytes);
  const [sheet] = before.sheets.slice(-1);
  const after = editXlsx(bytes, [{ at: { sheet: sheet?.name ?? "", cell: "E40" }, from: null, to: 7 }], before);

  it("keeps every other part's compressed bytes", () => {
    const raw = (file: Uint8Array): Map<string, string> =>
      new Map(
        readDirectory(file).map((entry) => {
          const view = new DataView(file.buffer, file.byteOffset);
          const start =
            entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
          return [entry.name, Buffer.from(file.subarray(start, start + entry.packedSize)).toString("base64")];
        }),
      );
    const [old, now] = [raw(bytes), raw(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const touched = [...old].filter(([part, content]) => now.get(part) !== content).map(([part]) => part);
    expect(touched.every((part) => /^xl\/(worksheets\/sheet\d+|workbook|styles)\.xml$/.test(part))).toBe(true);
    expect(touched.filter((part) => part.includes("sheet"))).toHaveLength(1);
  });

  it("reads the same but for that cell, here and with another library, and gives Excel nothing to repair", async () => {
    const read = readXlsx("a.xlsx", after);
    const { values } = read.sheets.at(-1) ?? { values: [] };
    expect(values[39]?.[4]).toBe(7);
    expect(read.sheets.slice(0, -1)).toEqual(before.sheets.slice(0, -1));
    expect(lintXlsx(after)).toEqual(lintXlsx(bytes));
    const [last] = (await readExcelFile(Buffer.from(after))).slice(-1);
    expect(last?.data[39]?.[4]).toBe(7);
  });
});
