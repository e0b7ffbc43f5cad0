import { describe, expect, it } from "vitest";
import { archiveRows, planArchive } from "../../../src/archive.ts";
import type { RowsPlan } from "../../../src/model/table-plan.ts";
import { inspect } from "../../../src/summary.ts";
import type { Rows } from "../../office-host/excel/from-workbook.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import type { SheetData } from "../../office-host/excel/sheet-data.ts";
import { openDoor, refusal, SETTINGS } from "./open.ts";

const ALARMS: [string, Rows] = [
  "接警",
  [
    ["指标", "范围", "单位", "1月", "2月", "3月", "本期合计", "上年同期"],
    ["社会救助", "=1+1", "起", 22, 28, 31, 81, 75],
  ],
];

type Opened = ReturnType<typeof openDoor>;

const open = (...more: (readonly [string, Rows])[]): Opened =>
  openDoor(fromRows([SETTINGS, ALARMS, ...more], { evaluate: () => 2 }));

async function planned({ door }: Opened, on = "2023-04-03"): Promise<RowsPlan> {
  return archiveRows(planArchive(inspect(await door.read(), { period: null, lastYear: null }), on));
}

/** The rows of 上报存档 as Excel has them, with formulas shown as such. */
function rowsOf({ workbook }: Opened): unknown[][] {
  const sheet = workbook.sheets.find(({ name }) => name === "上报存档");
  if (sheet === undefined) return [];
  return Array.from({ length: 12 }, (_, row) =>
    Array.from("ABCDEFGH").map((column) => {
      const { content, formula } = sheet.cell(`${column}${row + 1}`) as { content?: unknown; formula?: string };
      return formula === undefined ? (content ?? null) : `formula ${formula}`;
    }),
  ).filter((cells) => cells.some((cell) => cell !== null));
}

/** The sheet of that name with nothing on it but what is put there. */
function openWith(put: (sheet: SheetData) => void): Opened {
  const opened = open(["上报存档", []]);
  put(opened.workbook.sheet("上报存档"));
  return opened;
}

describe("keeping what was submitted in the open workbook", () => {
  it("makes the sheet in two data requests; texts stay texts, numbers numbers", async () => {
    const opened = open();
    const plan = await planned(opened);
    opened.host.requests.clear();
    await opened.door.appendRows(plan);
    expect(opened.host.requests.data.length).toBeLessThanOrEqual(2);
    const [header, first, ...others] = rowsOf(opened);
    expect(header).toEqual(["期间", "领域", "指标", "范围", "对象", "单位", "上报数", "存档时间"]);
    expect(first?.slice(1)).toEqual(["接警", "社会救助", "=1+1", null, "起", expect.any(Number), "2023-04-03"]);
    expect(others.length + 1).toBe(plan.count);
  });

  it("is quiet about what did not change, and adds below what did, in three data requests", async () => {
    const opened = open();
    await opened.door.appendRows(await planned(opened));
    const before = rowsOf(opened);
    expect(await planned(opened)).toMatchObject({ count: 0, rows: [] });
    await opened.door.appendRows(await planned(opened));
    expect(rowsOf(opened)).toEqual(before);
    opened.workbook.type("接警!F2", 32);
    opened.workbook.type("接警!G2", 82);
    const plan = await planned(opened, "2023-04-09");
    expect(plan).toMatchObject({ isNew: false, firstRow: before.length });
    opened.host.requests.clear();
    await opened.door.appendRows(plan);
    expect(opened.host.requests.data.length).toBeLessThanOrEqual(3);
    const after = rowsOf(opened);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => [row[6], row[7]])).toEqual(
      expect.arrayContaining([
        [32, "2023-04-09"],
        [82, "2023-04-09"],
      ]),
    );
  });

  it("refuses a protected workbook, a protected sheet, and a place where somebody wrote meanwhile", async () => {
    const locked = open();
    const toLocked = await planned(locked);
    locked.workbook.structure = { password: null, options: {} };
    expect(await refusal(locked.door.appendRows(toLocked))).toMatch(/结构受保护.*撤销工作簿保护/);
    expect(rowsOf(locked)).toEqual([]);

    const opened = open();
    const plan = await planned(opened);
    await opened.door.appendRows(plan);
    const before = rowsOf(opened);
    expect(await refusal(opened.door.appendRows(plan))).toContain("刚刚有变动");
    const formula = '=IF(A40="","",A40)';
    Object.assign(opened.workbook.sheet("上报存档").cell("B402"), { formula, content: "" });
    const over = { ...plan, isNew: false, firstRow: 400 };
    expect(await refusal(opened.door.appendRows(over))).toContain("刚刚有变动");
    expect(opened.workbook.sheet("上报存档").cell("B402")).toMatchObject({ formula });
    opened.workbook.protect(opened.workbook.sheet("上报存档"), { password: null, options: {} });
    const below = { ...plan, isNew: false, firstRow: 40 };
    expect(await refusal(opened.door.appendRows(below))).toMatch(/受保护.*撤销工作表保护/);
    opened.workbook.protect(opened.workbook.sheet("上报存档"), null);
    expect(await refusal(opened.door.appendRows({ ...plan, isNew: false, firstRow: 1 }))).toContain("刚刚有变动");
    expect(rowsOf(opened)).toEqual(before);
  });
});

