import { describe, expect, it } from "vitest";
import { Desk } from "../../../src/hosts/pane/engine/desk.ts";
import type { Choices } from "../../../src/hosts/pane/engine/report.ts";
import { NO_CHOICES } from "../../../src/hosts/pane/engine/report.ts";
import { generator } from "../../../src/hosts/cli/version.ts";
import { parsePeriod } from "../../../src/model/period.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { inspect, summarise } from "../../../src/summary.ts";
import { summaryDocx } from "../../../src/summary-docx.ts";
import { numbered, sample, withCells, write } from "../../report.ts";
import { deskWith, openedSample, quiet, reportOf, sampleBytes, sampleSource } from "./make.ts";

const choose = (settings: Record<string, string>, period: string | null = null): Choices => ({
  period,
  settings: new Map(Object.entries(settings)),
});

/** What the corridors make of a sample. */
function expected(name: string, period: string | null = null) {
  const workbook = readXlsx(`${name}.xlsx`, sampleBytes(name));
  const inspection = inspect(workbook, { period: parsePeriod(period ?? ""), lastYear: null });
  return { inspection, summary: summarise(inspection, null) };
}

describe("the desk", () => {
  it.each(["2023-first-half", "full-year", "with-errors"])(
    "reports what the corridors make of it (%s)",
    async (name) => {
      const report = reportOf(await openedSample(name));
      const { inspection, summary } = expected(name);
      expect(report.text).toBe(summary.told.text);
      expect(report.findings).toEqual(inspection.findings);
      expect(report.figures).toEqual(summary.figures);
    },
  );

  it("survives the way out of a worker, whole numbers of any size included", async () => {
    const opened = await openedSample("2023-first-half");
    expect(structuredClone(opened)).toEqual(opened);
  });

  it.each([null, "2023Q2"])("writes the bytes of the corridor (period %s)", async (period) => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    await desk.run({ ...NO_CHOICES, period }, quiet);
    const { inspection, summary } = expected("2023-first-half", period);
    expect(Buffer.from(await desk.docx()).equals(await summaryDocx(inspection, summary, generator))).toBe(true);
  });

  it("says what it is doing", async () => {
    const steps: string[] = [];
    const desk = new Desk();
    await desk.open(sampleSource("2023-first-half"), (step) => void steps.push(step));
    await desk.run(NO_CHOICES, (step) => void steps.push(step));
    expect(steps).toEqual(["正在读取", "正在检查数据", "正在写总结"]);
  });

  it("gives the settings and one sentence when the workbook cannot be worked with", async () => {
    const workbook = withCells(sample("2023-first-half.xlsx"), { "报告设置!B5": null, "报告设置!B6": null });
    const desk = await deskWith({ kind: "book", workbook });
    const { outcome, fields, sheetPeriod } = await desk.run(NO_CHOICES, quiet);
    expect(outcome).toEqual({ trouble: expect.stringMatching(/没有写明报告期.*。$/) as string });
    expect(fields.find(({ id }) => id === "unit")?.text).toBe("云岭县消防救援大队");
    expect(sheetPeriod).toBeNull();
    expect("report" in (await desk.run({ ...NO_CHOICES, period: "2023H1" }, quiet)).outcome).toBe(true);
  });

  it("refuses before there is a workbook, in words", async () => {
    const desk = new Desk();
    await expect(desk.run(NO_CHOICES, quiet)).rejects.toThrow("还没有打开工作簿");
    await expect(desk.docx()).rejects.toThrow("还没有写成总结");
    expect(desk.peek({ sheet: "接警", cell: "P4" })).toBeNull();
  });

  it("forgets the last workbook when the next cannot be read", async () => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    await desk.run(NO_CHOICES, quiet);
    const bytes = new TextEncoder().encode("这不是表");
    await expect(desk.open({ kind: "file", name: "数据.xlsx", bytes }, quiet)).rejects.toThrow("数据.xlsx");
    await expect(desk.docx()).rejects.toThrow("还没有写成总结");
  });

  it("lets last year's workbook win over the column", async () => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    const older = withCells(sample("2023-first-half.xlsx"), { "报告设置!B5": 2022, "接警!P4": 250 });
    await desk.openLastYear({ kind: "book", workbook: older }, quiet);
    expect(reportOf(await desk.run(NO_CHOICES, quiet)).text).not.toContain("同比增加5.2%");
    await desk.openLastYear(null, quiet);
    expect(reportOf(await desk.run(NO_CHOICES, quiet)).text).toContain("同比增加5.2%");
  });

  it("keeps last year's workbook when another one cannot be read", async () => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    const older = withCells(sample("2023-first-half.xlsx"), { "报告设置!B5": 2022, "接警!P4": 250 });
    await desk.openLastYear({ kind: "book", workbook: older }, quiet);
    const { text } = reportOf(await desk.run(NO_CHOICES, quiet));
    const bytes = new TextEncoder().encode("这不是表");
    await expect(desk.openLastYear({ kind: "file", name: "去年.xlsx", bytes }, quiet)).rejects.toThrow("去年.xlsx");
    expect(reportOf(await desk.run(NO_CHOICES, quiet)).text).toBe(text);
  });

  it("shows the cells around a place, with the label and the header", async () => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    await desk.run(NO_CHOICES, quiet);
    const peek = desk.peek({ sheet: "接警", cell: "P4" });
    expect(peek?.columns).toEqual(["A", "O", "P", "Q"]);
    expect(peek?.hit).toEqual({ row: 4, column: "P" });
    expect(peek?.rows.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(peek?.rows[1]?.cells).toEqual(["接警出动总数", "", "305", "290"]);
    expect(desk.peek({ sheet: "没有", cell: "P4" })).toBeNull();
    expect(desk.peek({ sheet: "接警" })).toBeNull();
  });
});

