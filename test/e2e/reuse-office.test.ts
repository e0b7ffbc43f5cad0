import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { fromWorkbook } from "../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../office-host/excel/workbook-data.ts";
import { DocumentData } from "../office-host/word/document-data.ts";
import { readDocx } from "../office-host/word/read-docx.ts";
import type { OpenOptions } from "./bench.ts";
import { openPlainPage, pickWorkbook, sample, tab, useBench } from "./bench.ts";
import { look } from "./look.ts";
import { openOffice } from "./office-page.ts";
import { oldReport } from "./old-report.ts";
import { countOf, pickOld } from "./review-page.ts";

const bench = useBench();

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
    expect(document.controls.length).toBe(await countOf(pane, "已换上"));
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
