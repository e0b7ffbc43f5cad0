import type { Finding, Severity } from "../../model/finding.ts";
import { periodName } from "../../model/period.ts";
import { plainLine } from "./wrap.ts";

/** The words clerks know for the three severities. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "必须改", warning: "请核实", info: "提醒" };
const WAIVED = "已说明";
/** The most serious first. */
export const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

const LONGEST_REASON = 60;

/** The most serious first, those with a written 说明 last of their kind. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITY_ORDER.flatMap((severity) => {
    const kin = findings.filter((finding) => finding.severity === severity);
    return [...kin.filter(({ waived }) => waived === null), ...kin.filter(({ waived }) => waived !== null)];
  });
}

/** 必须改, 请核实, 提醒, or 已说明. */
export function standOf({ severity, waived }: Finding): string {
  return waived === null ? SEVERITY_WORDS[severity] : WAIVED;
}

/** What is said, with its 说明 behind it, without control characters. */
export function sentenceOf(finding: Finding): string {
  return plainLine(`${finding.message}${noteOf(finding)}`);
}

/** The written 说明, or the former one that has to be written again. */
function noteOf({ waived, former }: Finding): string {
  if (waived !== null) return `说明：${reasonOf(waived.reason)}${signed([waived.by, waived.on])}`;
  if (former === undefined) return "";
  const when = former.period === null ? null : periodName(former.period);
  return former.because === "values"
    ? `原说明“${reasonOf(former.reason)}”与现在的数不符，已失效，请重写。`
    : `以前的说明“${reasonOf(former.reason)}”${signed([former.by, when])}不再适用于本期，仍成立请重写。`;
}

function reasonOf(reason: string): string {
  const signs = Array.from(reason.slice(0, 400));
  return signs.length <= LONGEST_REASON ? signs.join("") : `${signs.slice(0, LONGEST_REASON - 1).join("")}…`;
}

/** （张三，2023-07-02）; "" when neither is known. */
function signed(parts: readonly (string | null)[]): string {
  const known = parts.filter((part) => part !== null && part !== "").map((part) => reasonOf(part ?? ""));
  return known.length === 0 ? "" : `（${known.join("，")}）`;
}

/** "必须改2条，请核实3条（其中1条已说明），提醒1条。" or "没有发现问题。" */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = SEVERITY_ORDER.map((severity) => {
    const kin = findings.filter((finding) => finding.severity === severity);
    return { severity, count: kin.length, waived: kin.filter(({ waived }) => waived !== null).length };
  }).filter(({ count }) => count > 0);
  if (counts.length === 0) return "没有发现问题。";
  const words = counts.map(({ severity, count, waived }) => {
    const explained = waived === 0 ? "" : `（其中${waived}条${severity === "info" ? "已处理" : WAIVED}）`;
    return `${SEVERITY_WORDS[severity]}${count}条${explained}`;
  });
  return `${words.join("，")}。`;
}

/** A finding that keeps a figure out of the document. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity, waived }) => severity === "error" && waived === null);
}
