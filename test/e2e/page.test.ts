import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import { period } from "../../src/model/period.ts";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";
import { downloadBy, openPlainPage, pickWorkbook, opened, runCli, sample, settled, tab, useBench } from "./bench.ts";

const bench = useBench();

/** Drops a file on the page as the file manager does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], file));
      return transfer;
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
  await opened(page, name);
}

/** What the command line makes of a workbook. */
function generated(...words: string[]): { text: string; docx: Buffer } {
  const { out, json } = runCli(bench(), ["generate", ...words, "-o", "OUT", "--json", "JSON"]);
  return { text: (JSON.parse(json) as { text: string }).text, docx: out };
}

interface CheckedFinding {
  readonly severity: string;
  readonly message: string;
  readonly fix: { readonly label: string } | null;
}

function checked(name: string): readonly CheckedFinding[] {
  const { data } = runCli(bench(), ["check", sample(name), "--json"]);
  return (JSON.parse(data) as { findings: CheckedFinding[] }).findings;
}

const downloadWord = (page: Page) => downloadBy(page, () => page.getByRole("button", { name: "下载 Word" }).click());

/** A workbook of the year before, on disk. */
async function workbook2022(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "last-year-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const rows = [{ domain: "接警", metric: "接警出动总数", months: [40, 40, 40, 40, 45, 45] }];
  const file = path.join(folder, "2022.xlsx");
  writeFileSync(file, await writeTemplate(catalog, { year: 2022, unit: "云岭县消防救援大队", rows }));
  return file;
}

