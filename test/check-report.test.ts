import { readFileSync } from "node:fs";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { checkReport } from "../src/check-report.ts";
import { reportHtml } from "../src/document/report-html.ts";
import type { CheckReport } from "../src/model/check-report.ts";
import { inspect } from "../src/summary.ts";
import { readXlsx } from "../src/workbook/read-xlsx.ts";
import { writeReport } from "../src/workbook/write-xlsx.ts";
import { lintXlsx } from "./ooxml-lint.ts";

const bytes = new Uint8Array(readFileSync(new URL("../samples/with-errors.xlsx", import.meta.url)));
const inspection = inspect(readXlsx("with-errors.xlsx", bytes), { period: null, lastYear: null });
const report = checkReport(inspection);

const hostile: CheckReport = {
  unit: "<script>alert(1)</script>",
  period: "2023年上半年",
  file: '"&\u202e.xlsx',
  counts: { error: 1, warning: 0, info: 0 },
  sheets: [{ sheet: "=1+1", counts: { error: 1, warning: 0, info: 0 } }],
  rows: [
    {
      sheet: "=1+1",
      cell: "A1",
      severity: "error",
      seen: '=HYPERLINK("http://x","y")',
      expected: "@SUM(A1)",
      message: "<img src=x onerror=alert(1)>\u001b[31m",
      waiver: "-2+3",
    },
  ],
  doubts: [{ domain: "#N/A", name: "+1", cells: "'x'!A1" }],
};

describe("the report to hand on", () => {
  it("counts what it lists, sheet by sheet, and names the numbers in doubt with their cells", () => {
    expect(report.unit).toBe("云岭县消防救援大队");
    expect(report.rows).toHaveLength(inspection.findings.length);
    for (const severity of ["error", "warning", "info"] as const) {
      expect(report.sheets.reduce((sum, { counts }) => sum + counts[severity], 0)).toBe(report.counts[severity]);
    }
    expect(report.rows[0]).toMatchObject({
      sheet: "接警",
      cell: "E5",
      severity: "error",
      seen: "１２",
      expected: "12",
    });
    expect(report.doubts).toContainEqual({ domain: "检查", name: "检查单位", cells: "检查单位!P6" });
  });

  it("is a workbook that Excel has nothing to repair in and that other libraries read", async () => {
    const written = await writeReport(report);
    expect(lintXlsx(written)).toEqual([]);
    const [findings, sheets] = await readExcelFile(Buffer.from(written));
    expect(findings?.data[3]?.slice(0, 4)).toEqual(["序号", "表", "单元格", "级别"]);
    expect(findings?.data[4]?.slice(0, 7)).toEqual([
      1,
      "接警",
      "E5",
      "必须改",
      "１２",
      "12",
      "“１２”是全角，不参与计算，请改成12。",
    ]);
    expect(sheets?.data.at(-1)).toEqual(["合计", report.counts.error, report.counts.warning, report.counts.info]);
  });

  it("writes the same bytes every time", async () => {
    expect(await writeReport(report)).toEqual(await writeReport(report));
  });

  it("holds no formula, whatever stands in the checked cells", async () => {
    const read = readXlsx("r.xlsx", await writeReport(hostile));
    for (const { formulas } of read.sheets) expect(formulas.size).toBe(0);
    expect(read.sheets[0]?.values[4]?.slice(4)).toEqual([
      '=HYPERLINK("http://x","y")',
      "@SUM(A1)",
      expect.any(String),
      "-2+3",
    ]);
  });

  it("is a page without script or reference, with every text escaped", () => {
    const html = reportHtml(hostile);
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|<[^>]*\s(?:src|href|on\w+)=|url\(|@import|\u001b|\u202e/i);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("default-src 'none'");
    expect(reportHtml(report).match(/<tr>/g)).toHaveLength(
      2 + report.rows.length + report.sheets.length + 2 + report.doubts.length,
    );
  });
});
