import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { learn } from "../../src/reuse.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { fromWorkbook } from "../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../office-host/excel/workbook-data.ts";
import { DocumentData } from "../office-host/word/document-data.ts";
import { readDocx } from "../office-host/word/read-docx.ts";
import type { PickedBook } from "./books.ts";
import { downloadBy, openPlainPage, pickWorkbook, runCli, sample, settled, tab, useBench } from "./bench.ts";
import type { OpenOptions } from "./bench.ts";
import { openOffice } from "./office-page.ts";
import { look } from "./look.ts";
import { oldReport, OLD_TEXT } from "./old-report.ts";

const bench = useBench();

const figures = learn(OLD_TEXT).mentions.filter(({ class: kind }) => kind === "metric" || kind === "derived").length;

async function pickOld(page: Page, file: PickedBook, pane: Page | Frame = page): Promise<void> {
  const button = pane.getByRole("button", { name: "选择往年总结" });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(file);
  await pane.locator(".review-items > li").first().waitFor();
  await settled(pane);
}

async function openReview(kind: "docx" | "txt", options: OpenOptions = {}): Promise<Page> {
  const { page } = await openPlainPage(bench(), options);
  await pickWorkbook(page, sample("2023-first-half"));
  await tab(page, "套用");
  await pickOld(page, oldReport(kind));
  return page;
}

const count = async (pane: Page | Frame, name: string): Promise<number> =>
  Number(await pane.locator(".review .chip", { hasText: name }).locator("b").textContent());

/** Files on disk, for the command line. */
function onDisk(files: Readonly<Record<string, Uint8Array>>): (name: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "reuse-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  return (name) => path.join(folder, name);
}

