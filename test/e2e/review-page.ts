import type { Frame, Page } from "playwright-core";
import type { Bench, OpenOptions } from "./bench.ts";
import { openPlainPage, pickWorkbook, sample, settled, tab } from "./bench.ts";
import type { PickedBook } from "./books.ts";
import { oldReport } from "./old-report.ts";

/** Picks last year's report in the way a person does and waits until its figures are listed. */
export async function pickOld(page: Page, file: PickedBook, pane: Page | Frame = page): Promise<void> {
  const button = pane.getByRole("button", { name: "选择往年总结" });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(file);
  await pane.locator(".review-items > li").first().waitFor();
  await settled(pane);
}

/** The plain page with the sample workbook and last year's report open. */
export async function openReview(bench: Bench, kind: "docx" | "txt", options: OpenOptions = {}): Promise<Page> {
  const { page } = await openPlainPage(bench, options);
  await pickWorkbook(page, sample("2023-first-half"));
  await tab(page, "套用");
  await pickOld(page, oldReport(kind));
  return page;
}

/** How many figures a state has, by its name: 要选择. */
export async function countOf(pane: Page | Frame, name: string): Promise<number> {
  return Number(await pane.locator(".review .chip", { hasText: name }).locator("b").textContent());
}