describe("the plain page", () => {
  it("shows findings and figures of a dropped workbook", async () => {
    const { page } = await openPlainPage(bench());
    await drop(page, "2023-first-half.xlsx", readFileSync(sample("2023-first-half")));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("云岭县消防救援大队");
    expect(await page.locator(".head-period").textContent()).toBe("2023年上半年");
    expect(await page.locator(".finding").count()).toBe(checked("2023-first-half").length);
    await tab(page, "指标");
    const total = page.locator(".fact", { hasText: "接警出动总数" });
    expect(await total.locator(".fact-now").textContent()).toBe("305起");
    expect(await total.locator(".fact-base").textContent()).toBe("上年同期 290+5.2%▲");
    await total.getByRole("button").click();
    expect(await total.getByRole("img").getAttribute("aria-label")).toBe(
      "各月：1月42，2月38，3月53，4月53，5月57，6月62",
    );
  });

  it("previews the text of the command line, word for word", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("full-year"));
    await tab(page, "总结");
    const shown = await page.locator(".sheet > .block").allTextContents();
    const { text } = generated(sample("full-year"));
    expect(text.split("\n").slice(0, shown.length)).toEqual(shown);
    const cells = await page.locator(".annex tr").first().locator("th").allTextContents();
    expect(text).toContain(`\n${cells.join("\t")}\n`);
  });

  it.each(["2023-first-half", "full-year", "with-errors"])(
    "downloads the same bytes as the command line writes (%s)",
    async (name) => {
      const { page } = await openPlainPage(bench());
      await pickWorkbook(page, sample(name));
      const { name: file, bytes } = await downloadWord(page);
      expect(file).toMatch(/^云岭县消防救援大队\d{4}年.*工作总结\.docx$/);
      expect(bytes.equals(generated(sample(name)).docx)).toBe(true);
      expect(await page.locator(".notice").textContent()).toContain("已开始下载");
    },
  );

  it("downloads the template of the asked year", async () => {
    const { page } = await openPlainPage(bench());
    await page.getByLabel("年度").fill("2024");
    await page.getByLabel("填报单位").fill("云岭县消防救援大队");
    const { name, bytes } = await downloadBy(page, () => page.getByRole("button", { name: "下载模板" }).click());
    expect(name).toBe("2024年消防工作指标表.xlsx");
    const expected = await writeTemplate(catalog, {
      year: 2024,
      unit: "云岭县消防救援大队",
      period: period(2024, 1, 6),
    });
    expect(bytes.equals(expected)).toBe(true);
  });

  it("lists every finding with its fix, and changes no file", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("with-errors"));
    const findings = checked("with-errors");
    const lines = await page.locator(".finding-line").allTextContents();
    expect(lines).toHaveLength(findings.length);
    for (const { message } of findings) expect(lines.some((line) => line.includes(message))).toBe(true);
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    expect((await page.locator(".advice").allTextContents()).sort()).toEqual(fixes.map(({ label }) => label).sort());

    await page.getByRole("button", { name: /^必须改/ }).click();
    const errors = findings.filter(({ severity }) => severity === "error").length;
    expect(await page.locator(".finding").count()).toBe(errors);
    await page.getByLabel("在检查结果中查找").fill("E5");
    expect(await page.locator(".finding").count()).toBe(1);
    await page.getByRole("button", { name: "查看接警!E5" }).click();
    expect(await page.locator(".peek .hit").textContent()).toBe("１２");
  });

  it("says in one sentence what is wrong with a file that is no workbook", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, { name: "数据.xlsx", mimeType: "", buffer: Buffer.from("这不是表") });
    const alert = page.getByRole("alert");
    expect(await alert.getByRole("paragraph").textContent()).toMatch(/^“数据.xlsx”[^。]*。$/);
    await pickWorkbook(page, sample("2023-first-half"));
    expect(await alert.count()).toBe(0);
    expect(await page.locator(".finding").count()).toBeGreaterThan(0);
  });

  it("asks for the period when the workbook names none", async () => {
    const { page } = await openPlainPage(bench());
    const rows = [{ domain: "接警", metric: "接警出动总数", months: [4, 5, 6, 7, 8, 9] }];
    const bytes = await writeTemplate(catalog, {
      year: 2023,
      unit: "云岭县消防救援大队",
      rows,
      settings: { period: "", year: "" },
    });
    await pickWorkbook(page, { name: "无报告期.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    expect(await page.getByRole("alert").textContent()).toContain("没有写明报告期");
    await page.getByRole("button", { name: "去看设置" }).click();
    await page.getByLabel("年度").selectOption("2023");
    await page.getByLabel("报告期").selectOption("第一季度");
    await settled(page);
    expect(await page.locator(".head-period").textContent()).toBe("2023年第一季度");
  });

  it("gives the report of another period as the command line does", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "设置");
    await page.getByLabel("报告期").selectOption("第二季度");
    await settled(page);
    expect(await page.locator(".head-period").textContent()).toBe("2023年第二季度");
    const { bytes } = await downloadWord(page);
    expect(bytes.equals(generated(sample("2023-first-half"), "--period", "2023Q2").docx)).toBe(true);
  });

  it("takes a setting for this report only, and gives it back", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "设置");
    await page.getByLabel("填报单位").fill("平川县消防救援大队");
    await page.getByLabel("填报单位").press("Enter");
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("平川县消防救援大队");
    await page.getByRole("button", { name: "全部按表里的" }).click();
    await settled(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("云岭县消防救援大队");
    const { bytes } = await downloadWord(page);
    expect(bytes.equals(generated(sample("2023-first-half")).docx)).toBe(true);
  });

  it("takes last year's workbook, as the command line does", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "设置");
    const lastYear = await workbook2022();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "选择", exact: true }).click(),
    ]);
    await chooser.setFiles(lastYear);
    await page.getByText("2022.xlsx").waitFor();
    await settled(page);
    const { bytes } = await downloadWord(page);
    const { docx, text } = generated(sample("2023-first-half"), "--last-year", lastYear);
    expect(bytes.equals(docx)).toBe(true);
    expect(text).toContain("共接警出动305起，同比增加22%");
  });

  it("copies the text, and says so only when the clipboard took it", async () => {
    const { page, context } = await openPlainPage(bench());
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await pickWorkbook(page, sample("2023-first-half"));
    await page.getByRole("button", { name: "复制正文" }).click();
    await page.locator(".notice", { hasText: "正文已复制" }).waitFor();
    const { text } = generated(sample("2023-first-half"));
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n")).toBe(text);
  });

  it("shows the text to be copied by hand when the clipboard is closed", async () => {
    const { page } = await openPlainPage(bench());
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.assign(document, { execCommand: () => false });
    });
    await pickWorkbook(page, sample("2023-first-half"));
    await page.getByRole("button", { name: "复制正文" }).click();
    const area = page.getByLabel(/这里不让自动复制/);
    await area.waitFor();
    expect(await area.inputValue()).toBe(generated(sample("2023-first-half")).text);
    expect(await page.locator(".notice").count()).toBe(0);
  });
});
