import { toDecimal } from "../../src/model/exact.ts";
import { formatMonths } from "../../src/model/period.ts";
import type { Reading, Readings, Series } from "../../src/model/reading.ts";
import { showValue } from "../../src/model/workbook.ts";

/** One reading in a line: "H5 2023-05 12", "P4 2023-01..2023-06 5000余", "D4 2023-01 ?1,234" for what is no number. */
export function shownReading(reading: Reading | null): string | null {
  if (reading === null) return null;
  const { at, period, value, marker, raw, uncalculated } = reading;
  const none = uncalculated ? "uncalculated" : raw === null ? "-" : `?${showValue(raw)}`;
  const number = value === null ? none : `${toDecimal(value)}${marker ?? ""}`;
  return `${at.cell ?? ""} ${formatMonths(period)} ${number}`;
}

/** The name of a series: id or *own metric, scope and unit. */
export function shownSeries({ id, metric, scope, unit }: Series): string {
  return [id ?? `*${metric}`, ...(scope === null ? [] : [`@${scope}`]), ...(unit === null ? [] : [`[${unit}]`])].join(
    " ",
  );
}

/** Months of the first series without their cells: "2023-01 12". */
export function shownMonths({ series }: Readings, at = 0): string[] {
  return (series[at]?.months ?? []).map((reading) => shownReading(reading)?.replace(/^\S+ /, "") ?? "");
}
