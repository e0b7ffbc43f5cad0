import { describe, expect, test } from "vitest";
import { onSheet } from "./batches.ts";
import { fromRows } from "./excel/from-workbook.ts";
import type { WorkbookCallbacks, WorkbookData } from "./excel/workbook-data.ts";
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

describe("writing", () => {
  const write = (values: unknown, address = "C2:C3") =>
    onSheet(open(), (sheet) => {
      const range = sheet.getRange(address);
      range.values = values as unknown[][];
      return range.load("values");
    });

  test("leaves a cell at null, clears it at an empty text, fills with a single value", async () => {
    expect((await write([[null], [""]])).values).toEqual([[12], [""]]);
    expect((await write(7)).values).toEqual([[7], [7]]);
  });

  test("of an array of another size is refused", async () => {
    await expect(write([[1]])).rejects.toMatchObject({ code: "InvalidArgument", message: /doesn't match the size/ });
    await expect(
      write([
        [1, 2],
        [3, 4],
      ]),
    ).rejects.toMatchObject(fails("InvalidArgument"));
  });

  test("of null alone, or into entire columns, is refused", async () => {
    await expect(write(null)).rejects.toMatchObject(fails("InvalidArgument"));
    await expect(write([[1]], "C:C")).rejects.toMatchObject(fails("InvalidArgument"));
  });

  test("into more than 33,554,000 cells is refused", async () => {
    await expect(write(1, "A1:XFC2100")).rejects.toMatchObject(fails("OperationCellsExceedLimit"));
  });

  test("reads texts as if typed", async () => {
    expect((await write([["46"], ["TRUE"]])).values).toEqual([[46], [true]]);
    expect((await write([["'46"], ["#N/A"]])).values).toEqual([["46"], ["#N/A"]]);
  });

  test("of a text Excel would convert by region fails the test", async () => {
    const office = open();
    const typed = onSheet(office, (sheet) => (sheet.getRange("C2").values = [["2023-5-1"]]));
    await expect(typed).rejects.toMatchObject(fails("NotImplemented"));
    expect(office.host.unmodelled.splice(0)).toEqual(["what Excel makes of the text 2023-5-1"]);
  });

  test("of a formula takes its result from the test, and fails the test without one", async () => {
    const evaluate = (formula: string, sheet: string, cell: string) =>
      formula === "=C2+1" ? `${sheet}!${cell}` : null;
    const written = (office: ReturnType<typeof open>) =>
      onSheet(office, (sheet) => {
        const range = sheet.getRange("C3");
        range.formulas = [["=C2+1"]];
        return range.load("values,formulas");
      });
    const { values, formulas } = await written(open({ evaluate }));
    expect([values, formulas]).toEqual([[["接警!C3"]], [["=C2+1"]]]);
    const office = open();
    await expect(written(office)).rejects.toMatchObject(fails("NotImplemented"));
    expect(office.host.unmodelled.splice(0)).toEqual(["the result of =C2+1 in 接警!C3"]);
  });

  test("of a large grid arrives in slices and whole", async () => {
    const rows = Array.from({ length: 400 }, (_row, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
    );
    const office = open();
    const range = await onSheet(office, (sheet) => {
      const target = sheet.getRange("A10:J409");
      target.values = rows;
      return sheet.getRange("A10:J409").load("values");
    });
    expect(range.values).toEqual(rows);
    expect(office.host.requests.data).toHaveLength(1);
  });

  test("can be undone by nobody: an error later in the batch keeps what was written before", async () => {
    const office = open();
    const batch = onSheet(office, (sheet, context) => {
      sheet.getRange("C2").values = [[99]];
      context.workbook.worksheets.getItem("没有").load("name");
    });
    await expect(batch).rejects.toMatchObject(fails("ItemNotFound"));
    expect(office.document.value("接警!C2")).toBe(99);
  });
});

describe("a protected sheet", () => {
  const protectedSheet = (options: Readonly<Record<string, unknown>> = {}): WorkbookData => {
    const workbook = fromRows([["接警", ROWS]]);
    workbook.sheet("接警").protection = { password: "119", options };
    workbook.sheet("接警").cell("C3").locked = false;
    return workbook;
  };

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("C2").values = [[1]])],
    ["fill", (sheet) => (sheet.getRange("C2").format.fill.color = "yellow")],
    [
      "clearing",
      (sheet) => {
        sheet.getRange("C2").clear();
      },
    ],
    ["comments", (sheet) => sheet.comments.add("接警!C2", "缺数")],
  ])("refuses %s in a locked cell", async (_what, batch) => {
    const office = openOffice("Excel", protectedSheet());
    await expect(onSheet(office, batch)).rejects.toMatchObject({ code: "AccessDenied", httpStatusCode: 403 });
    expect(office.host.requests.writes).toBe(0);
  });

  test("takes values in an unlocked cell, and fills where formatting is allowed", async () => {
    const office = openOffice("Excel", protectedSheet({ allowFormatCells: true }));
    await onSheet(office, (sheet) => {
      sheet.getRange("C3").values = [[4]];
      sheet.getRange("C2").format.fill.color = "yellow";
    });
    expect([office.document.value("接警!C3"), office.document.fill("接警!C2")]).toEqual([4, "#FFFF00"]);
  });

  test("opens with its password only", async () => {
    const office = openOffice("Excel", protectedSheet());
    await expect(
      onSheet(office, (sheet) => {
        sheet.protection.unprotect("120");
      }),
    ).rejects.toMatchObject(fails("AccessDenied"));
    const protection = await onSheet(office, (sheet) => {
      sheet.protection.unprotect("119");
      return sheet.protection.load("protected");
    });
    expect(protection.protected).toBe(false);
  });
});

test("a range is used across runs when it is tracked, and lost when it is not", async () => {
  const office = open();
  const [kept, lost] = await onSheet(office, (sheet, context) => {
    const ranges = [sheet.getRange("C2").load("values"), sheet.getRange("C3").load("values")] as const;
    context.trackedObjects.add(ranges[0]);
    return ranges;
  });
  await office.host.clock.advance(0);
  kept.values = [[13]];
  kept.load("values");
  await kept.context.sync();
  expect(kept.values).toEqual([[13]]);
  expect(office.host.processor.references.size).toBe(1);
  expect(() => (lost.values = [[4]])).toThrow(expect.objectContaining(fails("InvalidObjectPath")));
});
