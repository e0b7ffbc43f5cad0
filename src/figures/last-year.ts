import type { Outcome } from "../model/outcome.ts";
import { missing } from "../model/outcome.ts";
import type { Period } from "../model/period.ts";
import { placeLastYear } from "../model/place.ts";
import type { Readings, Series } from "../model/reading.ts";
import { periodOutcome } from "../model/series.ts";
import { agreed } from "./agreed.ts";
import type { Ground, Row } from "./ground.ts";
import { scaleOutcome, unitFactor } from "../model/units.ts";

/** The same metric, scope and township, whatever the sheet and row. */
function rowKey({ domain, id, metric, scope, subject }: Series): string {
  return JSON.stringify([domain, id === null ? ["own", metric] : ["catalogue", id], scope, subject]);
}

/** Rows of last year's workbook, to be looked up by this year's; empty when no workbook is given. */
export function lastYearRows(readings: Readings | null): Ground["lastYear"] {
  const rows = new Map<string, Series[]>();
  for (const series of readings?.series ?? []) {
    const key = rowKey(series);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [series]);
    else known.push(series);
  }
  return rows;
}

/** The rows of last year's workbook that count the same as a row of this year's. */
export function sameRowLastYear(rows: Ground["lastYear"], series: Series): readonly Series[] {
  return rows.size === 0 ? [] : (rows.get(rowKey(series)) ?? []);
}

/**
 * What those rows say for a span, in the unit of this year's row; the cells are named "[上年]接警!P4". "no-base" without
 * a row, or when it counts in a unit that cannot be compared; "in-doubt" when two rows disagree.
 */
export function lastYearSays(rows: readonly Series[], row: Row, span: Period): Outcome {
  if (rows.length === 0) return NO_BASE;
  const said = rows.flatMap((before) => {
    const factor = unitFactor(before.unit, row.series.unit, row.spec);
    return factor === null ? [] : [scaleOutcome(periodOutcome(before, span, row.kind), factor)];
  });
  const outcome = agreed(said) ?? NO_BASE;
  return { ...outcome, cells: outcome.cells.map(placeLastYear) };
}

const NO_BASE = missing("no-base");
