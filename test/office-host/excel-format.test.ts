import { describe, expect, test } from "vitest";
import { onSheet } from "./batches.ts";
import { fromRows } from "./excel/from-workbook.ts";
import type { WorkbookCallbacks } from "./excel/workbook-data.ts";
import { openOffice } from "./open-office.ts";

const ROWS = [
  ["指标", "单位", "1月"],
  ["火灾扑救", "起", 12],
  ["抢险救援", "起", 3],
];

function open(callbacks: WorkbookCallbacks = {}) {
  return openOffice(
    "Excel",
    fromRows(
      [
        ["接警", ROWS],
        ["空表", []],
      ],
      callbacks,
    ),
  );
}

describe("formats", () => {
  test("read back what all cells share, and null when they differ", async () => {
    const office = open();
    const [fill, mixed, none] = await onSheet(office, (sheet) => {
      sheet.getRange("A1:B1").format.fill.color = "#ffeb9c";
      sheet.getRange("A1").format.font.bold = true;
      const load = (address: string) => sheet.getRange(address).format.load("fill/color,fill/pattern,font/bold");
      return [load("A1:B1"), load("A1:A2"), load("C3")];
    });
    expect([fill.fill.color, fill.font.bold, fill.fill.pattern]).toEqual(["#FFEB9C", null, "Solid"]);
    expect([mixed.fill.color, mixed.fill.pattern]).toEqual([null, null]);
    expect([none.fill.color, none.fill.pattern, none.font.bold]).toEqual(["#FFFFFF", "None", false]);
  });

  test("are cleared by clear() and by an empty colour", async () => {
    const office = open();
    await onSheet(office, (sheet) => {
      sheet.getRange("A1:B1").format.fill.color = "red";
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("B1").format.fill.color = "";
    });
    expect([office.document.fill("接警!A1"), office.document.fill("接警!B1")]).toEqual([null, null]);
  });

  test("of many cells are read and written in one call", async () => {
    const office = open();
    office.document.sheet("接警").cell("A2").fill = "#FF0000";
    const properties = await onSheet(office, (sheet) => {
      const range = sheet.getRange("A1:A2");
      const before = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      range.setCellProperties([[{ format: { fill: { color: "#00FF00" } } }], [{}]]);
      return before;
    });
    expect(properties.value).toEqual([
      [{ address: "接警!A1", format: { fill: { color: "#FFFFFF" } } }],
      [{ address: "接警!A2", format: { fill: { color: "#FF0000" } } }],
    ]);
    expect([office.document.fill("接警!A1"), office.document.fill("接警!A2")]).toEqual(["#00FF00", "#FF0000"]);
  });

  test("of several areas are set at once", async () => {
    const office = open();
    const areas = await onSheet(office, (sheet) => {
      const several = sheet.getRanges("A1, C2:C3");
      several.format.fill.color = "yellow";
      return several.load("address,areaCount,cellCount");
    });
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["接警!A1,接警!C2:C3", 2, 3]);
    expect(["A1", "B1", "C3"].map((cell) => office.document.fill(`接警!${cell}`))).toEqual([
      "#FFFF00",
      null,
      "#FFFF00",
    ]);
  });
});

describe("the sheet's layout", () => {
  test("tells merged areas, hidden rows and columns, and data validation", async () => {
    const office = open();
    const sheetData = office.document.sheet("接警");
    sheetData.merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
    sheetData.hiddenRows.add(1);
    const list = { list: { inCellDropDown: true, source: "起,次" } };
    const block = { row: 1, column: 1, rows: 2, columns: 1 };
    sheetData.validations = [{ block, type: "List", rule: list, ignoreBlanks: true, prompt: {}, errorAlert: {} }];
    const [merged, none, rows, validation, mixed] = await onSheet(
      office,
      (sheet) =>
        [
          sheet.getUsedRange().getMergedAreasOrNullObject().load("address"),
          sheet.getRange("A3").getMergedAreasOrNullObject().load("address"),
          sheet.getRange("A1:A3").load("rowHidden,columnHidden"),
          sheet.getRange("B2:B3").dataValidation.load("type,rule"),
          sheet.getRange("A2:B3").dataValidation.load("type,rule"),
        ] as const,
    );
    expect([merged.address, none.isNullObject]).toEqual(["接警!A1:B1", true]);
    expect([rows.rowHidden, rows.columnHidden]).toEqual([null, false]);
    expect([validation.type, validation.rule]).toEqual(["List", list]);
    expect([mixed.type, mixed.rule]).toEqual(["Inconsistent", null]);
  });

  test("takes a merge, a hidden column and clearing", async () => {
    const office = open();
    await onSheet(office, (sheet) => {
      sheet.getRange("A2:B2").merge();
      sheet.getRange("C1").columnHidden = true;
      sheet.getRange("A3").clear("Contents");
    });
    const sheet = office.document.sheet("接警");
    expect([sheet.merges.length, sheet.hiddenColumns.has(2), sheet.at(1, 1), sheet.at(2, 0)]).toEqual([
      1,
      true,
      undefined,
      undefined,
    ]);
  });
});
