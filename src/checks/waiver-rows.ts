import type { Finding, Seen } from "../model/finding.ts";
import { periodName } from "../model/period.ts";
import type { WaiverRow, WrittenWaiver } from "../model/waiver.ts";
import { ruleName } from "./rule-names.ts";
import { rules } from "./rules.ts";
import { WaiverTies } from "./waiver-ties.ts";

/**
 * The rows of 核查说明 that explain a finding: one, or one for each of the findings drawn together in it, so that each
 * lapses for itself. None for 必须改, which no 说明 excuses.
 */
export function waiverRows(
  finding: Finding,
  seen: Pick<Seen, "workbook" | "readings" | "period">,
  written: WrittenWaiver,
): readonly WaiverRow[] {
  if (finding.severity === "error") return [];
  const rule = rules.find(({ id }) => id === finding.rule);
  const ties = new WaiverTies(seen);
  return (finding.members ?? [finding]).map((member): WaiverRow => {
    const { sheet, cells, item, values } = ties.of(member);
    const name = rule === undefined ? finding.rule : ruleName(rule);
    return { rule: name, sheet, cells, item, values, ...written, period: periodName(seen.period) };
  });
}
