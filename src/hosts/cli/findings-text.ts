import type { Finding, Severity } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import { padEnd, textWidth } from "./width.ts";

/** The words clerks know for the three severities. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核实", info: "提醒" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** One line a finding, most serious first, places aligned: "必须改  接警!P4  合计写305……". */
export function findingLines(findings: readonly Finding[]): string[] {
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const width = Math.min(24, Math.max(0, ...sorted.map(({ at }) => textWidth(placeText(at)))));
  return sorted.map(
    ({ severity, at, message }) =>
      `${padEnd(SEVERITY_WORDS[severity], 6)}  ${padEnd(placeText(at), width)}  ${message}`,
  );
}

/** "必须改2条，请核实3条，提醒1条。" or "没有发现问题。" */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = ORDER.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return "没有发现问题。";
  return `${counts.map(({ severity, count }) => `${SEVERITY_WORDS[severity]}${count}条`).join("，")}。`;
}

/** A finding that keeps a figure out of the document. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, waived }) => severity === "error" && waived === null);
}
