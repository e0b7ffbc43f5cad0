/** The corridor 改写法: inspects a workbook file, does its safe fixes, and inspects what came of it. */
import { safeChanges } from "./checks/safe-changes.ts";
import type { CellChange, Finding } from "./model/finding.ts";
import { placeText } from "./model/place.ts";
import type { Workbook } from "./model/workbook.ts";
import type { Inspection, InspectOptions } from "./summary.ts";
import { inspect } from "./summary.ts";
import { editXlsx } from "./workbook/edit-xlsx.ts";
import { readXlsx } from "./workbook/read-xlsx.ts";

export interface Fixed {
  /** The new file; the old bytes when there was nothing to fix. */
  readonly bytes: Uint8Array;
  /** What was written, in the order of the findings. */
  readonly changes: readonly CellChange[];
  /** The new file, checked in the same way. */
  readonly after: Inspection;
  /** Findings of the new file that the old one did not have: what an earlier slip had hidden. */
  readonly uncovered: readonly Finding[];
}

/**
 * Does the safe fixes of an inspected file: those that change how a value is written and never what it is. `bytes` are
 * the file `inspection` was read from. Throws Unreadable, with nothing done, when a cell cannot be changed.
 */
export function fixSafely(bytes: Uint8Array, inspection: Inspection, options: FixOptions): Fixed {
  const { changes } = safeChanges(inspection.findings);
  if (changes.length === 0) return { bytes, changes, after: inspection, uncovered: [] };
  const edited = editXlsx(bytes, changes, inspection.workbook);
  const after = inspect(readXlsx(inspection.workbook.name, edited), {
    period: inspection.period,
    lastYear: options.lastYear,
  });
  const known = new Set(inspection.findings.map(keyOf));
  return { bytes: edited, changes, after, uncovered: after.findings.filter((finding) => !known.has(keyOf(finding))) };
}

export interface FixOptions extends Pick<InspectOptions, "lastYear"> {
  /** Last year's whole workbook, when one was given. */
  readonly lastYear: Workbook | null;
}

function keyOf({ rule, at }: Finding): string {
  return `${rule} ${placeText(at)}`;
}
