import { describe, expect, it } from "vitest";
import { openPlainPage, pickWorkbook, sample, tab, useBench } from "./bench.ts";

const bench = useBench();

describe("a number of the report", () => {
  it("tells its cells, its formula in words and where else they are told", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "总结");
    await page.locator(".block-paragraph", { hasText: "整改率为" }).getByRole("button", { name: "85.4" }).click();
    const origin = page.getByRole("dialog");
    expect(await origin.locator(".origin-how").textContent()).toBe(
      "整改率＝督促整改火灾隐患或违法行为÷发现火灾隐患或违法行为×100%",
    );
    expect(await origin.locator(".origin-cells li").allTextContents()).toEqual([
      "隐患整改!P7督促整改火灾隐患或违法行为 · 本期合计577处",
      "隐患整改!P5发现火灾隐患或违法行为 · 本期合计676处",
    ]);
    await origin.getByRole("button", { name: "查看隐患整改!P7" }).click();
    expect(await origin.locator(".peek .hit").textContent()).toBe("577");
    await origin.getByRole("button", { name: "附件1：发现火灾隐患或违法行为（本期）" }).click();
    await expect.poll(() => origin.locator(".origin-value").textContent()).toBe("676处");
    await page.keyboard.press("Escape");
    await expect.poll(() => origin.count()).toBe(0);
  });

  it("can be reached, opened and left with the keyboard alone", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await page.getByRole("tab", { name: "检查" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator(".sheet").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    for (let i = 0; i < 10 && !(await focused()).startsWith("number-"); i++) await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("number-0");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(focused).toBe("number-1");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe("number-1");
  });

  it("is found from its cell, in the list of findings and in the list of figures", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    await tab(page, "指标");
    const fact = page.locator(".fact", { hasText: "接警出动总数" });
    await fact.getByRole("button").click();
    const link = fact.getByRole("button", { name: /看文中的\d+处/ });
    const count = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
    await link.click();
    await expect.poll(() => page.locator(".number-picked").count()).toBe(count);
    expect(await page.locator(".number-picked").first().textContent()).toBe("305");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("305");
    await page.getByRole("button", { name: "不再标出" }).click();
    await expect.poll(() => page.locator(".number-picked").count()).toBe(0);
  });

  it("says which finding keeps it out of the text", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("with-errors"));
    const finding = page.locator(".finding", { hasText: "请改成12" });
    await finding.getByRole("button", { name: /文中\d处/ }).click();
    const number = page.locator(".number-picked").first();
    expect(await number.textContent()).toBe("【待核】");
    await number.click();
    await page.locator(".origin-open").first().waitFor();
    expect(await page.locator(".origin-open").allTextContents()).toContain(
      "接警!E5：“１２”是全角，不参与计算，请改成12。",
    );
  });
});
