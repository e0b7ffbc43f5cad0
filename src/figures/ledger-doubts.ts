import type { Finding } from "../model/finding.ts";
import type { CountedColumns } from "../model/ledger.ts";
import type { Place } from "../model/place.ts";
import { parseCellName } from "../model/place.ts";
import type { Readings, Series } from "../model/reading.ts";

/**
 * The headings of what was counted from a column of a ledger with a 必须改 finding: a count of rows of which one has a
 * wrong date may be wrong itself, in whichever month.
 */
export function doubtedCounts(findings: readonly Finding[], { series }: Readings): Place[] {
  const counted = series.filter((one) => one.counted !== undefined);
  if (counted.length === 0) return [];
  const errors = new Set(findings.flatMap(errorColumn));
  return counted.filter((one) => restsOn(one, errors)).map(({ labelAt }) => labelAt);
}

/** "隐患台账!4" of an error below row 1; the heading itself is left to the other doubts. */
function errorColumn({ severity, waived, at }: Finding): string[] {
  const cell = at.cell === undefined ? null : parseCellName(at.cell);
  return severity !== "error" || waived !== null || cell === null ? [] : [columnKey(at.sheet, cell.column)];
}

function restsOn({ counted = [] }: Series, errors: ReadonlySet<string>): boolean {
  return counted.some(({ sheet, columns }: CountedColumns) =>
    columns.some((column) => errors.has(columnKey(sheet, column))),
  );
}

function columnKey(sheet: string, column: number): string {
  return `${sheet}!${column}`;
}
