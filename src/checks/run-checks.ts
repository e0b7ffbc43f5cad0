import type { Complaint, Finding, Rule, Seen, Severity } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { parseCellName, placeText } from "../model/place.ts";
import { applyWaivers } from "./apply-waivers.ts";
import { groupFindings } from "./group.ts";
import { rules } from "./rules.ts";
import { Shadows } from "./shadows.ts";
import { submittedCells } from "./submitted.ts";

/**
 * Everything there is to say of a workbook: the rules in their order, without what an earlier error explains, with the
 * clerk's written 说明, equal remarks of a sheet drawn together; 必须改 first, then by sheet, row and column.
 */
export function runChecks(seen: Seen): Finding[] {
  return sorted(groupFindings(applyWaivers(findingsOf(seen, rules), seen, rules)), seen);
}

/** The findings of these rules in the order they were found, each for itself. */
export function findingsOf(seen: Seen, list: readonly Rule[]): Finding[] {
  const shadows = new Shadows(seen);
  const findings: Finding[] = [];
  for (const rule of list) {
    const found = [...rule.check(seen)].filter((complaint) => !shadows.covers(complaint, rule.stage));
    findings.push(...found.map((complaint) => stamp(complaint, rule)).map((finding) => unlessSubmitted(finding, seen)));
    for (const { at } of found) {
      if (rule.severity === "error") shadows.add(at);
      else if (rule.severity === "warning" && rule.stage !== "period") shadows.doubt(at);
    }
  }
  return findings;
}

function stamp(complaint: Complaint, { id, severity }: Rule): Finding {
  const related = distinct(complaint.related ?? []);
  return { ...complaint, rule: id, severity, related, fix: complaint.fix ?? null, waived: null };
}

/** A number that was submitted is changed by a person or not at all. */
function unlessSubmitted(finding: Finding, seen: Seen): Finding {
  const isSubmitted = finding.fix?.changes.some(({ at }) => submittedCells(seen).has(placeText(at))) ?? false;
  return isSubmitted ? { ...finding, fix: null } : finding;
}

function distinct(places: readonly Place[]): readonly Place[] {
  if (places.length < 2) return places;
  return [...new Map(places.map((place) => [`${place.sheet}!${place.cell ?? ""}`, place])).values()];
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function sorted(findings: readonly Finding[], { workbook }: Seen): Finding[] {
  const order = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const keys = new Map(findings.map((finding) => [finding, keyOf(finding, order)]));
  return [...findings].sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? []));
}

/** A finding on a whole sheet comes before those on its cells. */
function keyOf({ severity, at }: Finding, order: ReadonlyMap<string, number>): number[] {
  const cell = at.cell === undefined ? null : parseCellName(at.cell);
  return [SEVERITIES.indexOf(severity), order.get(at.sheet) ?? order.size, cell?.row ?? -1, cell?.column ?? -1];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
