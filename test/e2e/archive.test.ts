import { describe, expect, it } from "vitest";
import { fromWorkbook } from "../office-host/excel/from-workbook.ts";
import type { WorkbookData } from "../office-host/excel/workbook-data.ts";
import { sample } from "../report.ts";
import { press, settled, useBench } from "./bench.ts";
import { look } from "./look.ts";
import { openOffice } from "./office-page.ts";

const bench = useBench();

describe("存档 in Excel", () => {
  it("keeps what was submitted, and takes it back when asked; a number that is changed later is asked about", async () => {
    const document: WorkbookData = fromWorkbook(sample("2023-first-half.xlsx"), {
      evaluate: (_formula, sheet, cell) => document.value(`${sheet}!${cell}`),
    });
    const { page, pane } = await openOffice(bench(), "Excel", document, {
      page: { viewport: { width: 320, height: 640 } },
    });
    await pane.locator(".deliver").waitFor();
    await press(pane.getByRole("button", { name: "把上报的数存档" }));
    await pane.locator(".notice", { hasText: /\d+个数已存进“上报存档”表（第2行起）/ }).waitFor();
    // Excel tells of its own writing too, and the pane checks once more.
    await settled(pane);
    await look(page, "320-excel-archived", pane);
    await page.setViewportSize({ width: 480, height: 640 });
    await look(page, "480-excel-archived", pane);
    expect(document.value("上报存档!A1")).toBe("期间");
    expect(document.value("上报存档!C2")).toBe("接警出动总数");

    await pane.getByRole("button", { name: "撤销" }).click();
    await pane.locator(".notice", { hasText: /^已撤销，刚存的\d+个数已从“上报存档”表里删去。$/ }).waitFor();
    expect(document.value("上报存档!A1")).toBe("期间");
    expect(document.value("上报存档!C2")).toBe("");
    await settled(pane);
    await press(pane.getByRole("button", { name: "把上报的数存档" }));
    await pane.locator(".notice", { hasText: /\d+个数已存进/ }).waitFor();

    await press(pane.getByRole("button", { name: "把上报的数存档" }));
    await pane.locator(".notice", { hasText: "都已在“上报存档”表里" }).waitFor();

    document.type("党建!I4", 4);
    // A pane that took long to check after our own writing only says that the sheets have changed.
    await press(pane.getByRole("button", { name: "重新检查" }));
    await pane.locator(".finding", { hasText: /上报/ }).first().waitFor();
  });
});
