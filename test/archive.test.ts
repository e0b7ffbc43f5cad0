import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { archive } from "../src/archive.ts";
import type { CellValue } from "../src/model/workbook.ts";
import { valueAt } from "../src/model/workbook.ts";
import { rewriteZip } from "../src/ooxml/rewrite-zip.ts";
import { readDirectory } from "../src/ooxml/zip-directory.ts";
import { inspect, summarise } from "../src/summary.ts";
import { editXlsx } from "../src/workbook/edit-xlsx.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import { readBook } from "./book.ts";
import { lintXlsx } from "./ooxml-lint.ts";
import { xlsxOf } from "./xlsx-of.ts";

const SAMPLE = new Uint8Array(readFileSync(new URL("../samples/2023-first-half.xlsx", import.meta.url)));
const DAY = "2023-07-03";
const SHEET = "上报存档";

const open = (bytes: Uint8Array) => inspect(readXlsx("数据.xlsx", bytes), { period: null, lastYear: null });
const archived = (bytes: Uint8Array, on = DAY) => archive(bytes, open(bytes), on);
const rowsOf = (bytes: Uint8Array): readonly (readonly CellValue[] | undefined)[] =>
  readXlsx("数据.xlsx", bytes).sheets.find(({ name }) => name === SHEET)?.values ?? [];
const revisions = (bytes: Uint8Array) => open(bytes).findings.filter(({ rule }) => rule === "differs-from-submitted");

function changed(bytes: Uint8Array, cell: string, to: CellValue): Uint8Array {
  return editXlsx(bytes, [{ at: { sheet: "接警", cell }, from: null, to }]);
}

describe("the archive of what was submitted", () => {
  it("is a new sheet behind the others; no other part of the file moves but the lists that name it", async () => {
    const { bytes, count } = archived(SAMPLE);
    expect(lintXlsx(bytes)).toEqual([]);
    const [before, after] = [unzipSync(SAMPLE), unzipSync(bytes)];
    const moved = Object.keys(after).filter((name) => before[name]?.toString() !== after[name]?.toString());
    expect(moved.map((name) => name.replace(/\d+/, "N")).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheetN.xml",
    ]);
    const packed = (zip: Uint8Array) => new Map(readDirectory(zip).map(({ name, packedSize }) => [name, packedSize]));
    for (const [name, size] of packed(SAMPLE)) if (!moved.includes(name)) expect(packed(bytes).get(name)).toBe(size);
    const sheets = readXlsx("数据.xlsx", bytes).sheets.map(({ name }) => name);
    expect(sheets).toEqual([...readXlsx("数据.xlsx", SAMPLE).sheets.map(({ name }) => name), SHEET]);
    const seen = (await readExcelFile(Buffer.from(bytes))).find(({ sheet }) => sheet === SHEET)?.data ?? [];
    expect(seen).toHaveLength(count + 1);
    expect(seen[0]).toEqual(["期间", "领域", "指标", "范围", "对象", "单位", "上报数", "存档时间"]);
  });

  it("says nothing of the workbook as it was submitted, and changes no word of the report", () => {
    const { bytes } = archived(SAMPLE);
    expect(open(bytes).findings).toEqual(open(SAMPLE).findings);
    expect(summarise(open(bytes), null).told.text).toBe(summarise(open(SAMPLE), null).told.text);
    expect(archived(bytes)).toEqual({ bytes, count: 0 });
  });

  it("asks about a number that was changed, says both, and is quiet again once the change is submitted", () => {
    const { bytes } = archived(SAMPLE);
    const cell = "F4";
    const sheet = readXlsx("", SAMPLE).sheets.find(({ name }) => name === "接警");
    const was = Number(sheet === undefined ? NaN : valueAt(sheet, 3, 5));
    const revised = changed(bytes, cell, was + 3);
    const [first, ...others] = revisions(revised);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      at: { sheet: "接警", cell },
      value: String(was + 3),
      expected: String(was),
      fix: null,
    });
    expect(first?.related.map(({ sheet: name }) => name)).toEqual([SHEET]);
    const again = archived(revised, "2023-07-10");
    expect(again.count).toBe(2);
    expect(rowsOf(again.bytes).slice(0, -2)).toEqual(rowsOf(revised));
    expect(rowsOf(again.bytes).at(-1)?.at(-1)).toBe("2023-07-10");
    expect(lintXlsx(again.bytes)).toEqual([]);
    expect(revisions(again.bytes)).toEqual([]);
  });

  it("never offers to mend a submitted number", () => {
    const fixes = (bytes: Uint8Array) =>
      open(changed(bytes, "F4", " 41 ")).findings.filter(({ at, fix }) => at.cell === "F4" && fix !== null);
    expect(fixes(SAMPLE)).not.toEqual([]);
    expect(fixes(archived(SAMPLE).bytes)).toEqual([]);
  });
});

