import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { learn } from "../../src/reuse.ts";
import type { PickedBook } from "./books.ts";
import { downloadBy, openPlainPage, pickWorkbook, runCli, sample, settled, tab, useBench } from "./bench.ts";
import type { OpenOptions } from "./bench.ts";
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
});

const VIEWS: readonly (readonly [name: string, options: OpenOptions])[] = [
  ["320-light", { viewport: { width: 320, height: 640 }, colorScheme: "light" }],
  ["320-dark", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["480-light", { viewport: { width: 480, height: 800 }, colorScheme: "light" }],
  ["480-dark", { viewport: { width: 480, height: 800 }, colorScheme: "dark" }],
  ["1280-light", { viewport: { width: 1280, height: 860 }, colorScheme: "light" }],
  ["1280-dark", { viewport: { width: 1280, height: 860 }, colorScheme: "dark" }],
  ["480-contrast", { viewport: { width: 480, height: 800 }, forcedColors: "active" }],
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
