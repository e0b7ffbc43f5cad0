import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { fromRows, fromWorkbook } from "../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../office-host/excel/workbook-data.ts";
import { TRANSPORT } from "../office-host/protocol/host-error.ts";
import type { ProfileName } from "../office-host/profiles.ts";
import { downloadBy, runCli, sample, settled, useBench } from "./bench.ts";
import type { OfficePageOptions } from "./office-page.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();

const PROFILES: readonly ProfileName[] = ["2021", "2024", "365", "web"];

/** A sample as it is open in Excel. What a changed cell does to a sum is not the pane's business: sums stay. */
function open(name: string): WorkbookData {
  const workbook: WorkbookData = fromWorkbook(readXlsx(`${name}.xlsx`, readFileSync(sample(name))), {
    evaluate: (_formula, sheet, cell) => workbook.value(`${sheet}!${cell}`),
    readXlsx: (bytes) => fromWorkbook(readXlsx("模板.xlsx", bytes)),
  });
  return workbook;
}

const openExcel = (document: WorkbookData, options: OfficePageOptions = {}) =>
  openOffice(bench(), "Excel", document, options);

const counted = (pane: Page | Frame) => pane.locator(".finding").count();

/** Excel with the results of a sample in the pane. */
async function openChecked(name: string, options: OfficePageOptions = {}) {
  const document = open(name);
  const opened = await openExcel(document, options);
  await opened.pane.locator(".deliver").waitFor();
  return { ...opened, document };
}

function findings(name: string): number {
  return (JSON.parse(runCli(bench(), ["check", sample(name), "--json"]).data) as { findings: unknown[] }).findings
    .length;
}

const docx = (name: string): Buffer => runCli(bench(), ["generate", sample(name), "-o", "OUT"]).out;

