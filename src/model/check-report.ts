import type { Severity } from "./finding.ts";

/** What 检查数据 hands to a superior, in words ready to be set: the same for a workbook and a page. */
export interface CheckReport {
  /** Full name of the unit; "" when not given. */
  readonly unit: string;
  /** "2023年上半年". */
  readonly period: string;
  /** Name of the checked file. */
  readonly file: string;
  /** How often each severity was found. */
  readonly counts: SeverityCounts;
  /** The same by sheet, in the order of the tabs; sheets without findings are left out. */
  readonly sheets: readonly { readonly sheet: string; readonly counts: SeverityCounts }[];
  /** By sheet, the most serious first. */
  readonly rows: readonly CheckReportRow[];
  /** Numbers of the report that rest on a cell with a 必须改 finding: printed as 【待核】. */
  readonly doubts: readonly { readonly domain: string; readonly name: string; readonly cells: string }[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckReportRow {
  readonly sheet: string;
  /** "P4"; "整张表" when it speaks of the whole sheet. */
  readonly cell: string;
  readonly severity: Severity;
  readonly seen: string;
  readonly expected: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** The clerk's 说明; "" when there is none. */
  readonly waiver: string;
}

/** The words clerks know for the severities, the most serious first. */
export const SEVERITY_NAMES: readonly (readonly [Severity, string])[] = [
  ["error", "必须改"],
  ["warning", "请核实"],
  ["info", "提醒"],
];

export function severityName(severity: Severity): string {
  return SEVERITY_NAMES.find(([id]) => id === severity)?.[1] ?? severity;
}

/** "必须改2条，请核实3条"; "没有发现问题" for none. */
export function countWords(counts: SeverityCounts): string {
  const said = SEVERITY_NAMES.filter(([severity]) => counts[severity] > 0);
  return said.length === 0 ? "没有发现问题" : said.map(([severity, name]) => `${name}${counts[severity]}条`).join("，");
}
