import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readBook } from "../book.ts";
import { fromRows } from "../office-host/excel/from-workbook.ts";
import { xlsxOf } from "../xlsx-of.ts";
import { openPlainPage, pickWorkbook, useBench } from "./bench.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();
const NARROW = { page: { viewport: { width: 320, height: 640 } } };

/** 社会救助 more than doubled: one 请核实. */
function alarms() {
  return fromRows([
    [
      "报告设置",
      [
        ["项目", "内容"],
        ["年度", 2023],
        ["报告期", "第一季度"],
      ],
    ],
    [
      "接警",
      [
        ["指标", "单位", "1月", "2月", "3月", "本期合计", "上年同期"],
        ["社会救助", "起", 22, 28, 31, 81, 35],
      ],
    ],
  ]);
}

const finding = (pane: Page | Frame) => pane.locator(".finding", { hasText: "社会救助" });

const overflow = (pane: Page | Frame): Promise<number> =>
  pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe("写说明", () => {
  it("in Excel: written with the keyboard, kept in 核查说明, shown apart, taken back and undone, at 320 px", async () => {
    const document = alarms();
    const { page, pane } = await openOffice(bench(), "Excel", document, NARROW);
    await pane.getByRole("button", { name: /^写说明：接警!F2/ }).press("Enter");
    const form = pane.getByRole("form", { name: "写说明：接警!F2" });
    // The form has the focus as soon as it is there.
    await form.locator("textarea:focus").waitFor();
    await page.keyboard.type("同上");
    await form.getByRole("button", { name: "保存说明" }).click();
    await form.getByText("请写明原因，至少4个字。").waitFor();
    await form.getByLabel("说明").fill("救助职责由公安移交");
    await form.getByLabel("填写人").fill("张三");
    expect(await overflow(pane)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Enter");
    await finding(pane)
      .getByText(/已说明：救助职责由公安移交（张三，\d{4}-\d{2}-\d{2}）/)
      .waitFor();
    expect(document.value("核查说明!C2")).toBe("F2、G2");
    expect(document.value("核查说明!F2")).toBe("救助职责由公安移交");
    await pane.getByRole("button", { name: /已说明.*1|1.*已说明/ }).click();
    expect(await pane.locator(".finding").count()).toBe(1);
    await pane.getByRole("button", { name: "撤回说明：接警!F2" }).click();
    await pane.locator(".notice", { hasText: "说明已撤回" }).waitFor();
    expect(document.value("核查说明!F2")).toBe("");
    await pane.getByRole("button", { name: "撤销" }).click();
    await finding(pane)
      .getByText(/已说明：救助职责由公安移交/)
      .waitFor();
    expect(document.value("核查说明!F2")).toBe("救助职责由公安移交");
  });

  it("on the page: gives the row to be pasted into the workbook", async () => {
    const { page, context } = await openPlainPage(bench());
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { workbook } = readBook(`## 报告设置
| 项目 | 内容 |
| 年度 | 2023 |
| 报告期 | 第一季度 |
## 接警
| 指标 | 单位 | 1月 | 2月 | 3月 | 本期合计 | 上年同期 |
| 社会救助 | 起 | 22 | 28 | 31 | =SUM(C2:E2)→81 | 35 |
`);
    const buffer = Buffer.from(xlsxOf(workbook));
    await pickWorkbook(page, { name: "数据.xlsx", mimeType: "", buffer });
    await page.getByRole("button", { name: /^写说明：接警!F2/ }).click();
    const form = page.getByRole("form", { name: "写说明：接警!F2" });
    await form.getByLabel("说明").fill("=救助职责由公安移交");
    await form.getByRole("button", { name: "复制这一行" }).click();
    await page.locator(".notice", { hasText: "说明已复制" }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split("\t").slice(0, 6)).toEqual([
      "P01 与上年同期相比变化过大",
      "接警",
      "F2、G2",
      "社会救助·本期合计",
      "81、35",
      "＝救助职责由公安移交",
    ]);
  });
});
