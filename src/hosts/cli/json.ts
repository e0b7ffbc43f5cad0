import type { Finding } from "../../model/finding.ts";
import type { Period } from "../../model/period.ts";
import { formatMonths, formatPeriod } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { placeText } from "../../model/place.ts";
import type { Told } from "../../model/narrative.ts";
import type { Layout, Reading, Readings, Series } from "../../model/reading.ts";
import { toDecimal } from "../../model/exact.ts";

/** The JSON of the outside contract. Stable: fields are added, never changed. */

/** Sheets without numbers that the contract has no name of their own for. */
const LAYOUT_NAMES: ReadonlyMap<Layout, Layout> = new Map<Layout, Layout>([
  ["guide", "texts"],
  ["mapping", "settings"],
]);

/** Two tables of one sheet that were understood alike are one line. */
function distinct<Line>(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

export function readJson(readings: Readings) {
  return {
    period: readings.period === null ? null : formatPeriod(readings.period),
    sheets: distinct(
      readings.tables.map(({ sheet, domain, layout }) => ({
        sheet,
        domain,
        layout: LAYOUT_NAMES.get(layout) ?? layout,
      })),
    ),
    readings: readings.series.flatMap((series) =>
      [...series.months, series.total, series.lastYear, ...series.spans].flatMap((reading) =>
        readingJson(series, reading),
      ),
    ),
    targets: readings.series.flatMap((series) => readingJson(series, series.target)),
  };
}

function readingJson(series: Series, reading: Reading | null) {
  if (reading === null || reading.value === null) return [];
  const { domain, metric, scope, subject, unit } = series;
  const { period, value, marker, at } = reading;
  return [
    { domain, metric, scope, subject, unit, period: formatMonths(period), value: toDecimal(value, 12), marker, ...at },
  ];
}

export function findingsJson(findings: readonly Finding[]) {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    ...placeJson(finding.at),
    value: finding.value,
    expected: finding.expected,
    message: finding.message,
    related: finding.related.map(placeJson),
    fix:
      finding.fix === null
        ? null
        : {
            safe: finding.fix.safe,
            label: finding.fix.label,
            changes: finding.fix.changes.map(({ at, from, to }) => ({ ...placeJson(at), from, to })),
          },
    waived: finding.waived,
  }));
}

function placeJson(place: Place) {
  return { sheet: place.sheet, cell: place.cell ?? null };
}

export interface ToldSpan {
  readonly start: number;
  readonly end: number;
  readonly told: Told;
}

export function generateJson(period: Period, text: string, spans: readonly ToldSpan[], findings: readonly Finding[]) {
  return {
    period: formatPeriod(period),
    text,
    spans: spans.map(({ start, end, told }) => ({
      start,
      end,
      domain: told.domain,
      metric: told.metric,
      scope: told.scope,
      value: told.value,
      marker: told.marker,
      unit: told.unit,
      aspect: told.aspect,
      cells: told.cells.map(placeText),
    })),
    findings: findingsJson(findings),
  };
}
