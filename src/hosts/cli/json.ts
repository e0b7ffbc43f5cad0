import type { CellChange, Finding } from "../../model/finding.ts";
import type { CountedRows } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import { formatMonths, formatPeriod } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import { placeText } from "../../model/place.ts";
import type { Told } from "../../model/narrative.ts";
import type { Layout, Reading, Readings, Series } from "../../model/reading.ts";
import type { FormerWaiver } from "../../model/waiver.ts";
import { toDecimal } from "../../model/exact.ts";

/** The JSON of the outside contract. Stable: fields are added, never changed. */

/** Sheets without numbers that the contract has no name of their own for. */
const LAYOUT_NAMES: ReadonlyMap<Layout, Layout> = new Map<Layout, Layout>([
  ["guide", "texts"],
  ["mapping", "settings"],
  ["waivers", "texts"],
]);

/** Two tables of one sheet that were understood alike are one line. */
function distinct<Line>(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

export function readJson(readings: Readings) {
  const all = [...readings.series, ...onlyInLedgers(readings)];
  return {
    period: readings.period === null ? null : formatPeriod(readings.period),
    sheets: distinct(
      readings.tables.map(({ sheet, domain, layout, reason, unmatched = [] }) => ({
        sheet,
        domain,
        layout: LAYOUT_NAMES.get(layout) ?? layout,
        ...(reason === undefined ? {} : { reason }),
        ...(unmatched.length === 0 ? {} : { unmatched: unmatched.map(({ label, at }) => ({ label, ...at })) }),
      })),
    ),
    readings: all.flatMap((series) =>
      [...series.months, series.total, series.lastYear, ...series.spans].flatMap((reading) =>
        readingJson(series, reading),
      ),
    ),
    targets: readings.series.flatMap((series) => readingJson(series, series.target)),
  };
}

/** What ledgers yield beside a metric sheet that says it too; the sheet and the cell tell the two apart. */
function onlyInLedgers({ series, ledgerSeries }: Readings): Series[] {
  const told = series.filter(({ counted }) => counted !== undefined);
  return ledgerSeries
    .map((one) => one.series)
    .filter(
      ({ id, metric, sheet }) => !told.some((one) => one.id === id && one.metric === metric && one.sheet === sheet),
    );
}

function readingJson(series: Series, reading: Reading | null) {
  if (reading === null || reading.value === null) return [];
  const { domain, metric, scope, subject, unit } = series;
  const { period, value, marker, at, rows } = reading;
  const counted = rows === undefined ? {} : { rows: rows().flatMap(rowNames) };
  return [
    {
      ...{ domain, metric, scope, subject, unit },
      ...{ period: formatMonths(period), value: toDecimal(value, 12), marker, ...at, ...counted },
    },
  ];
}

/** "接警台账!5": a whole row. */
function rowNames({ sheet, rows }: CountedRows): string[] {
  return rows.map((row) => `${sheet}!${row + 1}`);
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
            changes: changesJson(finding.fix.changes),
          },
    waived:
      finding.waived === null ? null : { reason: finding.waived.reason, by: finding.waived.by, on: finding.waived.on },
    formerWaiver: finding.former === undefined ? null : formerJson(finding.former),
  }));
}

function formerJson({ reason, by, on, period, because }: FormerWaiver) {
  return { reason, by, on, period: period === null ? null : formatPeriod(period), because };
}

export function changesJson(changes: readonly CellChange[]) {
  return changes.map(({ at, from, to }) => ({ ...placeJson(at), from, to }));
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
