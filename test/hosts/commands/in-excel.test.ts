import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generator } from "../../../src/hosts/cli/version.ts";
import { openExcel } from "../../../src/hosts/excel/open-excel.ts";
import { inspect, summarise } from "../../../src/summary.ts";
import { summaryDocx } from "../../../src/summary-docx.ts";
import { readXlsx } from "../../../src/workbook/read-xlsx.ts";
import { fromRows, fromWorkbook } from "../../office-host/excel/from-workbook.ts";
import { ribbon } from "./fake-doors.ts";

const file = "2023-first-half.xlsx";
const workbook = readXlsx(file, readFileSync(`samples/${file}`));

it("makes of the open workbook the bytes it makes of the file, in three data requests and without a change", async () => {
  const inspection = inspect(workbook, { period: null, lastYear: null });
  const expected = await summaryDocx(inspection, summarise(inspection, null), generator);
  const { press, downloads, host } = await ribbon({ excel: openExcel(), workbook: fromWorkbook(workbook) });
  await press("generateSummary");
  expect(Buffer.from(downloads[0]?.bytes ?? []).equals(expected)).toBe(true);
  expect(host.requests.data.length).toBeLessThanOrEqual(3);
  expect(host.requests.writes).toBe(0);
});

it("puts the template's sheets behind the sheets of the open workbook", async () => {
  const own = fromRows([["我的表", [["原来的内容"]]]], {
    readXlsx: (bytes) => fromWorkbook(readXlsx("模板.xlsx", bytes)),
  });
  const { press, downloads, shown } = await ribbon({ excel: openExcel(), workbook: own });
  await press("newTemplate");
  expect([downloads, shown]).toEqual([[], []]);
  const names = own.sheets.map(({ name }) => name);
  expect(names[0]).toBe("我的表");
  expect(names).toEqual(expect.arrayContaining(["填表说明", "报告设置", "接警", "隐患整改", "文稿要点"]));
});

it("says why when the template is there already, and leaves the workbook alone", async () => {
  const { press, shown, host } = await ribbon({ excel: openExcel(), workbook: fromWorkbook(workbook) });
  await press("newTemplate");
  expect(shown[0]?.notice).toEqual({ tone: "stopped", text: expect.stringMatching(/都已经有了/) as string });
  expect(host.requests.all.filter(({ calls }) => calls.includes("insertWorksheetsFromBase64"))).toEqual([]);
});
