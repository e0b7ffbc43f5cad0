import path from "node:path";
import { problemReport, problemText } from "../../problem-report.ts";
import type { Finding } from "../../model/finding.ts";
import type { Readings } from "../../model/reading.ts";
import type { Workbook } from "../../model/workbook.ts";
import type { Inspection } from "../../summary.ts";
import { Failure } from "./failure.ts";
import type { Output } from "./files.ts";
import { generator } from "./version.ts";

/** The file of --report or --problem-report: refused at once when its ending is none of the known ones. */
export function fileEnding(file: string | null, option: string, endings: readonly string[]): string | null {
  if (file === null) return null;
  const ending = path.extname(file).toLowerCase();
  if (endings.includes(ending)) return file;
  throw new Failure(`--${option} 的文件名要以 ${endings.join(" 或 ")} 结尾，请改“${file}”。`);
}

/** 核查结果, to hand to a superior: .xlsx or .html by the file's name. */
export async function reportOutput(file: string, inspection: Inspection): Promise<Output> {
  const { checkReport } = await import(/* webpackChunkName: "check-report" */ "../../check-report.ts");
  const report = checkReport(inspection);
  if (file.toLowerCase().endsWith(".html")) {
    const { reportHtml } = await import(/* webpackChunkName: "check-report" */ "../../document/report-html.ts");
    return { file, bytes: new TextEncoder().encode(reportHtml(report)) };
  }
  const { writeReport } = await import(/* webpackChunkName: "write-xlsx" */ "../../workbook/write-xlsx.ts");
  return { file, bytes: await writeReport(report) };
}

/** 问题报告 without a value or a name: .json or .txt by the file's name. */
export function problemOutput(
  file: string,
  { workbook, readings }: { readonly workbook: Workbook; readonly readings: Readings },
  findings: readonly Finding[] | null,
): Output {
  const report = problemReport(workbook, readings, findings, generator);
  const text = file.toLowerCase().endsWith(".json") ? `${JSON.stringify(report, null, 1)}\n` : problemText(report);
  return { file, bytes: new TextEncoder().encode(text) };
}