describe("套用往年总结 on the page", () => {
  it("lists every figure of the report by what became of it", async () => {
    const page = await openReview("txt");
    expect(await count(page, "全部")).toBe(figures);
    const parts = await Promise.all(["要选择", "没有值", "已换上", "照旧"].map((name) => count(page, name)));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figures);
    expect(await page.locator(".review-sheet .fig").count()).toBe(figures);
  });

  it.each(["docx", "txt"] as const)(
    "is gone through by keyboard alone, and gives the bytes of the command line (%s)",
    async (kind) => {
      const page = await openReview(kind);
      const open = await count(page, "要选择");
      expect(open).toBeGreaterThan(3);
      await page.locator(".review .item-head[tabindex='0']").focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => count(page, "要选择")).toBeLessThan(open);
      await settled(page);
      await page.keyboard.press("0");
      await expect.poll(() => count(page, "照旧")).toBe(1);
      await page.keyboard.press("Shift+K");
      await expect.poll(() => count(page, "照旧")).toBe(2);
      await page.keyboard.press("u");
      await expect.poll(() => count(page, "照旧")).toBe(1);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("/");
      await page.keyboard.type("jjcdzs");
      await page
        .getByRole("option", { name: /接警出动总数/ })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await settled(page);
      expect(await page.locator(".review-seen").textContent()).toMatch(/^看过3\//);

      const progress = await downloadBy(page, () => page.getByRole("button", { name: "保存进度" }).click());
      const { name, bytes } = await downloadBy(page, () =>
        page.getByRole("button", { name: /^下载(Word|文本)$|^下载 Word$/ }).click(),
      );
      expect(name).toBe(`2023年上半年工作总结.${kind}`);
      const file = onDisk({ "对应.json": progress.bytes, [`去年.${kind}`]: oldReport(kind).buffer });
      const words = ["reuse", file(`去年.${kind}`), sample("2023-first-half"), "-o", file(`新.${kind}`)];
      runCli(bench(), [...words, "--bindings", file("对应.json")]);
      expect(bytes.equals(readFileSync(file(`新.${kind}`)))).toBe(true);
    },
  );

  it("says in a sentence what it did with the old numbers, and fills pasted text", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "套用");
    await page
      .getByLabel("或者把正文粘贴到这里")
      .fill("2022年上半年工作总结\n接警出动290起，同比下降3.5%，整理台账88本。");
    await page.getByRole("button", { name: "用这段文字" }).click();
    await page.locator(".review-sheet", { hasText: "接警出动305起，同比上升5.2%，整理台账88" }).waitFor();
    expect(await page.locator(".deliver-doubt").textContent()).toBe("换上2个数；没有值的1个还是旧数。");
    const { name, bytes } = await downloadBy(page, () => page.getByRole("button", { name: "下载文本" }).click());
    expect(name).toBe("2023年上半年工作总结.txt");
    expect(bytes.toString()).toBe("2023年上半年工作总结\n接警出动305起，同比上升5.2%，整理台账88本。");
    expect(await page.locator(".notice").textContent()).toContain("已开始下载");
    expect(await page.locator(".notice").textContent()).toContain("没有值的1个还是旧数");
  });

  it("says so when nothing was recognised, and when it is no report", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "套用");
    await page.getByLabel("或者把正文粘贴到这里").fill("今天天气很好。");
    await page.getByRole("button", { name: "用这段文字" }).click();
    await page.locator(".trouble", { hasText: "没有找到能换的数" }).waitFor();
    const button = page.getByRole("button", { name: "选择往年总结" });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles({ name: "旧.docx", mimeType: "", buffer: Buffer.from("PK坏的") });
    await page.locator(".notice", { hasText: "“旧.docx”" }).waitFor();
  });

  it("tells where to write a new row, and shows the cells of a number", async () => {
    const page = await openReview("txt");
    await page.locator(".chip-unfilled").click();
    await page.locator(".item-head", { hasText: "群众和指战员办成实事" }).click();
    await page.getByRole("button", { name: "表里没有，新建一行…" }).click();
    await page.getByRole("button", { name: "看写在哪一行" }).click();
    await page.locator(".notice", { hasText: /请在“.+”表第\d+行写：指标“群众和指战员办成实事”/ }).waitFor();
    await page.locator(".chip-filled").click();
    await page.locator(".item-current .cell").first().click();
    await page.locator(".peek .hit").waitFor();
  });

  it("is left and taken up again, with nothing of the text remembered", async () => {
    const page = await openReview("docx");
    await page.getByRole("button", { name: /^认可有把握的\d+个$/ }).click();
    await settled(page);
    const seen = (await page.locator(".review-seen").textContent()) ?? "";
    expect(seen).not.toMatch(/^看过0/);
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toMatch(/云岭|大队|二十大/);
    for (const { raw } of learn(OLD_TEXT).mentions.filter(({ digits }) => digits.length > 4)) {
      expect(stored).not.toContain(`"${raw}"`);
    }
    await page.reload();
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "套用");
    await pickOld(page, oldReport("docx"));
    await page.locator(".notice", { hasText: "接着上次" }).waitFor();
    expect(await page.locator(".review-seen").textContent()).toBe(seen);
    await page.getByRole("button", { name: "换一份" }).click();
    await page.getByRole("button", { name: "选择往年总结" }).waitFor();
  });

  it("takes up the decisions of a file", async () => {
    const page = await openReview("txt");
    await page.locator(".review .item-head[tabindex='0']").focus();
    await page.keyboard.press("0");
    await expect.poll(() => count(page, "照旧")).toBe(1);
    const { bytes } = await downloadBy(page, () => page.getByRole("button", { name: "保存进度" }).click());
    await page.getByRole("button", { name: "退一步" }).click();
    await expect.poll(() => count(page, "照旧")).toBe(0);
    const button = page.getByRole("button", { name: "读取进度" });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles({ name: "进度.json", mimeType: "", buffer: bytes });
    await page.locator(".notice", { hasText: "“进度.json”里有1处对得上" }).waitFor();
    await expect.poll(() => count(page, "照旧")).toBe(1);
  });
});

