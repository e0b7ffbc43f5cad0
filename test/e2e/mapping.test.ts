import { describe, expect, it } from "vitest";
import { fromRows } from "../office-host/excel/from-workbook.ts";
import { readBook } from "../book.ts";
import { xlsxOf } from "../xlsx-of.ts";
import { openPlainPage, pickWorkbook, useBench } from "./bench.ts";
import { look } from "./look.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();

const FORM = [
  ["统计月份", "跑火点数", "打非家数"],
  ["2023年1月", 3, 20],
  ["2023年2月", 4, 30],
] as const;

describe("what was not recognised", () => {
  it("in Excel: is listed in 对应关系 with one click, and recognised once that is completed", async () => {
    const settings = [
      ["项目", "内容"],
      ["年度", 2023],
      ["报告期", "1月至2月"],
    ];
    const document = fromRows([
      ["报告设置", settings],
      ["汇总二", FORM],
    ]);
    const { page, pane } = await openOffice(bench(), "Excel", document, {
      page: { viewport: { width: 320, height: 640 } },
    });
    await pane.locator(".trouble").waitFor();
    const button = pane.getByRole("button", { name: "没认出的3项列进“对应关系”" });
    await button.waitFor();
    await look(page, "320-excel-unknown", pane);
    await page.setViewportSize({ width: 480, height: 640 });
    await look(page, "480-excel-unknown", pane);
    await button.click();
    await pane.locator(".notice", { hasText: "没认出来的3项已列进“对应关系”表，请补上业务和指标" }).waitFor();
    expect(document.selectionAddress).toMatch(/^对应关系!/);
    expect(document.value("对应关系!B3")).toBe("跑火点数");

    // A second click writes nothing twice.
    await button.click();
    await pane.locator(".notice", { hasText: "都已列在“对应关系”表里" }).waitFor();
    expect(document.value("对应关系!A5")).toBe("");
    expect(await pane.locator(".notice").getByRole("button", { name: "撤销" }).count()).toBe(0);

    const mapping = document.sheets.find(({ name }) => name === "对应关系");
    const complete = { C3: "火灾", D3: "火灾起数", C4: "检查", D4: "检查单位" };
    for (const [cell, text] of Object.entries(complete)) {
      mapping!.open(Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65).content = text;
    }
    await pane.getByRole("button", { name: /^检查/ }).first().click();
    await pane.locator(".deliver").waitFor();
    expect(await pane.getByRole("button", { name: /列进“对应关系”/ }).count()).toBe(0);
  });

  it("on the page: is copied as rows to be pasted", async () => {
    const { page, context } = await openPlainPage(bench());
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const book = `## 汇总二\n${FORM.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`;
    const buffer = Buffer.from(xlsxOf(readBook(book).workbook));
    await pickWorkbook(page, { name: "数据.xlsx", mimeType: "", buffer });
    await page.getByRole("button", { name: "复制没认出的3项" }).click();
    await page.locator(".notice", { hasText: "要写进“对应关系”表的行已复制" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)).toEqual([
      "表\t表头或行名\t业务\t指标\t范围\t单位",
      "汇总二\t\t\t\t\t",
      "汇总二\t跑火点数\t\t\t\t",
      "汇总二\t打非家数\t\t\t\t",
    ]);
  });
});
