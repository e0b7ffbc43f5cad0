import { describe, expect, it } from "vitest";
import { inspect } from "../../../src/summary.ts";
import { planWaiver } from "../../../src/waivers.ts";
import type { Rows } from "../../office-host/excel/from-workbook.ts";
import { fromRows } from "../../office-host/excel/from-workbook.ts";
import { openDoor, refusal, SETTINGS } from "./open.ts";

const ALARMS: [string, Rows] = [
  "接警",
  [
    ["指标", "单位", "1月", "2月", "3月", "本期合计", "上年同期"],
    ["社会救助", "起", 22, 28, 31, 81, 35],
  ],
];
const HEADER = ["规则", "表", "单元格", "项目", "数值", "说明", "填写人", "日期", "期间"];
const ROW = [
  "P01 与上年同期相比变化过大",
  "接警",
  "F2、G2",
  "社会救助·本期合计",
  "81、35",
  "=职责移交",
  "@张三",
  "2023-04-02",
  "2023年第一季度",
];
const WRITTEN = { reason: "=职责移交", by: "@张三", on: "2023-04-02" };

function open(...more: (readonly [string, Rows])[]) {
  return openDoor(fromRows([SETTINGS, ALARMS, ...more]));
}

type Opened = ReturnType<typeof open>;

async function jump({ door }: Opened) {
  const inspection = inspect(await door.read(), { period: null, lastYear: null });
  const finding = inspection.findings.find(({ rule }) => rule === "year-on-year-jump");
  if (finding === undefined) throw new Error("P01 says nothing");
  return { inspection, finding };
}

async function planned(opened: Opened, written = WRITTEN) {
  const { inspection, finding } = await jump(opened);
  return planWaiver(inspection, finding, written);
}

/** The texts of a row of 核查说明, with formulas shown as such. */
function rowOf({ workbook }: Opened, row: number): unknown[] {
  const sheet = workbook.sheet("核查说明");
  return Array.from("ABCDEFGHI").map((column) => {
    const { content, formula } = sheet.cell(`${column}${row}`) as { content?: unknown; formula?: string };
    return formula ?? content ?? null;
  });
}

describe("writing a 说明 into the open workbook", () => {
  it("makes the sheet with its header, in two data requests, and the finding is explained", async () => {
    const opened = open();
    const plan = await planned(opened);
    opened.host.requests.clear();
    await opened.door.writeTable(plan);
    expect(opened.host.requests.data.length).toBeLessThanOrEqual(2);
    expect(rowOf(opened, 1)).toEqual(HEADER);
    expect(rowOf(opened, 2)).toEqual(ROW);
    expect((await jump(opened)).finding.waived).toMatchObject({ reason: "=职责移交", by: "@张三", on: "2023-04-02" });
  });

  it("puts the row below the last one of a sheet of the clerk's own order, adding the columns it lacks", async () => {
    const opened = open([
      "核查说明",
      [
        ["说明", "规则"],
        ["旧的", "P05"],
      ],
    ]);
    const plan = await planned(opened);
    opened.host.requests.clear();
    await opened.door.writeTable(plan);
    expect(opened.host.requests.data.length).toBeLessThanOrEqual(3);
    expect(rowOf(opened, 1)).toEqual(["说明", "规则", ...HEADER.filter((name) => name !== "说明" && name !== "规则")]);
    expect(rowOf(opened, 3).slice(0, 4)).toEqual(["=职责移交", ROW[0], "接警", "F2、G2"]);
    expect((await jump(opened)).finding.waived?.reason).toBe("=职责移交");
  });

  it("writes over the row that explained the same before", async () => {
    const opened = open(["核查说明", [HEADER, ROW.map((text, i) => (i === 4 ? "60、35" : text))]]);
    await opened.door.writeTable(await planned(opened, { ...WRITTEN, reason: "专项行动" }));
    expect(rowOf(opened, 2)[5]).toBe("专项行动");
    expect(rowOf(opened, 3)).toEqual(HEADER.map(() => null));
    expect((await jump(opened)).finding.waived?.reason).toBe("专项行动");
  });

  it("puts the row below formulas that show nothing yet, and never over one that came meanwhile", async () => {
    const opened = open(["核查说明", [HEADER]]);
    const formula = '=IF(B2="","",TODAY())';
    const cell = (name: string) => opened.workbook.sheet("核查说明").cell(name);
    Object.assign(cell("H2"), { formula, content: "" });
    const plan = await planned(opened);
    await opened.door.writeTable(plan);
    expect(rowOf(opened, 2)[7]).toBe(formula);
    expect(rowOf(opened, 3)).toEqual(ROW);

    const late = open(["核查说明", [HEADER]]);
    const early = await planned(late);
    Object.assign(late.workbook.sheet("核查说明").cell("H2"), { formula, content: "" });
    expect(await refusal(late.door.writeTable(early))).toContain('现在是“=IF(B2="","",TODAY())”，和检查时不一样');
    expect(rowOf(late, 2)[7]).toBe(formula);
  });

  it("keeps a text a text in cells of the format for texts too", async () => {
    const opened = open(["核查说明", [HEADER]]);
    for (const column of "ABCDEFGHI") opened.workbook.sheet("核查说明").cell(`${column}2`).numberFormat = "@";
    await opened.door.writeTable(await planned(opened));
    expect(rowOf(opened, 2)).toEqual(ROW.map((text) => text.replace(/^=/, "＝").replace(/^@/, "＠")));
    expect((await jump(opened)).finding.waived?.reason).toBe("＝职责移交");
  });

  it("can be undone: the finding asks again", async () => {
    const opened = open();
    const { changes } = await opened.door.writeTable(await planned(opened));
    await opened.door.change(changes);
    expect(rowOf(opened, 2)).toEqual(HEADER.map(() => null));
    expect(rowOf(opened, 1)).toEqual(HEADER);
    expect((await jump(opened)).finding.waived).toBeNull();
  });

  it("is taken back by emptying its 说明", async () => {
    const opened = open();
    await opened.door.writeTable(await planned(opened));
    const { waived } = (await jump(opened)).finding;
    if (waived === null) throw new Error("not explained");
    await opened.door.change([{ at: waived.at, from: waived.reason, to: null }]);
    expect((await jump(opened)).finding.waived).toBeNull();
  });
});

describe("a 说明 that cannot be written", () => {
  it("says so when the structure of the workbook is protected, and changes nothing", async () => {
    const opened = open();
    const plan = await planned(opened);
    opened.workbook.structure = { password: null, options: {} };
    expect(await refusal(opened.door.writeTable(plan))).toMatch(/结构受保护.*撤销工作簿保护/);
    expect(opened.workbook.findSheet("核查说明")).toBeNull();
  });

  it("says so when the sheet came or changed meanwhile", async () => {
    const opened = open();
    const plan = await planned(opened);
    await opened.door.writeTable(plan);
    expect(await refusal(opened.door.writeTable(plan))).toContain("刚刚有变动");
    const again = await planned(opened, { ...WRITTEN, reason: "另一个原因" });
    opened.workbook.sheet("核查说明").cell("F2").content = "别人刚写的";
    expect(await refusal(opened.door.writeTable(again))).toMatch(/核查说明!F2.*和检查时不一样/);
    expect(rowOf(opened, 2)[5]).toBe("别人刚写的");
  });

  it("says so when a sheet of that name is something else", async () => {
    const opened = open(["核查说明", [["本月核查了三家单位"]]]);
    await expect(planned(opened)).rejects.toThrow(/“核查说明”表里没有认出表头/);
  });
});