describe("套用往年总结 in Excel", () => {
  it("opens from the ribbon, goes to a cell, and writes a new row that can be taken back", async () => {
    const bytes = readFileSync(sample("2023-first-half"));
    const workbook: WorkbookData = fromWorkbook(readXlsx("2023-first-half.xlsx", bytes), {
      evaluate: (_formula, sheet, cell) => workbook.value(`${sheet}!${cell}`),
    });
    const { page, pane, host } = await openOffice(bench(), "Excel", workbook, {
      page: { viewport: { width: 320, height: 640 } },
    });
    await pane.locator(".deliver").waitFor();
    await host.pressButton("reuseReport", "ReuseReport");
    await pickOld(page, oldReport("txt"), pane);
    await look(page, "320-excel-reuse", pane);

    await pane.locator(".chip-filled").click();
    const cell = pane.locator(".item-current .cell").first();
    const place = (await cell.getAttribute("aria-label"))?.replace("转到", "") ?? "";
    await cell.click();
    await expect.poll(() => workbook.selectionAddress).toBe(place);

    await pane.locator(".chip-unfilled").click();
    await pane.locator(".item-head", { hasText: "群众和指战员办成实事" }).click();
    await pane.getByRole("button", { name: "表里没有，新建一行…" }).click();
    await pane.getByRole("button", { name: "写进表里" }).click();
    const notice = pane.locator(".notice", { hasText: /表第\d+行已加上“群众和指战员办成实事”/ });
    await notice.waitFor();
    const [, sheet = "", row = ""] = /“(.+?)”表第(\d+)行/.exec((await notice.textContent()) ?? "") ?? [];
    const written = (): boolean =>
      ["A", "B", "C", "D"].some((column) => workbook.value(`${sheet}!${column}${row}`) === "群众和指战员办成实事");
    expect(written()).toBe(true);
    await pane.locator(".item-head", { hasText: "群众和指战员办成实事" }).locator(".item-seen").waitFor();
    await pane.getByRole("button", { name: "撤销" }).click();
    await pane.locator(".notice", { hasText: "已撤销" }).waitFor();
    expect(written()).toBe(false);
  });
});

describe("套用往年总结 in Word", () => {
  it("puts the finished report into the open document, and says what stayed old", async () => {
    const document = new DocumentData({ blocks: [] }, { readDocx });
    const { page, pane } = await openOffice(bench(), "Word", document, { query: "?view=reuse" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    await pickOld(page, oldReport("docx"), pane);
    await look(page, "480-word-reuse", pane);
    await pane.getByRole("button", { name: "插入文稿" }).click();
    const notice = pane.locator(".notice", { hasText: "总结已放进文稿" });
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/没选定的\d+个还是旧数，Word 里标黄/);
    expect(document.text).toContain("云岭县消防救援大队2023年上半年工作总结");
    expect(document.controls.length).toBe(await count(pane, "已换上"));
  });
});

const VIEWS: readonly (readonly [name: string, options: OpenOptions])[] = [
  ["320-light", { viewport: { width: 320, height: 640 }, colorScheme: "light" }],
  ["480-dark", { viewport: { width: 480, height: 800 }, colorScheme: "dark" }],
  ["1280-light", { viewport: { width: 1280, height: 860 }, colorScheme: "light" }],
];

describe("the review can be read and used by everybody", () => {
  it.each(VIEWS)("(%s)", async (name, options) => {
    const { page } = await openPlainPage(bench(), options);
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "套用");
    await page.getByRole("button", { name: "选择往年总结" }).waitFor();
    await look(page, `${name}-reuse-start`);
    await pickOld(page, oldReport("docx"));
    await look(page, `${name}-reuse`);
    await page.locator(".review .item-head[tabindex='0']").focus();
    await page.keyboard.press("/");
    await page.keyboard.type("fxyh");
    await look(page, `${name}-reuse-search`);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "表里没有，新建一行…" }).click();
    await look(page, `${name}-reuse-row`);
    await page.locator(".review .chip", { hasText: "全部" }).click();
    await look(page, `${name}-reuse-all`);
  });
});
