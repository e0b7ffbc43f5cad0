import type { Finding, Severity } from "../../../model/finding.ts";
import { placeText } from "../../../model/place.ts";

/** The words clerks know, most serious first. */
export const SEVERITIES = [
  { id: "error", name: "必须改" },
  { id: "warning", name: "请核实" },
  { id: "info", name: "提醒" },
] as const satisfies readonly { readonly id: Severity; readonly name: string }[];

const KINDS = ["error", "warning", "info", "waived"] as const;

/** A severity, or "waived": explained in writing, whatever its severity. */
export type FindingKind = Severity | "waived";

/** Those with a written 说明 count apart: nothing is left to be done about them. */
export type Counts = Readonly<Record<FindingKind, number>>;

export interface FindingFilter {
  /** null: all. */
  readonly severity: FindingKind | null;
  /** Part of the sheet, the cell or the message; "" for all. */
  readonly words: string;
}

export interface FindingGroup {
  readonly sheet: string;
  readonly counts: Counts;
  /** Most serious first, those with a 说明 last, else in the order of the checks. */
  readonly findings: readonly Finding[];
}

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}

export function kindOf({ severity, waived }: Pick<Finding, "severity" | "waived">): FindingKind {
  return waived === null ? severity : "waived";
}

/** Findings that pass the filter, by sheet in the order of the workbook's checks. */
export function groupFindings(findings: readonly Finding[], filter: FindingFilter): FindingGroup[] {
  const words = filter.words.trim().toLowerCase();
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (filter.severity !== null && kindOf(finding) !== filter.severity) continue;
    if (words !== "" && !`${placeText(finding.at)} ${finding.message}`.toLowerCase().includes(words)) continue;
    const group = groups.get(finding.at.sheet);
    if (group === undefined) groups.set(finding.at.sheet, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([sheet, members]) => ({
    sheet,
    counts: countFindings(members),
    findings: KINDS.flatMap((kind) => members.filter((member) => kindOf(member) === kind)),
  }));
}

/** A list to work through in the workbook: one line a finding. */
export function findingsText(findings: readonly Finding[]): string {
  return SEVERITIES.flatMap(({ id, name }) =>
    findings
      .filter(({ severity }) => severity === id)
      .map(({ at, message, waived }) => {
        const said = waived === null ? "" : `说明：${waived.reason}`;
        return `${waived === null ? name : "已说明"}\t${placeText(at)}\t${`${message}${said}`.replace(/\s+/g, " ")}`;
      }),
  ).join("\n");
}

/** Stays the same while the finding does: a key for lists. */
export function findingKey({ rule, at, message }: Finding): string {
  return `${rule} ${placeText(at)} ${message}`;
}
