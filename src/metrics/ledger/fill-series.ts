import type { MetricSpec } from "../../model/catalog.ts";
import { compare } from "../../model/exact.ts";
import type { Period } from "../../model/period.ts";
import type { LedgerSeries, Series } from "../../model/reading.ts";
import { periodOutcome } from "../../model/series.ts";
import { isBlank } from "../../model/workbook.ts";

/** What the ledgers of one kind yield, the telling figure first. */
export interface KindSeries {
  readonly yields: readonly LedgerSeries[];
  /** Ids of metrics that are only compared, never told. */
  readonly untold: ReadonlySet<string>;
}

/**
 * The rows of the metric sheets, with the figures that only a ledger knows. A metric sheet that has the number wins, so
 * that nothing is counted twice; a row nobody filled takes the ledger's numbers and keeps its 上年同期 and 年度目标.
 * A ledger whose leading figure (发现隐患) is not that of the metric sheet speaks of other events: it fills nothing, and
 * the checks say how the two differ.
 */
export function fillSeries(
  series: readonly Series[],
  kinds: readonly KindSeries[],
  specs: ReadonlyMap<string, MetricSpec>,
  period: Period | null,
): Series[] {
  const filled = [...series];
  for (const { yields, untold } of kinds) {
    if (!agrees(filled, yields[0], specs, period)) continue;
    for (const { series: counted } of yields) {
      if (untold.has(counted.id ?? "")) continue;
      const at = filled.findIndex((row) => isSame(row, counted));
      const row = filled[at];
      if (row === undefined) filled.push(counted);
      else if (isSilent(row)) filled[at] = { ...counted, lastYear: row.lastYear, target: row.target, note: row.note };
    }
  }
  return filled;
}

function agrees(
  series: readonly Series[],
  leading: LedgerSeries | undefined,
  specs: ReadonlyMap<string, MetricSpec>,
  period: Period | null,
): boolean {
  const row = leading === undefined ? undefined : series.find((one) => isSame(one, leading.series) && !isSilent(one));
  if (leading === undefined || row === undefined || row.counted !== undefined || period === null) return true;
  const kind = specs.get(row.id ?? "")?.kind ?? "flow";
  const typed = periodOutcome(row, period, kind);
  const counted = leading.series.total?.value;
  return typed.known && typed.marker === null && counted != null && compare(typed.value, counted) === 0;
}

function isSame(row: Series, counted: Series): boolean {
  if (row.scope !== null || row.subject !== null) return false;
  return counted.id === null ? row.id === null && row.metric === counted.metric : row.id === counted.id;
}

/** Nothing stands in its months and total, or a total over blank months that found nothing. */
function isSilent({ months, total }: Series): boolean {
  if (months.some(({ raw, uncalculated }) => uncalculated || !isBlank(raw))) return false;
  return total === null || isBlank(total.raw) || (total.formula !== null && (total.raw === 0 || total.uncalculated));
}
