import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { learn } from "../../src/reuse.ts";
import { downloadBy, openPlainPage, pickWorkbook, runCli, sample, settled, tab, useBench } from "./bench.ts";
import { look } from "./look.ts";
import { oldReport, OLD_TEXT } from "./old-report.ts";
import { countOf, openReview, pickOld } from "./review-page.ts";

const bench = useBench();

const figures = learn(OLD_TEXT).mentions.filter(({ class: kind }) => kind === "metric" || kind === "derived").length;

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
    const page = await openReview(bench(), "txt");
    expect(await countOf(page, "全部")).toBe(figures);
    const parts = await Promise.all(["要选择", "没有值", "已换上", "照旧"].map((name) => countOf(page, name)));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(figures);
    expect(await page.locator(".review-sheet .fig").count()).toBe(figures);
  });

  it.each(["docx", "txt"] as const)(
    "is gone through by keyboard alone, and gives the bytes of the command line (%s)",
    async (kind) => {
      const page = await openReview(bench(), kind);
      const open = await countOf(page, "要选择");
      expect(open).toBeGreaterThan(3);
      await page.locator(".review .item-head[tabindex='0']").focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => countOf(page, "要选择")).toBeLessThan(open);
      await settled(page);
      await page.keyboard.press("0");
      await expect.poll(() => countOf(page, "照旧")).toBe(1);
      await page.keyboard.press("Shift+K");
      await expect.poll(() => countOf(page, "照旧")).toBe(2);
      await page.keyboard.press("u");
      await expect.poll(() => countOf(page, "照旧")).toBe(1);
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

  it("loses no key of somebody who types faster than the list is drawn", async () => {
    const page = await openReview(bench(), "txt");
    await page.locator(".review .item-head[tabindex='0']").focus();
    const focused = await page.evaluate(
      async (keys) => {
        for (const key of keys) {
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        }
        const at = document.activeElement?.id;
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)));
        return [at, document.activeElement?.id];
      },
      ["0", "ArrowDown", "/"],
    );
    expect(focused).toEqual(["source-search", "source-search"]);
  });

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
    // With the mark by which every editor knows UTF-8.
    expect(bytes.toString()).toBe("\uFEFF2023年上半年工作总结\n接警出动305起，同比上升5.2%，整理台账88本。");
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

  it("adds a row to what a number stands for, and fills in the sum", async () => {
    const page = await openReview(bench(), "txt", { viewport: { width: 480, height: 640 } });
    await page.locator(".chip-filled").click();
    await page.locator(".item-head", { hasText: "廉政党课次数" }).first().click();
    const was = Number(await page.locator(".item-current .item-change b").first().textContent());
    await page.getByRole("button", { name: "再加一行，合起来算…" }).click();
    await page.keyboard.type("党委");
    await page
      .getByRole("option", { name: /^[^·]*党委[^·]*次$/ })
      .first()
      .waitFor();
    await look(page, "480-reuse-sum");
    await page.keyboard.press("Enter");
    await settled(page);
    await page.locator(".item-current .item-name", { hasText: "廉政党课次数＋" }).waitFor();
    expect(Number(await page.locator(".item-current .item-change b").first().textContent())).toBeGreaterThan(was);
  });

  it("tells where to write a new row, and shows the cells of a number", async () => {
    const page = await openReview(bench(), "txt");
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
    const page = await openReview(bench(), "docx");
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
    const page = await openReview(bench(), "txt");
    await page.locator(".review .item-head[tabindex='0']").focus();
    await page.keyboard.press("0");
    await expect.poll(() => countOf(page, "照旧")).toBe(1);
    const { bytes } = await downloadBy(page, () => page.getByRole("button", { name: "保存进度" }).click());
    await page.getByRole("button", { name: "退一步" }).click();
    await expect.poll(() => countOf(page, "照旧")).toBe(0);
    const button = page.getByRole("button", { name: "读取进度" });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles({ name: "进度.json", mimeType: "", buffer: bytes });
    await page.locator(".notice", { hasText: "“进度.json”里有1处对得上" }).waitFor();
    await expect.poll(() => countOf(page, "照旧")).toBe(1);
  });
});
