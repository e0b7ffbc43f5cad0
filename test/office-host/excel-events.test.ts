import { describe, expect, test } from "vitest";
import { fromRows } from "./excel/from-workbook.ts";
import type { OpenOptions } from "./open-office.ts";
import { openOffice } from "./open-office.ts";

const open = (options: OpenOptions = {}) =>
  openOffice(
    "Excel",
    fromRows([
      ["接警", [["火灾扑救", 12]]],
      ["火灾", []],
    ]),
    options,
  );

type Office = ReturnType<typeof open>;

/** Adds handlers and answers what they were told. */
async function listen(
  { Excel: excel }: Office,
  add: (workbook: Excel.Workbook, tell: (event: unknown) => Promise<void>) => unknown,
): Promise<unknown[]> {
  const told: unknown[] = [];
  const tell = (event: unknown): Promise<void> => {
    told.push(event);
    return Promise.resolve();
  };
  await excel.run(async (context) => {
    add(context.workbook, tell);
    await context.sync();
  });
  return told;
}

/** Sends what is pending and lets the client's handlers have their turn. */
async function settle({ host }: Office): Promise<void> {
  host.flushEvents();
  await host.clock.advance(0);
}

describe("onChanged", () => {
  test("tells of a person's input with what stood there before", async () => {
    const office = open();
    const told = await listen(office, ({ worksheets }, tell) => worksheets.getItem("接警").onChanged.add(tell));
    office.document.type("接警!B1", 13);
    await settle(office);
    expect(told).toEqual([
      expect.objectContaining({
        type: "WorksheetChanged",
        address: "B1",
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: office.document.sheet("接警").id,
        details: { valueBefore: 12, valueAfter: 13, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      }),
    ]);
  });

  test("tells of the add-in's own writes too, as such", async () => {
    const office = open();
    const told = await listen(office, ({ worksheets }, tell) => worksheets.getItem("接警").onChanged.add(tell));
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("接警").getRange("B1:B2").values = [[1], [2]];
      await context.sync();
    });
    await settle(office);
    expect(told).toEqual([expect.objectContaining({ address: "B1:B2", triggerSource: "ThisLocalAddin" })]);
  });

  test("gives the range, in a run of the handler's own", async () => {
    const office = open();
    const told = await listen(office, ({ worksheets }, tell) => worksheets.getItem("接警").onChanged.add(tell));
    office.document.type("接警!B1", 13);
    await settle(office);
    const event = told[0] as Excel.WorksheetChangedEventArgs;
    const address = await office.Excel.run(async (context) => {
      const range = event.getRange(context).load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("接警!B1");
  });

  test("is silent for other sheets, after removal, and while events are off", async () => {
    const office = open();
    const told: unknown[] = [];
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets
        .getItem("接警")
        .onChanged.add((event) => Promise.resolve(void told.push(event)));
      await context.sync();
      return added;
    });
    office.document.type("火灾!A1", 1);
    await office.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("接警").getRange("B1").values = [[14]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle(office);
    expect(told).toEqual([]);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(office.document.events.listeners("changed", office.document.sheet("接警").id)).toBe(0);
    office.document.type("接警!B1", 15);
    await settle(office);
    expect(told).toEqual([]);
  });

  test("on the collection tells of every sheet", async () => {
    const office = open();
    const told = await listen(office, ({ worksheets }, tell) => worksheets.onChanged.add(tell));
    office.document.type("接警!B1", 13);
    office.document.type("火灾!A1", 1);
    await settle(office);
    expect(told).toEqual([
      expect.objectContaining({ worksheetId: office.document.sheet("接警").id }),
      expect.objectContaining({ worksheetId: office.document.sheet("火灾").id }),
    ]);
  });
});

describe("sheets", () => {
  test("tell when they are activated, selected in, protected, added and deleted", async () => {
    const office = open();
    const told = await listen(office, ({ worksheets }, tell) => {
      worksheets.onActivated.add(tell);
      worksheets.onDeactivated.add(tell);
      worksheets.onSelectionChanged.add(tell);
      worksheets.onProtectionChanged.add(tell);
      worksheets.onAdded.add(tell);
      worksheets.onDeleted.add(tell);
      worksheets.onFormatChanged.add(tell);
    });
    const { document } = office;
    const [first, second] = [document.sheet("接警"), document.sheet("火灾")];
    document.select(second, { row: 1, column: 2, rows: 1, columns: 1 });
    document.protect(first, { password: null, options: {} });
    await settle(office);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("新").getRange("A1").format.fill.color = "red";
      context.workbook.worksheets.getItem("火灾").delete();
      await context.sync();
    });
    await settle(office);
    expect(told).toEqual([
      expect.objectContaining({ type: "WorksheetDeactivated", worksheetId: first.id }),
      expect.objectContaining({ type: "WorksheetActivated", worksheetId: second.id }),
      expect.objectContaining({ type: "WorksheetSelectionChanged", address: "C2" }),
      expect.objectContaining({ type: "WorksheetProtectionChanged", isProtected: true, worksheetId: first.id }),
      expect.objectContaining({ type: "WorksheetAdded" }),
      expect.objectContaining({ type: "WorksheetFormatChanged", address: "A1" }),
      expect.objectContaining({ type: "WorksheetDeleted", worksheetId: second.id }),
    ]);
  });

  test("tell when they are renamed or hidden, from Office 2024 on", async () => {
    const office = open({ profile: "2024" });
    const told = await listen(office, ({ worksheets }, tell) => {
      worksheets.onNameChanged.add(tell);
      worksheets.onVisibilityChanged.add(tell);
    });
    const sheet = office.document.sheet("火灾");
    office.document.rename(sheet, "火灾起数");
    office.document.show(sheet, "Hidden");
    await settle(office);
    expect(told).toEqual([
      expect.objectContaining({ nameBefore: "火灾", nameAfter: "火灾起数", worksheetId: sheet.id }),
      expect.objectContaining({ visibilityBefore: "Visible", visibilityAfter: "Hidden" }),
    ]);
  });
});
