import { describe, it } from "vitest";
import { fromWorkbook } from "../office-host/excel/from-workbook.ts";
import { DocumentData } from "../office-host/word/document-data.ts";
import { readDocx } from "../office-host/word/read-docx.ts";
import { sample as workbookOf, withCells, write } from "../report.ts";
import type { OpenOptions } from "./bench.ts";
import { openPlainPage, pickWorkbook, sample, tab, useBench } from "./bench.ts";
import { look } from "./look.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();

const VIEWS: readonly (readonly [name: string, options: OpenOptions])[] = [
  ["320-light", { viewport: { width: 320, height: 640 }, colorScheme: "light" }],
  ["320-dark", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["480-light", { viewport: { width: 480, height: 800 }, colorScheme: "light" }],
  ["480-dark", { viewport: { width: 480, height: 800 }, colorScheme: "dark" }],
  ["1280-light", { viewport: { width: 1280, height: 860 }, colorScheme: "light" }],
  ["480-contrast", { viewport: { width: 480, height: 800 }, forcedColors: "active" }],
];

describe("every view can be read and used by everybody", () => {
  it.each(VIEWS)("on the page (%s)", async (name, options) => {
    const { page } = await openPlainPage(bench(), options);
    await look(page, `${name}-start`);
    await pickWorkbook(page, { name: "数据.xlsx", mimeType: "", buffer: Buffer.from("这不是表") });
    await look(page, `${name}-trouble`);
    await pickWorkbook(page, sample("with-errors"));
    await page.getByRole("button", { name: "查看接警!E5" }).click();
    await page.locator(".peek").waitFor();
    await look(page, `${name}-check`);
    await tab(page, "指标");
    await page.locator(".fact-head").first().click();
    await look(page, `${name}-figures`);
    await tab(page, "设置");
    await look(page, `${name}-settings`);
    for (const summary of await page.locator(".setting-group > summary").all()) await summary.click();
    await look(page, `${name}-settings-open`);
    if (!name.startsWith("1280")) await tab(page, "总结");
    await page.locator(".number").first().click();
    await page.getByRole("dialog").waitFor();
    await look(page, `${name}-summary`);
  });

  it.each([320, 480])("in Excel (%i px)", async (width) => {
    const workbook = fromWorkbook(workbookOf("with-errors.xlsx"), { evaluate: () => 0 });
    const viewport = { width, height: 640 };
    const { page, pane } = await openOffice(bench(), "Excel", workbook, { page: { viewport } });
    await pane.locator(".deliver").waitFor();
    await look(page, `${width}-excel-check`);
    await pane.getByRole("button", { name: "改成12：接警!E5" }).click();
    await pane.getByRole("button", { name: "撤销" }).waitFor();
    await look(page, `${width}-excel-fixed`);
  });

  it.each([320, 480])("in Word (%i px)", async (width) => {
    const older = withCells(workbookOf("2023-first-half.xlsx"), { "接警!Q4": 280, "党建!P4": 7, "党建!I4": 1 });
    const document = new DocumentData(readDocx((await write(older)).docx), { readDocx });
    const viewport = { width, height: 640 };
    const { page, pane } = await openOffice(bench(), "Word", document, { query: "?view=refresh", page: { viewport } });
    await look(page, `${width}-word-start`);
    await pickWorkbook(page, sample("2023-first-half"));
    await pane.getByRole("checkbox").first().waitFor();
    await look(page, `${width}-word-refresh`);
    await pane.getByRole("button", { name: "核对数字" }).click();
    await look(page, `${width}-word-verify`);
    await pane.getByRole("button", { name: "插入总结" }).click();
    await look(page, `${width}-word-insert`);
  });
});