const HOSTILE = `
## 接警
| 指标 | 单位 | 范围 | 1月 | 2月 | 3月 | 本期合计 |
| --- | --- | --- | --- | --- | --- | --- |
| 接警出动总数 | 起 | | 40 | 35 | 38 | 113 |
| =HYPERLINK("http://x") | 次 | @SUM(A1) | 4 | 3 | 5 | 12 |
| <b>&"'小队 | 次 | | 约300 | 5000余 | 2 | |

## 报告设置
| 项目 | 内容 |
| --- | --- |
| 年度 | 2023 |
| 报告期 | 第一季度 |
`;

/** The file of a book, with the list of types that every program writes. */
function fileOf(book: string): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
  return rewriteZip(xlsxOf(readBook(book).workbook), new Map([["[Content_Types].xml", strToU8(types)]]));
}

describe("an archive that somebody has prepared", () => {
  const prepared = (row: string) => {
    const { bytes, count } = archived(SAMPLE);
    const parts = unzipSync(bytes);
    const part = Object.keys(parts).find((name) => strFromU8(parts[name] ?? new Uint8Array()).includes("上报数")) ?? "";
    const xml = strFromU8(parts[part] ?? new Uint8Array()).replace("</sheetData>", row);
    return { bytes: changed(rewriteZip(bytes, new Map([[part, strToU8(xml)]])), "F4", 77), last: count + 1 };
  };

  it("keeps formulas that show nothing yet, and gets its rows below them and below merged cells", () => {
    const below = (last: number) =>
      `<row r="${last + 1}"><c r="G${last + 1}"><f>IF(A1="","",1)</f></c></row></sheetData><mergeCells count="1"><mergeCell ref="A${last + 3}:H${last + 3}"/></mergeCells>`;
    const { last } = prepared("</sheetData>");
    const { bytes } = prepared(below(last));
    const again = archived(bytes);
    expect(again.count).toBeGreaterThan(0);
    const sheet = readXlsx("", again.bytes).sheets.find(({ name }) => name === SHEET);
    expect([...(sheet?.formulas.values() ?? [])]).toEqual(['IF(A1="","",1)']);
    expect(rowsOf(again.bytes).findIndex((row, at) => at >= last && typeof row?.[0] === "string")).toBe(last + 3);
  });

  it("is not written over its last row", () => {
    const { bytes } = prepared('<row r="1048576"><c r="G1048576"><f>1</f></c></row></sheetData>');
    expect(() => archived(bytes)).toThrow("放不下");
  });
});

describe("names and notes that mean harm", () => {
  it("are archived as text, never as a formula, and read back as they were", () => {
    const { bytes } = archived(fileOf(HOSTILE));
    const sheet = readXlsx("", bytes).sheets.find(({ name }) => name === SHEET);
    expect(sheet?.formulas.size).toBe(0);
    const metrics = new Set(rowsOf(bytes).map((row) => row?.[2]));
    expect([...metrics]).toEqual(expect.arrayContaining([`=HYPERLINK("http://x")`, `<b>&"'小队`]));
    expect(rowsOf(bytes).map((row) => row?.[6])).toEqual(expect.arrayContaining(["约300", "5000余"]));
    expect(revisions(bytes)).toEqual([]);
  });

  it("a sheet of that name with other things on it is left alone", () => {
    const book = fileOf(`${HOSTILE}\n## 上报存档\n| 我的 | 笔记 |\n| --- | --- |\n| 1 | 2 |\n`);
    expect(() => archived(book)).toThrow("表头不全");
  });
});
