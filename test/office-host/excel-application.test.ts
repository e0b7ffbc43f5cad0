import { describe, expect, test } from "vitest";
import { onWorkbook } from "./batches.ts";
import { fromRows, fromWorkbook } from "./excel/from-workbook.ts";
import type { WorkbookData } from "./excel/workbook-data.ts";
import { openOffice } from "./open-office.ts";

const three = (): WorkbookData => {
  const workbook = fromRows([
    ["接警", [["火灾扑救", 12]]],
    ["检查单位", [["检查数", 46]]],
    ["底稿", []],
  ]);
  workbook.sheet("底稿").visibility = "VeryHidden";
  return workbook;
};

const open = () => openOffice("Excel", three());

describe("insertWorksheetsFromBase64", () => {
  const file = Buffer.from("PK\u0003\u0004").toString("base64");

  const insert = (options?: Excel.InsertWorksheetOptions) => {
    const source = () =>
      fromRows([
        ["填表说明", [["说明"]]],
        ["接警", [["新", 1]]],
      ]);
    const workbook = fromRows(
      [
        ["接警", [["旧", 9]]],
        ["附表", []],
      ],
      { readXlsx: source },
    );
    const office = openOffice("Excel", workbook);
    return onWorkbook(office, (target) => target.insertWorksheetsFromBase64(file, options)).then((ids) => ({
      ids,
      workbook,
    }));
  };

  test("adds the sheets at the end and answers their ids; a taken name gets a number", async () => {
    const { ids, workbook } = await insert();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["接警", "附表", "填表说明", "接警 (2)"]);
    expect(ids.value).toEqual(workbook.sheets.slice(2).map(({ id }) => id));
    expect([workbook.value("接警!B1"), workbook.value("'接警 (2)'!B1")]).toEqual([9, 1]);
  });

  test("adds chosen sheets behind another", async () => {
    const { workbook } = await insert({ sheetNamesToInsert: ["填表说明"], positionType: "After", relativeTo: "接警" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["接警", "填表说明", "附表"]);
  });

  test("refuses what is no file", async () => {
    const office = open();
    await expect(onWorkbook(office, (workbook) => workbook.insertWorksheetsFromBase64("模板"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test("createWorkbook opens the file in a window of its own", async () => {
  const office = open();
  await office.Excel.createWorkbook(Buffer.from("PK\u0003\u0004").toString("base64"));
  expect(office.document.opened.map((bytes) => [...bytes])).toEqual([[0x50, 0x4b, 3, 4]]);
});

test("calculation is suspended for one request", async () => {
  const office = open();
  let during: boolean | null = null;
  Object.defineProperty(office.document.sheet("接警"), "name", {
    get: () => {
      during = office.document.suspended.has("calculation");
      return "接警";
    },
  });
  await onWorkbook(office, ({ application, worksheets }) => {
    application.suspendApiCalculationUntilNextSync();
    return worksheets.getFirst().load("name");
  });
  expect([during, office.document.suspended.size]).toEqual([true, 0]);
});

test("a workbook of the project's own model opens with formulas, formats, merges and hidden lines", async () => {
  const sheet = {
    name: "接警",
    state: "visible" as const,
    values: [["指标", 1.5], undefined, [null, { error: "#DIV/0!" }]],
    formulas: new Map([[1, "SUM(C1:D1)"]]),
    uncalculated: new Set<number>(),
    formats: new Map([[1, "0.00"]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    hiddenRows: new Set([1]),
    hiddenColumns: new Set<number>(),
  };
  const office = openOffice("Excel", fromWorkbook({ name: "a.xlsx", date1904: false, sheets: [sheet] }));
  const used = await onWorkbook(office, ({ worksheets }) =>
    worksheets.getFirst().getUsedRange().load("values,text,formulas,rowHidden"),
  );
  expect(used.values).toEqual([
    ["指标", 1.5],
    ["", ""],
    ["", "#DIV/0!"],
  ]);
  expect([used.text[0]?.[1], used.formulas[0]?.[1], used.rowHidden]).toEqual(["1.50", "=SUM(C1:D1)", null]);
});
