import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import {
  MAIN,
  at,
  bookParts,
  firstSheet,
  keyOf,
  readBook,
  readRows,
  relationship,
  relationships,
  zip,
} from "./ooxml.ts";

const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const ONE = [{ name: "接警", xml: ROWS }];

describe("the sheets of a workbook", () => {
  it("come in the order of their tabs with name and state", () => {
    const workbook = readBook(
      bookParts({
        sheets: [
          { name: "接警", xml: ROWS },
          { name: "A&amp;B_x0041_", xml: ROWS, state: "hidden" },
          { name: "队伍", xml: ROWS, state: "veryHidden" },
          { name: "火灾", xml: ROWS, state: "visible" },
        ],
      }),
    );
    expect(workbook.name).toBe("数据.xlsx");
    expect(workbook.date1904).toBe(false);
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toStrictEqual([
      ["接警", "visible"],
      ["A&BA", "hidden"],
      ["队伍", "very-hidden"],
      ["火灾", "visible"],
    ]);
  });

  it("leave out charts, dialogs and macro sheets", () => {
    const workbook = readBook(
      bookParts({
        sheets: [
          { name: "图表", xml: "", type: "chartsheet" },
          { name: "对话", xml: "", type: "dialogsheet" },
          { name: "宏", xml: "", type: "xlMacrosheet" },
          { name: "接警", xml: ROWS },
        ],
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toStrictEqual(["接警"]);
  });

  it("may be empty", () => {
    const sheet = firstSheet(readBook(bookParts({ sheets: [{ name: "接警", xml: "<sheetData/>" }] })));
    expect(sheet).toStrictEqual({
      name: "接警",
      state: "visible",
      values: [],
      formulas: new Map(),
      uncalculated: new Set(),
      formats: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    });
  });

  it("tell their merged cells, leaving out merges of one cell", () => {
    const xml = `<sheetData/><mergeCells count="3"><mergeCell ref="A1:S1"/><mergeCell ref="B2"/><mergeCell ref="C4:B3"/></mergeCells>`;
    expect(firstSheet(readBook(bookParts({ sheets: [{ name: "接警", xml }] }))).merges).toStrictEqual([
      { top: 0, left: 0, bottom: 0, right: 18 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ]);
  });

  it("tell hidden rows and columns, also those of no height or width", () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="6" max="6" width="9"/></cols>' +
      '<sheetData><row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3" ht="14.25"/><row r="4" hidden="0"/>' +
      '<row hidden="true"><c r="A9"><v>1</v></c></row></sheetData>';
    const sheet = firstSheet(readBook(bookParts({ sheets: [{ name: "接警", xml }] })));
    expect([...sheet.hiddenColumns]).toStrictEqual([1, 2, 4]);
    expect([...sheet.hiddenRows]).toStrictEqual([0, 1, 8]);
  });

  it("have hidden columns from any ranges, in any order, even from ones beyond the grid", () => {
    const cols =
      '<cols><col min="9" max="9" hidden="1"/><col min="1" max="2" hidden="1"/><col min="2" max="3" hidden="1"/>' +
      '<col min="16384" max="99999999" hidden="1"/><col min="x" max="" hidden="1"/></cols><sheetData/>';
    const sheet = firstSheet(readBook(bookParts({ sheets: [{ name: "接警", xml: cols }] })));
    expect([...sheet.hiddenColumns]).toStrictEqual([0, 1, 2, 8, 16383]);
  });

  it("are read past everything that is not theirs to tell", () => {
    const xml =
      '<sheetPr><tabColor rgb="FF0000"/></sheetPr><dimension ref="A1:ZZ99"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
      '<?hint a>b?><!-- <row r="9"><c><v>9</v></c></row> -->' +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><!-- 2 --></row></sheetData>' +
      '<dataValidations count="1"><dataValidation sqref="A1" prompt="大于>0"><formula1>1</formula1></dataValidation></dataValidations>' +
      '<extLst><ext uri="x"><sheetData><row r="1"><c r="B1"><v>7</v></c></row></sheetData></ext></extLst>';
    expect(firstSheet(readBook(bookParts({ sheets: [{ name: "接警", xml }] }))).values).toStrictEqual([[1]]);
  });
});

describe("the parts of a workbook", () => {
  it("may use any namespace prefix", () => {
    const parts = bookParts({ sheets: ONE, strings: "" });
    parts["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="${MAIN}"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:sheetData><x:row r="2">` +
      '<x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    parts["xl/sharedStrings.xml"] =
      `<a:sst xmlns:a="${MAIN}"><a:si><a:r><a:t>接</a:t></a:r><a:r><a:t>警</a:t></a:r></a:si></a:sst>`;
    parts["xl/workbook.xml"] =
      `<m:workbook xmlns:m="${MAIN}" xmlns:rel="o"><m:workbookPr date1904="1"/><m:sheets><m:sheet name="接警" sheetId="1" rel:id="rId1"/></m:sheets></m:workbook>`;
    const workbook = readBook(parts);
    expect(workbook.date1904).toBe(true);
    expect(firstSheet(workbook).values[1]).toStrictEqual(["接警", 2]);
    expect(firstSheet(workbook).formulas.get(keyOf("B2"))).toBe("1+1");
    expect(firstSheet(workbook).hiddenColumns.has(0)).toBe(true);
  });

  const TARGETS = [
    "/xl/worksheets/sheet1.xml",
    "./worksheets/../worksheets/sheet1.xml",
    "WORKSHEETS/Sheet1.XML",
    "worksheets\\sheet1.xml",
    "xl/worksheets/sheet1.xml",
    "worksheets/sheet%31.xml",
  ];
  it.each(TARGETS)("are found when a relationship says %s", (target) => {
    const parts = bookParts({ sheets: ONE });
    parts["xl/_rels/workbook.xml.rels"] = relationships([relationship("rId1", "worksheet", target)]);
    expect(firstSheet(readBook(parts)).values).toStrictEqual([[1]]);
  });

  it("may lie under odd names anywhere in the file", () => {
    const parts = bookParts({ sheets: ONE });
    const workbook = parts["xl/workbook.xml"] ?? "";
    const odd = {
      "_RELS/.rels": relationships([relationship("rId1", "officeDocument", "/My%20Data/book.xml")]),
      "my data/Book.xml": workbook,
      "my data/_rels/book.xml.rels": relationships([relationship("rId1", "worksheet", "接警.xml")]),
      "my data/接警.xml": parts["xl/worksheets/sheet1.xml"] ?? "",
    };
    expect(firstSheet(readBook(odd)).values).toStrictEqual([[1]]);
  });

  it("may be of the strict dialect", () => {
    const parts = bookParts({ sheets: ONE });
    const strict = (part: string): string =>
      part
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006",
          "http://purl.oclc.org/ooxml/officeDocument",
        )
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
    for (const [name, part] of Object.entries(parts)) parts[name] = strict(String(part));
    expect(firstSheet(readBook(parts)).values).toStrictEqual([[1]]);
  });

  it("may be stored instead of deflated", () => {
    expect(firstSheet(readXlsx("a.xlsx", zip(bookParts({ sheets: ONE }), 0))).values).toStrictEqual([[1]]);
  });

  it("may stand at any offset of a larger buffer", () => {
    const bytes = zip(bookParts({ sheets: ONE }));
    const buffer = new Uint8Array(bytes.length + 7);
    buffer.set(bytes, 3);
    expect(firstSheet(readXlsx("a.xlsx", buffer.subarray(3, 3 + bytes.length))).values).toStrictEqual([[1]]);
  });

  it("need neither strings nor styles when no cell asks for them", () => {
    expect(at(readRows('<row r="1"><c r="A1" s="4"><v>5</v></c></row>'), "A1")).toBe(5);
  });
});

describe("the encoding of a part", () => {
  const text =
    `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1">` +
    '<c r="A1" t="inlineStr"><is><t>接警🚒</t></is></c></row></sheetData></worksheet>';
  const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
    const units = mark ? `\ufeff${text}` : text;
    const bytes = new Uint8Array(units.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < units.length; i += 1) view.setUint16(2 * i, units.charCodeAt(i), !bigEndian);
    return bytes;
  };
  const ENCODINGS: readonly (readonly [string, Uint8Array])[] = [
    ["UTF-8 with a byte order mark", strToU8(`\ufeff${text.replace("UTF-16", "utf-8")}`)],
    ["UTF-8 that says nothing", strToU8(text.replace(' encoding="UTF-16"', ""))],
    ["UTF-8 without a declaration", strToU8(text.slice(text.indexOf("?>") + 2))],
    ["UTF-16, little end first", utf16(false, true)],
    ["UTF-16, big end first", utf16(true, true)],
    ["UTF-16 without a mark, little end first", utf16(false, false)],
    ["UTF-16 without a mark, big end first", utf16(true, false)],
  ];
  it.each(ENCODINGS)("may be %s", (_, bytes) => {
    const parts = bookParts({ sheets: ONE });
    parts["xl/worksheets/sheet1.xml"] = bytes;
    expect(at(firstSheet(readBook(parts)), "A1")).toBe("接警🚒");
  });

  it("has line ends as \\n, except those written as references", () => {
    const sheet = readRows('<row r="1"><c r="A1" t="inlineStr"><is><t>一\r\n二\r三\n四&#13;五</t></is></c></row>');
    expect(at(sheet, "A1")).toBe("一\n二\n三\n四\r五");
  });

  it("keeps texts longer than the reader's buffer", () => {
    const long = "消防🚒救援".repeat(5_000);
    expect(at(readRows(`<row r="1"><c r="A1" t="str"><v>${long}</v></c></row>`), "A1")).toBe(long);
  });
});
