import { describe, expect, it } from "vitest";
import { cellKey } from "../../../src/model/workbook.ts";
import { summaryDocx } from "../../../src/summary-docx.ts";
import { inspect, summarise } from "../../../src/summary.ts";
import { fromRows, fromWorkbook } from "../../office-host/excel/from-workbook.ts";
import { openDoor, sample } from "./open.ts";

const SAMPLES = ["2023-first-half.xlsx", "full-year.xlsx", "with-errors.xlsx"];

describe("reading a sample", () => {
  it.each(SAMPLES)("gives of %s what its file gives, in three data requests", async (name) => {
    const file = sample(name);
    const { door, host } = openDoor(fromWorkbook(file));
    expect(await door.read()).toEqual(file);
    expect(file.sheets.length).toBeGreaterThanOrEqual(17);
    expect(host.requests.data).toHaveLength(3);
    expect(host.requests.writes).toBe(0);
  });

  it("makes the same report, byte for byte, as the file does", async () => {
    const file = sample("2023-first-half.xlsx");
    const { door } = openDoor(fromWorkbook(file));
    const report = (workbook: typeof file) => {
      const inspection = inspect(workbook, { period: null, lastYear: null });
      return summaryDocx(inspection, summarise(inspection, null), "test");
    };
    const [fromFile, fromExcel] = [await report(file), await report(await door.read())];
    expect(fromFile.length).toBeGreaterThan(10_000);
    expect(Buffer.from(fromExcel).equals(Buffer.from(fromFile))).toBe(true);
  });

  it("takes three data requests for the four sheets of the brief", async () => {
    const file = sample("2023-first-half.xlsx");
    const four = ["接警", "检查单位", "隐患整改", "宣传培训"];
    const book = { ...file, sheets: file.sheets.filter(({ name }) => four.includes(name)) };
    const { door, host } = openDoor(fromWorkbook(book));
    expect(await door.read()).toEqual(book);
    expect(host.requests.data).toHaveLength(3);
  });
});

describe("what cells hold", () => {
  it("tells numbers, texts, booleans, errors, blanks and formulas apart", async () => {
    const workbook = fromRows([["接警", [["指标", 12.5, true, null, -0.1]]]]);
    const sheet = workbook.sheet("接警");
    sheet.cell("A2").content = "";
    sheet.cell("B2").content = { error: "#DIV/0!" };
    sheet.cell("C2").content = "#DIV/0!";
    Object.assign(sheet.cell("D2"), { content: 305, formula: "=SUM(D4:I4)" });
    Object.assign(sheet.cell("E2"), { content: "", formula: '=IF(A1="","",1)' });
    Object.assign(sheet.cell("F2"), { content: "=1+1", numberFormat: "@" });
    Object.assign(sheet.cell("G2"), { content: 45_000, numberFormat: "yyyy/m/d" });
    sheet.cell("H2").numberFormat = "0.00";
    const { door } = openDoor(workbook);
    const [read] = (await door.read()).sheets;
    expect(read?.values).toEqual([
      ["指标", 12.5, true, null, -0.1],
      ["", { error: "#DIV/0!" }, "#DIV/0!", 305, "", "=1+1", 45_000],
    ]);
    expect([...(read?.formulas ?? [])]).toEqual([
      [cellKey(1, 3), "SUM(D4:I4)"],
      [cellKey(1, 4), 'IF(A1="","",1)'],
    ]);
    expect([...(read?.formats ?? [])]).toEqual([
      [cellKey(1, 5), "@"],
      [cellKey(1, 6), "yyyy/m/d"],
    ]);
  });

  it("puts a used range that starts beyond A1 in its place", async () => {
    const workbook = fromRows([
      ["空表", []],
      ["火灾", []],
    ]);
    workbook.sheet("火灾").cell("C3").content = "起数";
    workbook.sheet("火灾").cell("E4").content = 7;
    const { door } = openDoor(workbook);
    const [empty, read] = (await door.read()).sheets;
    expect(empty?.values).toEqual([]);
    expect(read?.values).toHaveLength(4);
    expect(read?.values[2]).toEqual([null, null, "起数"]);
    expect(read?.values[3]).toEqual([null, null, null, null, 7]);
  });

  it("calls a formula calculated whatever its result", async () => {
    const workbook = fromRows([["接警", [[1]]]], { evaluate: () => null });
    Object.assign(workbook.sheet("接警").cell("A2"), { formula: "=B2", uncalculated: true });
    const { door } = openDoor(workbook);
    const [read] = (await door.read()).sheets;
    expect(read?.values).toEqual([[1], [""]]);
    expect(read?.uncalculated.size).toBe(0);
  });

  it("knows the workbook's name and where its dates start", async () => {
    const workbook = fromRows([["接警", [[1]]]]);
    const { door } = openDoor(workbook);
    expect(await door.read()).toMatchObject({ name: "工作簿1.xlsx", date1904: false });
    workbook.date1904 = true;
    expect(await door.read()).toMatchObject({ date1904: true });
  });
});

describe("what sheets look like", () => {
  it("lists hidden sheets, rows and columns", async () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const workbook = fromRows([
      ["看得见", rows],
      ["有隐藏", rows],
      ["全隐藏", rows],
      ["藏得深", rows],
    ]);
    workbook.sheet("有隐藏").hiddenRows.add(1);
    workbook.sheet("有隐藏").hiddenColumns.add(0).add(2);
    for (const line of [0, 1, 2]) workbook.sheet("全隐藏").hiddenRows.add(line);
    workbook.sheet("全隐藏").visibility = "Hidden";
    workbook.sheet("藏得深").visibility = "VeryHidden";
    const { door, host } = openDoor(workbook);
    const { sheets } = await door.read();
    const shown = sheets.map(({ state, hiddenRows, hiddenColumns }) => [state, [...hiddenRows], [...hiddenColumns]]);
    expect(shown).toEqual([
      ["visible", [], []],
      ["visible", [1], [0, 2]],
      ["hidden", [0, 1, 2], []],
      ["very-hidden", [], []],
    ]);
    expect(host.requests.data).toHaveLength(3);
  });

  it("lists merges once, of sheets with awkward names and across the bands they are asked for in", async () => {
    const name = "甲!A1,'乙 (2)";
    const workbook = fromRows([[name, Array.from({ length: 250 }, (_, row) => [row, row])]]);
    workbook.sheet(name).merges = [
      { row: 0, column: 0, rows: 1, columns: 19 },
      { row: 98, column: 1, rows: 5, columns: 1 },
      { row: 249, column: 0, rows: 1, columns: 2 },
    ];
    const { door } = openDoor(workbook);
    const [read] = (await door.read()).sheets;
    expect(read?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 18 },
      { top: 98, left: 1, bottom: 102, right: 1 },
      { top: 249, left: 0, bottom: 249, right: 1 },
    ]);
  });

  it("says so when Excel cannot list the merges", async () => {
    const { door, host } = openDoor(fromRows([["接警", [[1]]]]));
    host.faults.failMember("Range.getMergedAreasOrNullObject", "GeneralException");
    await expect(door.read()).rejects.toThrow("合并单元格太多，Excel 送不全，请取消不必要的合并后再试。");
  });

  it("reads a protected sheet", async () => {
    const workbook = fromRows([["接警", [[1]]]]);
    workbook.sheet("接警").protection = { password: "8", options: {} };
    const { door } = openDoor(workbook);
    expect((await door.read()).sheets[0]?.values).toEqual([[1]]);
  });
});
