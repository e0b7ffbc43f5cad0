import { describe, expect, it, vi } from "vitest";
import type { CellChange } from "../../../src/model/finding.ts";
import type { CellValue } from "../../../src/model/workbook.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor, refusal } from "./open.ts";

/** 接警 with a text number in a cell for text, a typed total and a formula; 火灾 with one figure. */
function open() {
  const workbook = fromRows(
    [
      [
        "接警",
        [
          ["火灾扑救", "12", 30, 305, null],
          ["抢险救援", 8, 9],
        ],
      ],
      ["火灾", [["起数", 2]]],
    ],
    { evaluate: (formula) => (formula === "=SUM(B2:C2)" ? 17 : 305) },
  );
  workbook.sheet("接警").cell("B1").numberFormat = "@";
  Object.assign(workbook.sheet("接警").cell("D2"), { formula: "=SUM(B2:C2)", content: 17, numberFormat: "0.0" });
  return openDoor(workbook);
}

function change(cell: string, from: CellValue, to: CellValue, sheet = "接警"): CellChange {
  return { at: { sheet, cell }, from, to };
}

type Opened = ReturnType<typeof open>;

const cellAt = ({ workbook }: Opened, cell: string, sheet = "接警") => workbook.sheet(sheet).cell(cell);

/** All cells of the workbook, to compare. */
function cells({ workbook }: Opened): unknown {
  return workbook.sheets.map((sheet) => [...sheet.cells].filter(([, cell]) => Object.keys(cell).length > 0).sort());
}

describe("a change that is made", () => {
  it.each<[string, CellChange, object]>([
    ["a text to a number, opening a cell for text", change("B1", "12", 12), { content: 12 }],
    ["a number to another", change("C1", 30, 31.5), { content: 31.5 }],
    ["a blank to zero", change("E1", null, 0), { content: 0 }],
    ["a number to a blank", change("C1", 30, null), {}],
    ["a number to a text", change("C1", 30, "5000余"), { content: "5000余" }],
    ["a number to a text that looks like one", change("C1", 30, "007"), { content: "007" }],
    ["a number to a text that looks like a date", change("C1", 30, "2023-05"), { content: "2023-05" }],
    ["a number to a text that starts with an apostrophe", change("C1", 30, "'90"), { content: "'90" }],
    ["a text in a cell for text", change("B1", "12", "12余"), { content: "12余", numberFormat: "@" }],
    ["a formula to its value", change("D2", 17, 17), { content: 17, numberFormat: "0.0" }],
    ["a value to a formula", change("D1", 305, "=SUM(B1:C1)"), { content: 305, formula: "=SUM(B1:C1)" }],
    ["a text to a formula", change("B1", "12", "=SUM(C1:D1)"), { content: 305, formula: "=SUM(C1:D1)" }],
  ])("turns %s, and its undo puts everything back", async (_, one, after) => {
    const opened = open();
    const before = cells(opened);
    const undo = await opened.door.change([one]);
    expect(cellAt(opened, one.at.cell ?? "")).toEqual(after);
    expect(opened.host.requests.data).toHaveLength(3);
    await opened.door.change(undo.changes);
    expect(cells(opened)).toEqual(before);
  });

  it("writes a batch over several sheets in one request", async () => {
    const opened = open();
    const before = cells(opened);
    const batch = [change("B1", "12", 12), change("C1", 30, 31), change("B1", 2, 3, "火灾")];
    const undo = await opened.door.change(batch);
    expect(opened.host.requests.all.filter(({ writes }) => writes > 0)).toHaveLength(1);
    expect(cellAt(opened, "B1", "火灾")).toEqual({ content: 3 });
    expect(undo.changes.map(({ at, from, to }) => [at.cell, from, to])).toEqual([
      ["B1", 3, 2],
      ["C1", 31, 30],
      ["B1", 12, "12"],
    ]);
    await opened.door.change(undo.changes);
    expect(cells(opened)).toEqual(before);
  });

  it("asks Excel for nothing when there is nothing to do", async () => {
    const { door, host } = open();
    expect(await door.change([])).toEqual({ changes: [] });
    expect(host.requests.all).toHaveLength(0);
  });

  it("takes the same change twice as one", async () => {
    const opened = open();
    const undo = await opened.door.change([change("C1", 30, 31), change("C1", 30, 31)]);
    expect(undo.changes).toHaveLength(1);
  });

  it("changes an unlocked cell of a protected sheet", async () => {
    const opened = open();
    cellAt(opened, "C1").locked = false;
    opened.workbook.sheet("接警").protection = { password: null, options: {} };
    await opened.door.change([change("C1", 30, 31)]);
    expect(cellAt(opened, "C1").content).toBe(31);
  });
});

