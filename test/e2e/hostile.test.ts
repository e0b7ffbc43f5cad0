import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { book } from "./books.ts";
import { openPlainPage, pickWorkbook, sample, settled, tab, useBench } from "./bench.ts";

const bench = useBench();

const TAG = "<img src=x onerror=alert(1)>";

describe("what stands in cells", () => {
  it("is shown as the text it is, everywhere", async () => {
    const rows = [
      { domain: "接警", metric: "接警出动总数", months: [4, 5, 6, 7, 8, 9] },
      { domain: "接警", metric: `${TAG}次数`, unit: TAG, months: [4, 5, TAG, 7, 8, 9] },
    ];
    const texts = [{ slot: "problem", body: `人手不足${TAG}` }] as const;
    const { page } = await openPlainPage(bench());
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await pickWorkbook(page, await book(`${"云".repeat(60)}.xlsx`, { unit: `${TAG}大队`, rows, texts }));
    expect(await page.locator(".finding-line", { hasText: "<img" }).count()).toBeGreaterThan(0);
    for (const name of ["指标", "总结", "设置"]) {
      await tab(page, name);
      expect(await page.locator("img").count()).toBe(0);
    }
    await tab(page, "总结");
    expect(await page.locator(".sheet").textContent()).toContain(TAG);
    expect(dialogs).toBe(0);
  });
});

/** A workbook whose one sheet has so many rows of ten numbers each. */
function ledger(rows: number): Buffer {
  const text = new TextEncoder();
  const line = (row: number): string =>
    `<row r="${row}">${Array.from({ length: 10 }, (_, column) => `<c r="${"ABCDEFGHIJ"[column] ?? ""}${row}"><v>${row}</v></c>`).join("")}</row>`;
  const sheet = Array.from({ length: rows }, (_, index) => line(index + 1)).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = "http://schemas.openxmlformats.org/package/2006/relationships";
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${parts}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${parts}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, text.encode(xml)]))));
}

describe("a large workbook", () => {
  it("can be called off, and what was open before stays open", async () => {
    const { page } = await openPlainPage(bench());
    await pickWorkbook(page, sample("2023-first-half"));
    const before = await page.locator(".finding").count();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "换文件" }).click(),
    ]);
    await chooser.setFiles({ name: "台账.xlsx", mimeType: "", buffer: ledger(150_000) });
    await page.getByRole("button", { name: "取消" }).click();
    await settled(page);
    expect(await page.locator(".head-file").textContent()).toBe("2023-first-half.xlsx");
    expect(await page.locator(".finding").count()).toBe(before);
    expect(await page.locator(".notice").count()).toBe(0);
    await tab(page, "设置");
    await page.getByLabel("报告期").selectOption("第二季度");
    await settled(page);
    expect(await page.locator(".head-period").textContent()).toBe("2023年第二季度");
  });
});