describe("settings chosen in the pane", () => {
  it("hold as if they stood in the sheet", async () => {
    const changed = withCells(sample("2023-first-half.xlsx"), { "报告设置!B4": "平川县消防救援大队" });
    const inSheet = await (await deskWith({ kind: "book", workbook: changed })).run(NO_CHOICES, quiet);
    const chosen = await openedSample("2023-first-half", choose({ unit: "平川县消防救援大队" }));
    expect(reportOf(chosen).text).toBe(reportOf(inSheet).text);
  });

  it("take choices by their names", async () => {
    const brief = reportOf(await openedSample("2023-first-half", choose({ outline: "工作简报（月、季）" })));
    expect(brief.text).not.toBe(reportOf(await openedSample("2023-first-half")).text);
  });

  it("hold in a workbook without the sheet, too", async () => {
    const whole = sample("2023-first-half.xlsx");
    const workbook = { ...whole, sheets: whole.sheets.filter(({ name }) => name !== "报告设置") };
    const desk = await deskWith({ kind: "book", workbook });
    const report = reportOf(await desk.run(choose({ unit: "平川县消防救援大队" }, "2023H1"), quiet));
    expect(report.narrative.title).toBe("平川县消防救援大队2023年上半年工作总结");
  });

  it("leave the workbook's fingerprint and the field's own text alone", async () => {
    const opened = await openedSample("2023-first-half", choose({ unit: "平川县消防救援大队" }));
    expect(opened.fields.find(({ id }) => id === "unit")?.text).toBe("云岭县消防救援大队");
    const desk = await deskWith(sampleSource("2023-first-half"));
    await desk.run(choose({ unit: "平川县消防救援大队" }), quiet);
    const { record } = numbered(await desk.docx());
    await desk.run(NO_CHOICES, quiet);
    expect(record?.head.fingerprint).toBe(numbered(await desk.docx()).record?.head.fingerprint);
    expect(record?.head.unit).toBe("平川县消防救援大队");
  });
});

describe("comparing a document", () => {
  it("finds what the sheets say otherwise, and writes its record anew", async () => {
    const older = withCells(sample("2023-first-half.xlsx"), { "接警!Q4": 280 });
    const { docx } = await write(older);
    const { controls } = numbered(docx);
    const desk = await deskWith(sampleSource("2023-first-half"));
    const { recordPart } = await import("../../../src/document/record-part.ts");
    const audit = await desk.audit({ controls, record: recordPart(docx) }, quiet);
    const stale = audit.verdicts.filter(({ update }) => update !== null);
    expect(stale.length).toBeGreaterThan(0);
    const record = await desk.refreshed(stale.map(({ control }) => control.id));
    expect(record).toContain("290");
    expect(await desk.refreshed([])).not.toBe(record);
  });

  it("says so when there is nothing of ours in it", async () => {
    const desk = await deskWith(sampleSource("2023-first-half"));
    await expect(desk.audit({ controls: [], record: null }, quiet)).rejects.toThrow("没有可核对的数");
    expect(await desk.refreshed([1])).toBeNull();
  });
});
