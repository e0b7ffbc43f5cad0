import type { CellChange, Finding } from "../model/finding.ts";
import { placeText } from "../model/place.ts";

/** The changes of all safe fixes; a cell that two fixes speak of is changed by the first. */
export function safeChanges(findings: readonly Finding[]): { readonly changes: CellChange[]; readonly fixes: number } {
  const seen = new Set<string>();
  const changes: CellChange[] = [];
  let fixes = 0;
  for (const { fix } of findings) {
    if (fix?.safe !== true || fix.changes.some(({ at }) => seen.has(placeText(at)))) continue;
    for (const change of fix.changes) seen.add(placeText(change.at));
    changes.push(...fix.changes);
    fixes += 1;
  }
  return { changes, fixes };
}
