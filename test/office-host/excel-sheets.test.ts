import { describe, expect, test } from "vitest";
import { onWorkbook } from "./batches.ts";
import { fromRows } from "./excel/from-workbook.ts";
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

describe("worksheets", () => {
  test("are listed with what was loaded, hidden ones as well", async () => {
    const sheets = await onWorkbook(open(), ({ worksheets }) =>
      worksheets.load("items/name,items/visibility,items/position"),
    );
    expect(sheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
      ["接警", "Visible", 0],
      ["检查单位", "Visible", 1],
      ["底稿", "VeryHidden", 2],
    ]);
    expect(() => sheets.items[0]?.tabColor).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });

  test("load nested properties, from one on and so many", async () => {
    const office = open();
    office.document.sheet("检查单位").protection = { password: null, options: {} };
    const page = { select: "name,protection/protected", top: 2, skip: 1 };
    const sheets = await onWorkbook(office, ({ worksheets }) => worksheets.load(page));
    expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
      ["检查单位", true],
      ["底稿", false],
    ]);
  });

  test("are found by name without regard to case, and by id", async () => {
    const office = openOffice("Excel", fromRows([["Sheet1", [[1]]]]));
    const { id } = office.document.sheet("Sheet1");
    const [byName, byId, count] = await onWorkbook(
      office,
      ({ worksheets }) =>
        [
          worksheets.getItem("SHEET1").load("name"),
          worksheets.getItem(id).load("name"),
          worksheets.getCount(),
        ] as const,
    );
    expect([byName.name, byId.name, count.value]).toEqual(["Sheet1", "Sheet1", 1]);
  });

  test("that do not exist: 404 with the statement, or a null object all the way down", async () => {
    const missing = onWorkbook(open(), ({ worksheets }) => worksheets.getItem("没有").load("name"));
    await expect(missing).rejects.toMatchObject({
      code: "ItemNotFound",
      httpStatusCode: 404,
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: "var worksheet = worksheets.getItem(...);",
      },
    });
    const [sheet, used] = await onWorkbook(open(), ({ worksheets }) => {
      const none = worksheets.getItemOrNullObject("没有");
      return [none, none.getUsedRangeOrNullObject().load("values")] as const;
    });
    expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
  });

  test("are added, renamed, moved, hidden and deleted", async () => {
    const office = open();
    await onWorkbook(office, ({ worksheets }) => {
      const sheet = worksheets.add("火灾");
      sheet.position = 0;
      sheet.getRange("A1").values = [["火灾起数"]];
      worksheets.getItem("检查单位").name = "检查";
      worksheets.getItem("接警").visibility = "Hidden";
      worksheets.getItem("检查").delete();
    });
    const { sheets } = office.document;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["火灾", "Visible"],
      ["接警", "Hidden"],
      ["底稿", "VeryHidden"],
    ]);
    expect(office.document.value("火灾!A1")).toBe("火灾起数");
  });

  test.each<[string, string, (workbook: Excel.Workbook) => unknown]>([
    ["a name in use", "ItemAlreadyExists", ({ worksheets }) => worksheets.add("接警")],
    ["a name with a slash", "InvalidArgument", ({ worksheets }) => worksheets.add("接警/火灾")],
    ["a name of 32 characters", "InvalidArgument", ({ worksheets }) => worksheets.add("数".repeat(32))],
    [
      "activating a hidden sheet",
      "InvalidOperation",
      ({ worksheets }) => {
        worksheets.getItem("底稿").activate();
      },
    ],
    [
      "deleting a very hidden sheet",
      "InvalidOperation",
      ({ worksheets }) => {
        worksheets.getItem("底稿").delete();
      },
    ],
    ["a position outside", "InvalidArgument", ({ worksheets }) => (worksheets.getItem("接警").position = 3)],
    [
      "a range of a deleted sheet",
      "InvalidReference",
      ({ worksheets }) => {
        const range = worksheets.getItem("接警").getRange("A1");
        worksheets.getItem("接警").delete();
        range.load("values");
      },
    ],
  ])("refuse %s", async (_what, code, batch) => {
    await expect(onWorkbook(open(), batch)).rejects.toMatchObject({ code });
  });

  test("refuse to hide the last visible one", async () => {
    const office = openOffice("Excel", fromRows([["接警", []]]));
    const hide = onWorkbook(office, ({ worksheets }) => (worksheets.getFirst().visibility = "Hidden"));
    await expect(hide).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("of a workbook with protected structure are not added", async () => {
    const office = open();
    office.document.structure = { password: null, options: {} };
    await expect(onWorkbook(office, ({ worksheets }) => worksheets.add())).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });
});

describe("navigation", () => {
  test("activates a sheet and selects a cell", async () => {
    const office = open();
    const selected = await onWorkbook(office, (workbook) => {
      workbook.worksheets.getItem("检查单位").getRange("B1:B2").select();
      return [
        workbook.getSelectedRange().load("address"),
        workbook.worksheets.getActiveWorksheet().load("name"),
      ] as const;
    });
    expect([selected[0].address, selected[1].name]).toEqual(["检查单位!B1:B2", "检查单位"]);
    expect(office.document.selectionAddress).toBe("检查单位!B1:B2");
    expect(office.host.requests.writes).toBe(0);
  });

  test("fails when another workbook has the focus", async () => {
    const office = open();
    office.document.inBackground = true;
    const go = onWorkbook(office, ({ worksheets }) => {
      worksheets.getFirst().activate();
    });
    await expect(go).rejects.toMatchObject({ code: "GeneralException" });
    await expect(onWorkbook(office, (workbook) => workbook.getSelectedRange().load("address"))).rejects.toMatchObject({
      code: "InvalidSelection",
    });
  });
});
