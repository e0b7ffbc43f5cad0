import type { Finding, Seen } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import { periodName, samePeriod } from "../model/period.ts";
import type { Waiver, WaiverRow, WrittenWaiver } from "../model/waiver.ts";
import { ruleFinder, ruleName } from "./rule-names.ts";
import { rules } from "./rules.ts";
import { sameText, WaiverTies } from "./waiver-ties.ts";

const ruleIdOf = ruleFinder(rules);

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

/** Whether a row that stands in the sheet is about the same: its rule, cells or item, and period. */
export function isRowOf(waiver: Waiver, row: WaiverRow, period: Period): boolean {
  const isSameTime = waiver.period === null || samePeriod(waiver.period, period);
  const isSamePlace = sameText(waiver.cells, row.cells) && (waiver.item === "" || sameText(waiver.item, row.item));
  return (
    ruleIdOf(waiver.rule) === ruleIdOf(row.rule) &&
    isSameTime &&
    sameText(waiver.sheet, row.sheet) &&
    (isSamePlace || (row.item !== "" && sameText(waiver.item, row.item)))
  );
}
