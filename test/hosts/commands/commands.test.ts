import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { associateCommands } from "../../../src/hosts/commands/associate-commands.ts";
import { DOCX_TYPE, XLSX_TYPE } from "../../../src/hosts/commands/download.ts";
import type { CommandDoors } from "../../../src/hosts/commands/pane-door.ts";
import { HostFailure } from "../../../src/hosts/doors.ts";
import type { Workbook } from "../../../src/model/workbook.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { run } from "../cli/run.ts";
import { ribbon } from "./fake-doors.ts";

const sample = (name: string): Workbook => readXlsx(name, readFileSync(`samples/${name}`));
const reading = (workbook: Workbook) => ({ excel: { read: () => Promise.resolve(workbook) } });

describe("生成总结", () => {
  it("delivers with one click the very bytes the command line writes", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "commands-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, "总结.docx");
    await run("generate", "samples/2023-first-half.xlsx", "-o", file);

    const { press, downloads, shown, paneIsOpen } = await ribbon(reading(sample("2023-first-half.xlsx")));
    await press("generateSummary");
    expect(downloads).toHaveLength(1);
    expect(Buffer.from(downloads[0]!.bytes).equals(readFileSync(file))).toBe(true);
    expect(downloads[0]).toMatchObject({ name: expect.stringMatching(/^云岭县.*\.docx$/) as string, type: DOCX_TYPE });
    expect(paneIsOpen()).toBe(false);
    expect(shown).toMatchObject([{ tab: "summary", notice: { tone: "started" } }]);
  });

  it("stops at 必须改 findings and opens the pane with what was read", async () => {
    const workbook = sample("with-errors.xlsx");
    const { press, downloads, shown, paneIsOpen } = await ribbon(reading(workbook));
    await press("generateSummary");
    expect(downloads).toEqual([]);
    expect(paneIsOpen()).toBe(true);
    expect(shown).toMatchObject([{ tab: "check", notice: { tone: "stopped" } }]);
    expect(shown[0]?.notice?.text).toMatch(/必须改/);
    expect(shown[0]?.workbook).toBe(workbook);
  });

  it("opens the pane with the reason when the workbook cannot be worked with", async () => {
    const { press, downloads, shown, paneIsOpen } = await ribbon(
      reading({ ...sample("2023-first-half.xlsx"), sheets: [] }),
    );
    await press("generateSummary");
    expect([downloads, paneIsOpen()]).toEqual([[], true]);
    expect(shown[0]?.notice?.text).toMatch(/没有认出指标表/);
    expect(shown[0]?.workbook).not.toBeNull();
  });

  it("does not call the file delivered where downloads are impossible", async () => {
    const given = { ...reading(sample("2023-first-half.xlsx")), download: "impossible" } as const;
    const { press, shown, paneIsOpen } = await ribbon(given);
    await press("generateSummary");
    expect(paneIsOpen()).toBe(true);
    expect(shown).toMatchObject([{ tab: "summary", notice: { tone: "stopped" } }]);
    expect(shown[0]?.notice?.text).toMatch(/存不了文件.*下载 Word.*复制正文/);
  });

  it("takes two quick clicks for one, and starts again afterwards", async () => {
    const read = vi.fn(() => Promise.resolve(sample("2023-first-half.xlsx")));
    const { press, downloads } = await ribbon({ excel: { read } });
    await Promise.all([press("generateSummary"), press("generateSummary")]);
    expect([read.mock.calls.length, downloads.length]).toEqual([1, 1]);
    const later = performance.now() + 1100;
    vi.spyOn(performance, "now").mockReturnValue(later);
    await press("generateSummary");
    expect([read.mock.calls.length, downloads.length]).toEqual([2, 2]);
  });
});

describe("calls without an event, as keyboard shortcuts make them", () => {
  it("are taken once while the first is at work", async () => {
    const functions = new Map<string, () => void>();
    vi.stubGlobal("Office", { actions: { associate: (name: string, call: () => void) => functions.set(name, call) } });
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const insertTemplate = vi.fn(() => Promise.resolve("inserted" as const));
    associateCommands({ excel: { insertTemplate } } as unknown as CommandDoors);
    functions.get("newTemplate")?.();
    functions.get("newTemplate")?.();
    await vi.waitFor(() => {
      expect(insertTemplate).toHaveBeenCalled();
    }, 10_000);
    functions.get("newTemplate")?.();
    expect(insertTemplate).toHaveBeenCalledOnce();
  });
});

describe("新建模板", () => {
  it.each(["inserted", "opened"] as const)("says nothing more when the template was %s", async (outcome) => {
    const insertTemplate = vi.fn(() => Promise.resolve(outcome));
    const { press, downloads, shown } = await ribbon({ excel: { insertTemplate } });
    await press("newTemplate");
    expect(insertTemplate).toHaveBeenCalledOnce();
    expect([downloads, shown]).toEqual([[], []]);
  });

  it("downloads the template where Excel cannot take it", async () => {
    const { press, downloads, shown } = await ribbon({
      excel: { insertTemplate: () => Promise.resolve("unsupported" as const) },
    });
    await press("newTemplate");
    expect(downloads).toMatchObject([
      { name: expect.stringMatching(/^\d{4}年消防工作指标表\.xlsx$/) as string, type: XLSX_TYPE },
    ]);
    expect(readXlsx("模板.xlsx", downloads[0]!.bytes).sheets.map(({ name }) => name)).toContain("隐患整改");
    expect(shown[0]?.notice).toMatchObject({
      tone: "started",
      text: expect.stringContaining(downloads[0]!.name) as string,
    });
  });

  it("opens the pane where it cannot be handed over at all", async () => {
    const { press, shown, paneIsOpen } = await ribbon({
      excel: { insertTemplate: () => Promise.resolve("unsupported" as const) },
      download: "impossible",
    });
    await press("newTemplate");
    expect(paneIsOpen()).toBe(true);
    expect(shown[0]?.notice).toMatchObject({ tone: "stopped" });
  });
});

describe("检查数据", () => {
  it("opens the pane on the checks and leaves the reading to it", async () => {
    const { press, shown, paneIsOpen } = await ribbon({});
    await press("checkData");
    expect(paneIsOpen()).toBe(true);
    expect(shown).toEqual([{ tab: "check", workbook: null, notice: null }]);
  });
});

describe("what goes wrong", () => {
  it("shows the sentence of the host and completes", async () => {
    const failure = new HostFailure("单元格还在编辑，请按回车后再点。");
    const { press, shown, paneIsOpen } = await ribbon({ excel: { read: () => Promise.reject(failure) } });
    await press("generateSummary");
    expect(paneIsOpen()).toBe(true);
    expect(shown[0]?.notice).toEqual({ tone: "stopped", text: failure.message });
  });

  it("shows no English for a fault of our own", async () => {
    const { press, shown } = await ribbon({ excel: { read: () => Promise.reject(new TypeError("x is undefined")) } });
    await press("generateSummary");
    expect(shown[0]?.notice?.text).toMatch(/^[^A-Za-z]+$/);
  });
});
