/** The corridor 核查结果: what an inspection found, put in the order and the words of a report to hand on. */
import type { CheckReport, CheckReportRow, SeverityCounts } from "./model/check-report.ts";
import { SEVERITY_NAMES } from "./model/check-report.ts";
import type { Finding } from "./model/finding.ts";
import { periodName } from "./model/period.ts";
import { placeText } from "./model/place.ts";
import type { Inspection } from "./summary.ts";
import { summarise } from "./summary.ts";

/** A longer name is none; a cell can hold 32,767 signs. */
const LONGEST_UNIT = 60;

export function checkReport(inspection: Inspection): CheckReport {
  const { workbook, readings, period, findings } = inspection;
  const sheets = sheetsOf(
    findings,
    workbook.sheets.map(({ name }) => name),
  );
  return {
    unit: Array.from(readings.settings.unit).slice(0, LONGEST_UNIT).join(""),
    period: periodName(period),
    file: workbook.name,
    counts: countsOf(findings),
    sheets: sheets.map((sheet) => ({ sheet, counts: countsOf(findings.filter(({ at }) => at.sheet === sheet)) })),
    rows: sheets.flatMap((sheet) => rowsOf(findings.filter(({ at }) => at.sheet === sheet))),
    doubts: doubtsOf(inspection),
  };
}

/** Sheets with findings in the order of the tabs, then those that are missing. */
function sheetsOf(findings: readonly Finding[], tabs: readonly string[]): string[] {
  const found = new Set(findings.map(({ at }) => at.sheet));
  return [...new Set([...tabs.filter((tab) => found.has(tab)), ...found])];
}

function countsOf(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function rowsOf(findings: readonly Finding[]): CheckReportRow[] {
  return SEVERITY_NAMES.flatMap(([severity]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ at, value, expected, message, waived }) => ({
        sheet: at.sheet,
        cell: at.cell ?? "整张表",
        severity,
        seen: value ?? "",
        expected: expected ?? "",
        message,
        waiver: waived?.reason ?? "",
      })),
  );
}

/** Each doubted number once, with its cells. */
function doubtsOf(inspection: Inspection): CheckReport["doubts"] {
  const doubts = new Map<string, CheckReport["doubts"][number]>();
  for (const { told } of summarise(inspection, null).told.spans) {
    if (told.value !== null || told.cells.length === 0) continue;
    const name = told.scope === null ? told.metric : `${told.metric}（${told.scope}）`;
    const places = told.cells.map(placeText);
    const cells = places.length > 3 ? `${places.slice(0, 3).join("、")}等${places.length}格` : places.join("、");
    doubts.set(`${told.domain} ${name} ${cells}`, { domain: told.domain, name, cells });
  }
  return [...doubts.values()];
}