describe("an empty sheet 上报存档 that something stands in the way of", () => {
  it("is refused by the name of the cell, with what to do, and nothing is written", async () => {
    const formula = '=IF(A40="","",A40)';
    const withFormula = openWith((sheet) => {
      Object.assign(sheet.cell("B3"), { formula, content: "" });
    });
    await expect(planned(withFormula)).rejects.toThrow(
      "“上报存档”表的B3有公式，不能存档，请清除公式，或给这张表改名后再存。",
    );
    const withMerge = openWith((sheet) => {
      sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 8 }];
      sheet.cell("A1").fill = "#FFFF00";
    });
    await expect(planned(withMerge)).rejects.toThrow(
      "“上报存档”表的A1:H1合并了，不能存档，请取消合并，或给这张表改名后再存。",
    );
  });

  it("is refused too when Excel takes the merged cells for unused ones", async () => {
    const opened = openWith((sheet) => {
      sheet.merges = [{ row: 0, column: 0, rows: 2, columns: 8 }];
    });
    const plan = await planned(opened);
    expect(await refusal(opened.door.appendRows(plan))).toBe(
      "“上报存档”表的A1:H2合并了，没有写；请取消合并，或给这张表改名后再存。",
    );
    expect(rowsOf(opened)).toEqual([]);
  });

  it("is written to when only formats stand there", async () => {
    const coloured = openWith((sheet) => {
      sheet.cell("B3").fill = "#FFFF00";
    });
    await coloured.door.appendRows(await planned(coloured));
    expect(rowsOf(coloured)[0]?.[0]).toBe("期间");
  });
});

describe("taking back what was kept", () => {
  async function kept(opened = open()): Promise<Opened & { readonly plan: RowsPlan }> {
    const plan = await planned(opened);
    await opened.door.appendRows(plan);
    return { ...opened, plan };
  }

  it("takes away what was added and nothing else, in three data requests; the rows before stay", async () => {
    const first = await kept();
    const before = rowsOf(first);
    first.workbook.type("接警!F2", 32);
    first.workbook.type("接警!G2", 82);
    const second = await kept(first);
    first.workbook.sheet("上报存档").cell(`I${second.plan.firstRow + 1}`).content = "旁边的备注";
    first.host.requests.clear();
    await first.door.takeRows(second.plan);
    expect(first.host.requests.data.length).toBeLessThanOrEqual(3);
    expect(rowsOf(first)).toEqual(before);
    expect(first.workbook.value(`上报存档!I${second.plan.firstRow + 1}`)).toBe("旁边的备注");
    expect(await planned(first)).toMatchObject({ count: 2, firstRow: second.plan.firstRow + 1 });
  });

  it("leaves the sheet it made with its header, and takes the header away that it wrote into a sheet of somebody's", async () => {
    const made = await kept();
    await made.door.takeRows(made.plan);
    expect(rowsOf(made)).toEqual([["期间", "领域", "指标", "范围", "对象", "单位", "上报数", "存档时间"]]);
    expect(await planned(made)).toMatchObject({ isNew: false, count: made.plan.count, firstRow: 1 });
    const empty = await kept(open(["上报存档", []]));
    await empty.door.takeRows(empty.plan);
    expect(rowsOf(empty)).toEqual([]);
  });

  it("refuses when anything of it was changed since: a number, a formula for it, a cell that was empty, a cell emptied", async () => {
    const edits: readonly ((sheet: SheetData) => unknown)[] = [
      (sheet) => Object.assign(sheet.cell("G2"), { content: 99 }),
      (sheet) => Object.assign(sheet.cell("G2"), { formula: "=40" }),
      (sheet) => Object.assign(sheet.cell("E2"), { content: "城关镇" }),
      (sheet) => {
        sheet.remove(1, 2);
      },
    ];
    for (const edit of edits) {
      const opened = await kept();
      edit(opened.workbook.sheet("上报存档"));
      const before = rowsOf(opened);
      expect(await refusal(opened.door.takeRows(opened.plan))).toBe(
        "“上报存档”表里存的内容已有变动，没有撤销；要删去，请到那张表里手工删。",
      );
      expect(rowsOf(opened)).toEqual(before);
    }
  });

  it("says so when the sheet is gone or protected", async () => {
    const locked = await kept();
    locked.workbook.protect(locked.workbook.sheet("上报存档"), { password: null, options: {} });
    const before = rowsOf(locked);
    expect(await refusal(locked.door.takeRows(locked.plan))).toMatch(/受保护，没有撤销.*撤销工作表保护/);
    expect(rowsOf(locked)).toEqual(before);
    const gone = await kept();
    gone.workbook.sheet("上报存档").name = "存档";
    expect(await refusal(gone.door.takeRows(gone.plan))).toMatch(/删除或改名，没有撤销/);
  });

  it("puts back what somebody typed at the last moment", async () => {
    const opened = await kept();
    const sheet = opened.workbook.sheet("上报存档");
    let typed: unknown[][] = [];
    opened.host.faults.beforeRequest(3, () => {
      sheet.cell("G2").content = 99;
      Object.assign(sheet.cell("F3"), { content: 2, formula: "=1+1" });
      Object.assign(sheet.cell("D2"), { content: "001", numberFormat: "@" });
      typed = rowsOf(opened);
    });
    expect(await refusal(opened.door.takeRows(opened.plan))).toContain("已有变动，没有撤销");
    expect(rowsOf(opened)).toEqual(typed);
    expect(typed[1]?.[6]).toBe(99);
  });

  it("names the rows to be looked at when Excel answers no more in the middle", async () => {
    const opened = await kept();
    opened.host.faults.failRequest(3, "GeneralException", 1);
    opened.host.faults.failRequest(4, "ServiceNotAvailable");
    const last = opened.plan.rows.length;
    expect(await refusal(opened.door.takeRows(opened.plan))).toBe(
      `撤销到一半时 Excel 没有应答，请核对“上报存档”表第2至${last}行。`,
    );
  });
});
