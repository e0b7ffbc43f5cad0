import { describe, expect, it } from "vitest";
import { fromWorkbook } from "../office-host/excel/from-workbook.ts";
import type { ProfileName } from "../office-host/profiles.ts";
import { paragraph } from "../office-host/word/content.ts";
import { DocumentData } from "../office-host/word/document-data.ts";
import { replaceText } from "../office-host/word/edit.ts";
import { readDocx } from "../office-host/word/read-docx.ts";
import type { ControlData } from "../office-host/word/story.ts";
import { controlContent, walk } from "../office-host/word/story.ts";
import { sample as workbookOf, withCells, write } from "../report.ts";
import { book } from "./books.ts";
import { pickWorkbook, sample, tab, useBench } from "./bench.ts";
import type { OfficePageOptions } from "./office-page.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();

const PROFILES: readonly ProfileName[] = ["2021", "2024", "365", "web"];

const empty = (): DocumentData => new DocumentData({ blocks: [] }, { readDocx });

const openWord = (document: DocumentData, options: OfficePageOptions = {}) =>
  openOffice(bench(), "Word", document, options);

/** The report of the sample as it was made while the alarms' base was 280 and the meetings were 7. */
async function olderReport(): Promise<DocumentData> {
  const older = withCells(workbookOf("2023-first-half.xlsx"), { "接警!Q4": 280, "党建!P4": 7, "党建!I4": 1 });
  return new DocumentData(readDocx((await write(older)).docx), { readDocx });
}

/** The highlight of a number in the text. */
function highlightOf(control: ControlData): string | null {
  const [first] = [...walk(control.story, controlContent(control))].flatMap(([, node]) =>
    node.kind === "text" ? [node.font.highlightColor ?? null] : [],
  );
  return first ?? null;
}

describe("the pane in Word", () => {
  it.each(PROFILES)("puts the whole report into an empty document (%s)", async (profile) => {
    const document = empty();
    const { page, pane, host } = await openWord(document, { profile, query: "?view=insert" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    host.requests.clear();
    await pane.getByRole("button", { name: "插入文稿" }).click();
    await pane.locator(".notice", { hasText: "总结已放进文稿" }).waitFor();
    expect(document.text).toContain("云岭县消防救援大队2023年上半年工作总结");
    expect(document.controls.length).toBeGreaterThan(100);
    expect(host.requests.data.length).toBeLessThanOrEqual(3);
  });

  it("leaves every word of a document that is not empty", async () => {
    const document = new DocumentData({ blocks: [paragraph("已经写好的开头。")] }, { readDocx });
    const { page, pane } = await openWord(document);
    await pickWorkbook(page, sample("2023-first-half"), pane);
    await pane.getByRole("button", { name: "插入文稿" }).click();
    await pane.locator(".notice", { hasText: "总结已放进文稿" }).waitFor();
    expect(document.text.startsWith("已经写好的开头。")).toBe(true);
    expect(document.text).toContain("工作总结");
  });

  it.each(PROFILES)("shows what would change, and updates what was chosen (%s)", async (profile) => {
    const document = await olderReport();
    const { page, pane } = await openWord(document, { profile, query: "?view=refresh" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    const meetings = pane.locator(".finding", { hasText: "党委会次数" }).first();
    await meetings.waitFor();
    expect(await meetings.locator(".audit-change").textContent()).toBe("党委会次数7→6次");
    expect(document.text).toContain("召开党委会议7次");

    const rows = await pane.locator(".finding").count();
    await pane.locator(".finding", { hasText: "接警出动总数" }).first().getByRole("checkbox").uncheck();
    await pane.getByRole("button", { name: `更新选中的${rows - 1}处` }).click();
    await pane.locator(".notice", { hasText: `已更新${rows - 1}处` }).waitFor();
    expect(document.text).toContain("召开党委会议6次");
    expect(document.text).not.toContain("召开党委会议7次");
    expect(await pane.locator(".finding").count()).toBe(1);
  });

  it("tells apart what changed in the sheets and what somebody changed in the text", async () => {
    const document = await olderReport();
    const control = document.controls.find(({ tag }) => tag.includes("接警出动总数"));
    if (control === undefined) throw new Error("The report has no such number.");
    replaceText(control.story, controlContent(control), "999");
    const { page, pane } = await openWord(document, { query: "?view=verify" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    const edited = pane.locator(".audit-group", { hasText: "手工改过，不更新" }).locator(".finding");
    await edited.first().waitFor();
    expect(await edited.locator(".audit-old").allTextContents()).toEqual(["999"]);
    expect(await edited.getByRole("checkbox").count()).toBe(0);
    await edited.getByRole("button").first().click();
    await expect.poll(() => document.selection?.story === control.story).toBe(true);
  });

  it("marks in the text what is not as the sheets say, and takes the marks away again", async () => {
    const document = await olderReport();
    const { page, pane } = await openWord(document, { query: "?view=verify" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    const marked = () => document.controls.filter((control) => highlightOf(control) === "#FFFF00").length;
    await pane.getByRole("button", { name: "在文稿中标出" }).click();
    await pane.getByRole("button", { name: "清除标记" }).waitFor();
    expect(marked()).toBe(await pane.locator(".finding").count());
    await pane.getByRole("button", { name: "清除标记" }).click();
    await pane.getByRole("button", { name: "在文稿中标出" }).waitFor();
    expect(marked()).toBe(0);
  });

  it("says that all numbers agree when they do", async () => {
    const document = new DocumentData(readDocx((await write(workbookOf("2023-first-half.xlsx"))).docx), { readDocx });
    const { page, pane } = await openWord(document, { query: "?view=verify" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    await pane.getByRole("heading", { name: /^\d+个数都与表一致$/ }).waitFor();
    expect(await pane.locator(".finding").count()).toBe(0);
  });

  it("refuses to compare a document with the workbook of another time", async () => {
    const document = await olderReport();
    const { page, pane } = await openWord(document, { query: "?view=verify" });
    const rows = [{ domain: "接警", metric: "接警出动总数", months: [1, 2, 3, 4, 5, 6] }];
    await pickWorkbook(page, await book("2022.xlsx", { year: 2022, rows }), pane);
    await pane.locator(".notice, .trouble").first().waitFor();
    expect(await pane.locator(".notice, .trouble").first().textContent()).toContain("2023年上半年");
  });

  it("says so when the document has no numbers of ours", async () => {
    const document = new DocumentData({ blocks: [paragraph("别人写的总结，接警305起。")] }, { readDocx });
    const { page, pane } = await openWord(document, { query: "?view=verify" });
    await pickWorkbook(page, sample("2023-first-half"), pane);
    await pane.locator(".notice", { hasText: "没有可核对的数" }).waitFor();
  });

  it("has the other views of the workbook as well", async () => {
    const { page, pane } = await openWord(empty());
    await pickWorkbook(page, sample("with-errors"), pane);
    await tab(pane, "检查");
    expect(await pane.locator(".finding").count()).toBeGreaterThan(0);
    await tab(pane, "总结");
    expect(await pane.locator(".block-title").count()).toBe(1);
  });
});

it("keeps nothing between Excel and Word but the document", async () => {
  const excel = await openOffice(bench(), "Excel", fromWorkbook(workbookOf("2023-first-half.xlsx")));
  await excel.pane.locator(".deliver").waitFor();
  const stored = () => excel.page.evaluate(() => [...Object.keys(localStorage), document.cookie]);
  expect(await stored()).toEqual([""]);
});
