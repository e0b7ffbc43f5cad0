import type { Finding, Severity } from "../../model/finding.ts";

/** Light enough to read black figures on, and colours nobody is likely to have picked himself. */
const COLOURS: Readonly<Record<Severity, string>> = { error: "#FFC9C7", warning: "#FFE9A6", info: "#D4E8FB" };
const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** More marks would help nobody and make the request too long. */
const MOST_MARKS = 2_000;

/** A cell to be marked. */
export interface MarkTarget {
  readonly sheet: string;
  readonly cell: string;
  readonly colour: string;
}

/**
 * The cells of findings, each once in the colour of its gravest, the gravest first; `left` counts those beyond the
 * limit. Findings about a whole sheet or about last year's workbook, and those with a written 说明, have none.
 */
export function markTargets(findings: readonly Finding[]): { targets: readonly MarkTarget[]; left: number } {
  const targets = new Map<string, MarkTarget>();
  for (const severity of ORDER) {
    for (const { severity: own, at, waived } of findings) {
      if (own !== severity || waived !== null || at.cell === undefined || at.sheet.startsWith("[")) continue;
      const key = `${at.sheet.toLowerCase()}!${at.cell}`;
      if (!targets.has(key)) targets.set(key, { sheet: at.sheet, cell: at.cell, colour: COLOURS[severity] });
    }
  }
  const all = [...targets.values()];
  return { targets: all.slice(0, MOST_MARKS), left: Math.max(0, all.length - MOST_MARKS) };
}
