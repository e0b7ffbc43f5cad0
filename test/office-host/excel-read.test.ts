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

const fails = (code: string) => ({ code });

describe("reading", () => {
  test("gives values, texts, types, formulas and formats of a range", async () => {
    const office = open();
    Object.assign(office.document.sheet("接警").cell("C2"), { formula: "=SUM(D2:O2)", numberFormat: "0.0" });
    Object.assign(office.document.sheet("接警").cell("C3"), { content: { error: "#DIV/0!" } });
    const range = await onSheet(office, (sheet) =>
      sheet.getRange("B2:C3").load("values,text,valueTypes,formulas,numberFormat,address,rowIndex,columnCount"),
    );
    expect(range.values).toEqual([
      ["起", 12],
      ["起", "#DIV/0!"],
    ]);
    expect(range.text).toEqual([
      ["起", "12.0"],
      ["起", "#DIV/0!"],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["String", "Error"],
    ]);
    expect(range.formulas).toEqual([
      ["起", "=SUM(D2:O2)"],
      ["起", "#DIV/0!"],
    ]);
    expect(range.numberFormat).toEqual([
      ["General", "0.0"],
      ["General", "General"],
    ]);
    expect([range.address, range.rowIndex, range.columnCount]).toEqual(["接警!B2:C3", 1, 2]);
  });

  test("of what was not loaded is refused by the client, before a sync as after", async () => {
    const office = open();
    const range = await onSheet(office, (sheet) => sheet.getRange("A1").load("address"));
    expect(() => range.values).toThrow(expect.objectContaining(fails("PropertyNotLoaded")));
  });

  test("of a misspelt property is refused", async () => {
    const read = onSheet(open(), (sheet) => sheet.getRange("A1").load("adress"));
    await expect(read).rejects.toMatchObject({
      code: "InvalidArgument",
      message: "The property 'adress' does not exist.",
    });
  });

  test("of entire columns gives no cells, only the range's own properties", async () => {
    const range = await onSheet(open(), (sheet) =>
      sheet.getRange("C:C").load("values,address,cellCount,isEntireColumn"),
    );
    expect([range.values, range.address, range.cellCount, range.isEntireColumn]).toEqual([
      null,
      "接警!C:C",
      1_048_576,
      true,
    ]);
  });

  test("of more than five million cells is refused", async () => {
    const read = onSheet(open(), (sheet) => sheet.getRange("A1:F1000000").load("values"));
    await expect(read).rejects.toMatchObject(fails("RangeExceedsLimit"));
  });

  test("of 200,000 cells is one request", async () => {
    const rows = Array.from({ length: 5_000 }, (_row, row) =>
      Array.from({ length: 40 }, (_cell, column) => row * column),
    );
    const office = openOffice("Excel", fromRows([["接警", rows]]));
    const range = await onSheet(office, (sheet) => sheet.getUsedRange().load("values"));
    expect(range.values).toEqual(rows);
    expect(office.host.requests.data).toHaveLength(1);
    expect(office.host.requests.writes).toBe(0);
  });
});

describe("the used range", () => {
  test("counts formatted cells unless only values are wanted", async () => {
    const office = open();
    office.document.sheet("接警").cell("E9").fill = "#FFFF00";
    const addresses = await onSheet(office, (sheet) => [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRange(true).load("address"),
    ]);
    expect(addresses.map(({ address }) => address)).toEqual(["接警!A1:E9", "接警!A1:C3"]);
  });

  test("of an empty sheet is A1, a null object, or an error", async () => {
    const { Excel: excel } = open();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("空表");
      const first = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true).load("values");
      await context.sync();
      return [first.address, none.isNullObject];
    });
    expect(read).toEqual(["空表!A1", true]);
    const failing = excel.run(async (context) => {
      context.workbook.worksheets.getItem("空表").getUsedRange(true).load("address");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject(fails("ItemNotFound"));
  });
});

describe("addresses", () => {
  test.each([
    ["B2", "接警!B2"],
    ["$B$2:D5", "接警!B2:D5"],
    ["D5:B2", "接警!B2:D5"],
    ["2:4", "接警!2:4"],
    ["空表!A1", "空表!A1"],
    ["'空表'!A1:B2", "空表!A1:B2"],
  ])("%s is %s", async (address, expected) => {
    const range = await onSheet(open(), (sheet) => sheet.getRange(address).load("address"));
    expect(range.address).toBe(expected);
  });

  test.each(["A0", "XFE1", "A1048577", "B2:", "接警", "没有!A1"])("%s is none", async (address) => {
    await expect(onSheet(open(), (sheet) => sheet.getRange(address).load("address"))).rejects.toMatchObject(
      fails("InvalidArgument"),
    );
  });

  test("quote a sheet name that is no plain word", async () => {
    const office = open();
    office.document.rename(office.document.sheet("空表"), "2023年 上半年's");
    const range = await onSheet(office, (_sheet, context) =>
      context.workbook.worksheets.getItem("2023年 上半年's").getRange("A1").load("address"),
    );
    expect(range.address).toBe("'2023年 上半年''s'!A1");
  });

  test("lead on from range to range", async () => {
    const ranges = await onSheet(open(), (sheet) => {
      const range = sheet.getRange("B2:C3");
      const moves = [
        range.getCell(1, 1),
        range.getRow(1),
        range.getLastCell(),
        range.getEntireRow(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(1, 4),
        range.getBoundingRect("E5"),
        range.getIntersection("C1:C9"),
        range.getUsedRange(true),
        sheet.getRangeByIndexes(0, 2, 3, 1),
      ];
      return moves.map((move) => move.load("address"));
    });
    expect(ranges.map(({ address }) => address.replace("接警!", ""))).toEqual([
      "C3",
      "B3:C3",
      "C3",
      "2:3",
      "A3:B4",
      "B2:D4",
      "B2:E2",
      "B2:E5",
      "C2:C3",
      "B2:C3",
      "C1:C3",
    ]);
  });

  test("outside the sheet are refused", async () => {
    const move = onSheet(open(), (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"));
    await expect(move).rejects.toMatchObject(fails("InvalidArgument"));
  });

  test("without common cells are a null object", async () => {
    const none = await onSheet(open(), (sheet) =>
      sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
    );
    expect(none.isNullObject).toBe(true);
  });
});