describe("the pane in Excel", () => {
  it.each(PROFILES)("checks the open workbook in three data requests, without a change (%s)", async (profile) => {
    const { pane, host } = await openChecked("with-errors", { profile });
    expect(await counted(pane)).toBe(findings("with-errors"));
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
    expect(host.requests.writes).toBe(0);
  });

  it.each(PROFILES)("delivers the bytes of the command line with one click on 生成总结 (%s)", async (profile) => {
    const { page, host } = await openChecked("2023-first-half", { profile });
    host.requests.clear();
    const { name, bytes } = await downloadBy(page, () => host.pressButton("generateSummary", "GenerateSummary"));
    expect(name).toBe("云岭县消防救援大队2023年上半年工作总结.docx");
    expect(bytes.equals(docx("2023-first-half"))).toBe(true);
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });

  it("reads once when a ribbon button starts it out of sight, and shows what it read", async () => {
    const document = open("2023-first-half");
    const { page, pane, host } = await openExcel(document, { hidden: true });
    const { bytes } = await downloadBy(page, () => host.pressButton("generateSummary", "GenerateSummary"));
    expect(bytes.equals(docx("2023-first-half"))).toBe(true);
    await pane.locator(".block-title").waitFor();
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });

  it("opens and lists what must be mended instead of generating", async () => {
    const { pane, host } = await openChecked("with-errors");
    await pane.getByRole("tab", { name: "设置" }).click();
    await host.pressButton("generateSummary", "GenerateSummary");
    await pane.locator(".notice", { hasText: "有必须改的地方" }).waitFor();
    expect(await counted(pane)).toBe(findings("with-errors"));
    expect(host.outside).toContainEqual(["runtimeState", "Visible"]);
  });

  it("delivers the same bytes from the pane", async () => {
    const { page, pane } = await openChecked("full-year");
    const { bytes } = await downloadBy(page, () => pane.getByRole("button", { name: "下载 Word" }).click());
    expect(bytes.equals(docx("full-year"))).toBe(true);
  });

  it("goes to the cell of a finding", async () => {
    const { pane, document } = await openChecked("with-errors");
    await pane.getByRole("button", { name: "转到接警!F7" }).click();
    await expect.poll(() => document.selectionAddress).toBe("接警!F7");
  });

  it("mends a cell with one click and takes it back", async () => {
    const { pane, document } = await openChecked("with-errors");
    await pane.getByRole("button", { name: "改成12：接警!E5" }).click();
    await pane.locator(".notice", { hasText: "接警!E5已改成12" }).waitFor();
    expect(document.value("接警!E5")).toBe(12);
    expect(await pane.locator(".finding", { hasText: "请改成12" }).count()).toBe(0);
    await pane.getByRole("button", { name: "撤销" }).click();
    await pane.locator(".notice", { hasText: "已撤销" }).waitFor();
    expect(document.value("接警!E5")).toBe("１２");
    expect(await pane.locator(".finding", { hasText: "请改成12" }).count()).toBe(1);
  });

  it("mends all safe ones at once", async () => {
    const { pane, document } = await openChecked("with-errors");
    const button = pane.getByRole("button", { name: /^改好\d+处写法$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
    await button.click();
    await pane.locator(".notice", { hasText: `已改好${count}处写法` }).waitFor();
    expect([document.value("接警!E5"), document.value("接警!F7"), document.value("宣传培训!H38")]).toEqual([
      12, 9, 600,
    ]);
  });

  it("writes a setting into the sheet, so that it stays with the workbook", async () => {
    const { pane, document } = await openChecked("2023-first-half");
    await pane.getByRole("tab", { name: "设置" }).click();
    await pane.getByLabel("填报单位").fill("平川县消防救援大队");
    await pane.getByLabel("填报单位").press("Enter");
    await expect.poll(() => pane.getByRole("heading", { level: 1 }).textContent()).toBe("平川县消防救援大队");
    expect(document.value("报告设置!B4")).toBe("平川县消防救援大队");
  });

  it("checks again after somebody has typed", async () => {
    const { pane, host, document } = await openChecked("2023-first-half");
    const before = await counted(pane);
    document.type("接警!E5", "十二");
    host.flushEvents();
    await expect.poll(() => counted(pane)).toBeGreaterThan(before);
  });

  it("colours the cells of the findings and gives their fills back", async () => {
    const { pane, document } = await openChecked("with-errors");
    const before = document.fill("接警!E5");
    await pane.getByRole("button", { name: "在表中标出" }).click();
    await pane.getByRole("button", { name: "清除标记" }).waitFor();
    expect(document.fill("接警!E5")).not.toBe(before);
    await pane.getByRole("button", { name: "清除标记" }).click();
    await pane.getByRole("button", { name: "在表中标出" }).waitFor();
    expect(document.fill("接警!E5")).toBe(before);
  });

  it("offers the template in a workbook that is none of ours, and puts it in", async () => {
    const document = fromRows([["Sheet1", [["随便写的"]]]], {
      readXlsx: (bytes) => fromWorkbook(readXlsx("模板.xlsx", bytes)),
    });
    const { pane } = await openExcel(document);
    await pane.getByRole("alert").filter({ hasText: "没有认出指标表" }).waitFor();
    await pane.getByLabel("年度").fill("2023");
    await pane.getByRole("button", { name: "新建模板" }).click();
    await expect.poll(() => document.sheets.map(({ name }) => name)).toContain("接警");
    await pane.locator(".notice", { hasText: "模板已放进本工作簿" }).waitFor();
  });

  it("says in one sentence when Excel does not answer, and works again afterwards", async () => {
    const document = open("2023-first-half");
    const { pane, host } = await openExcel(document, { hidden: true });
    // The page's only request at the start, which the fault is not meant for, comes after it has begun to listen.
    await expect.poll(() => host.requests.roundTrips.length).toBe(1);
    host.faults.failRequest(1, TRANSPORT.activityLimitReached);
    await pane.getByRole("button", { name: "检查数据" }).click();
    const notice = pane.locator(".notice");
    await notice.waitFor();
    expect(await notice.textContent()).toBe("Excel 正忙，请稍等片刻再试。");
    await pane.getByRole("button", { name: "检查数据" }).click();
    await pane.locator(".deliver").waitFor();
  });

  it("waits while a cell is being edited", async () => {
    const document = open("2023-first-half");
    const { pane, host } = await openExcel(document, { hidden: true });
    host.beginCellEdit();
    await pane.getByRole("button", { name: "检查数据" }).click();
    await pane.locator(".work", { hasText: "正在读取工作簿" }).waitFor();
    host.endCellEdit();
    await settled(pane);
    expect(await pane.locator(".deliver").count()).toBe(1);
  });

  it("follows the dark theme of Office, whatever the browser prefers", async () => {
    const { pane } = await openChecked("2023-first-half", { dark: true, page: { colorScheme: "light" } });
    expect(await pane.locator("#root > .app").getAttribute("class")).toContain("app-dark");
  });
});
