import { describe, expect, it } from "vitest";
import { archiveRows, planArchive } from "../../../src/archive.ts";
import type { RowsPlan } from "../../../src/model/table-plan.ts";
import { inspect } from "../../../src/summary.ts";
import type { Rows } from "../../office-host/excel/from-workbook.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor, refusal } from "./open.ts";

const SETTINGS: [string, Rows] = [
  "报告设置",
  [
    ["项目", "内容"],
    ["年度", 2023],
    ["报告期", "第一季度"],
  ],
];
const ALARMS: [string, Rows] = [
  "接警",
  [
    ["指标", "范围", "单位", "1月", "2月", "3月", "本期合计", "上年同期"],
    ["社会救助", "=1+1", "起", 22, 28, 31, 81, 75],
  ],
];

type Opened = ReturnType<typeof openDoor>;

const open = (...more: (readonly [string, Rows])[]): Opened => openDoor(fromRows([SETTINGS, ALARMS, ...more]));

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