describe("a change that is refused leaves everything as it was", () => {
  it.each<[string, readonly CellChange[], string]>([
    [
      "when a cell holds something else",
      [change("B1", "12", 12), change("C1", 29, 31)],
      "“接警!C1”现在是“30”，和检查时不一样，没有改动；请重新检查数据。",
    ],
    [
      "when a cell is empty by now",
      [change("E1", 5, 6)],
      "“接警!E1”现在是空的，和检查时不一样，没有改动；请重新检查数据。",
    ],
    [
      "when a formula is gone",
      [change("D1", "=SUM(B1:C1)", 1)],
      "“接警!D1”现在是“305”，和检查时不一样，没有改动；请重新检查数据。",
    ],
    [
      "when a sheet is missing",
      [change("C1", 30, 31), change("B1", 1, 2, "检查单位")],
      "没有找到工作表“检查单位”，没有改动；请重新检查数据。",
    ],
    [
      "when two changes disagree",
      [change("C1", 30, 31), change("C1", 30, 32)],
      "“接警!C1”有两种改法，没有改动；请先改一处，再重新检查。",
    ],
    [
      "when no cell is named",
      [{ at: { sheet: "接警" }, from: 1, to: 2 }],
      "“接警”没有指明单元格，没有改动；请到表里手工修改。",
    ],
  ])("%s", async (_, changes, message) => {
    const opened = open();
    const before = cells(opened);
    expect(await refusal(opened.door.change(changes))).toBe(message);
    expect(cells(opened)).toEqual(before);
    expect(opened.host.requests.writes).toBe(0);
  });

  it("when a sheet is protected", async () => {
    const opened = open();
    opened.workbook.sheet("火灾").protection = { password: "8", options: {} };
    const message = await refusal(opened.door.change([change("C1", 30, 31), change("B1", 2, 3, "火灾")]));
    expect(message).toBe("“火灾”受保护，没有改动；请在“审阅”里撤销工作表保护后再试。");
    expect(opened.host.requests.writes).toBe(0);
  });

  it("when an undone cell was changed since", async () => {
    const opened = open();
    const undo = await opened.door.change([change("C1", 30, 31)]);
    opened.workbook.type("接警!C1", 32);
    expect(await refusal(opened.door.change(undo.changes))).toContain("现在是“32”");
    expect(cellAt(opened, "C1")).toEqual({ content: 32 });
  });
});

describe("what happens while it is changing", () => {
  const batch = [change("C1", 30, 31), change("B1", 2, 3, "火灾")];

  it("keeps what a person types right before the writing", async () => {
    const opened = open();
    opened.host.faults.beforeRequest(3, () => {
      opened.workbook.type("接警!C1", 77);
    });
    expect(await refusal(opened.door.change(batch))).toBe("“接警!C1”刚刚被改过，没有改动；请重新检查数据。");
    expect(cellAt(opened, "C1")).toEqual({ content: 77 });
    expect(cellAt(opened, "B1", "火灾")).toEqual({ content: 2 });
  });

  it("waits for a cell edit to end and keeps what was typed in it", async () => {
    const opened = open();
    opened.host.faults.beforeRequest(3, () => {
      opened.host.beginCellEdit();
    });
    const changing = refusal(opened.door.change(batch));
    await new Promise((turn) => setTimeout(turn, 20));
    opened.workbook.type("接警!C1", 77);
    opened.host.endCellEdit();
    expect(await changing).toContain("刚刚被改过");
    expect(cellAt(opened, "C1")).toEqual({ content: 77 });
  });

  it("writes into a sheet that is renamed meanwhile", async () => {
    const opened = open();
    opened.host.faults.beforeRequest(3, () => {
      opened.workbook.rename(opened.workbook.sheet("火灾"), "火灾情况");
    });
    await opened.door.change(batch);
    expect(cellAt(opened, "B1", "火灾情况")).toEqual({ content: 3 });
  });

  it.each([2, 3])("writes nothing when a sheet is deleted before request %i", async (request) => {
    const opened = open();
    opened.host.faults.beforeRequest(request, () => {
      opened.workbook.remove(opened.workbook.sheet("火灾"));
    });
    expect(await refusal(opened.door.change(batch))).toBe("要用的工作表或单元格已被删除或改名，请重新检查数据。");
    expect(cellAt(opened, "C1")).toEqual({ content: 30 });
  });

  it("takes the first sheet back when the second is protected meanwhile", async () => {
    const opened = open();
    opened.host.faults.beforeRequest(3, () => {
      opened.workbook.sheet("火灾").protection = { password: null, options: {} };
    });
    expect(await refusal(opened.door.change(batch))).toBe("工作表或工作簿受保护，请在“审阅”里撤销保护后再试。");
    expect(cellAt(opened, "C1")).toEqual({ content: 30 });
    expect(cellAt(opened, "B1", "火灾")).toEqual({ content: 2 });
  });

  it("takes back what Excel turned into something else", async () => {
    const opened = open();
    const { workbook } = opened;
    const note = workbook.noteChange.bind(workbook);
    vi.spyOn(workbook, "noteChange").mockImplementation((sheet, block, details) => {
      if (sheet.at(0, 2)?.content === 31) sheet.open(0, 2).content = 45_000;
      note(sheet, block, details);
    });
    expect(await refusal(opened.door.change([change("C1", 30, 31)]))).toBe(
      "“接警!C1”写入后变了样，已经还原；请到表里手工修改。",
    );
    expect(cellAt(opened, "C1")).toEqual({ content: 30 });
  });

  it("says which cells to look at when Excel falls silent in the middle", async () => {
    const opened = open();
    opened.host.faults.failMember("Range.values", "AccessDenied", 6);
    opened.host.faults.failRequest(4, "ServiceNotAvailable");
    expect(await refusal(opened.door.change(batch))).toBe("改到一半时 Excel 没有应答，请核对“接警!C1”等2处。");
  });
});
