import type { Catalog, MetricKind, MetricSpec } from "../model/catalog.ts";
import type { Exact } from "../model/exact.ts";
import { multiply } from "../model/exact.ts";
import type { Seen } from "../model/finding.ts";
import type { Series } from "../model/reading.ts";
import type { Amount, Time } from "./amounts.ts";
import { amountAt, readingAmount, scaleRange } from "./amounts.ts";
import { oncePerRun } from "./once.ts";
import { dueMonths, specOf, usedSeries } from "./rows.ts";
import { factorToSpec } from "./units.ts";

/** A row that is in use, with its line of the catalogue. */
export interface Row {
  readonly series: Series;
  readonly spec: MetricSpec;
  /** What its numbers are worth in the unit of the catalogue. */
  readonly factor: Exact;
  /** What it said when it was asked before. */
  readonly said: Map<Time, Amount | null>;
}

/** The rows of one scope and one township: only these are compared with each other. Metric id → row. */
export type Family = ReadonlyMap<string, Row>;

/** Of a metric that stands in two rows of a scope the first counts; same-metric-differs asks about the other. */
export function familiesOf(seen: Seen): readonly Family[] {
  return [...familyMap(seen).values()];
}

/** The family the series belongs to. */
export function familyOf(seen: Seen, series: Series): Family {
  return familyMap(seen).get(familyKey(series)) ?? new Map<string, Row>();
}

const familyMap = oncePerRun((seen): ReadonlyMap<string, Family> => {
  const families = new Map<string, Map<string, Row>>();
  for (const series of usedSeries(seen)) {
    const row = rowOf(seen.catalog, series);
    if (row === null) continue;
    const key = familyKey(series);
    const family = families.get(key) ?? new Map<string, Row>();
    if (!family.has(row.spec.id)) family.set(row.spec.id, row);
    families.set(key, family);
  }
  return families;
});

/**
 * What was counted from each ledger. Numbers of different ledgers may be of different events and are not compared; a
 * number of a column that nobody could read whole is not either, since the ledger's own rules ask about that.
 */
export const countedFamilies = oncePerRun((seen): readonly Family[] => {
  const families = new Map<string, Map<string, Row>>();
  for (const { series } of seen.readings.ledgerSeries) {
    const row = isReadWhole(series, seen) ? rowOf(seen.catalog, series) : null;
    if (row === null) continue;
    const family = families.get(series.sheet) ?? new Map<string, Row>();
    family.set(row.spec.id, row);
    families.set(series.sheet, family);
  }
  return [...families.values()];
});

/** Whether the report has the number from the ledger: what a metric sheet says is judged there. */
export function isToldFromLedger({ series: { id, sheet } }: Row, { readings }: Seen): boolean {
  return readings.series.some((one) => one.counted !== undefined && one.id === id && one.sheet === sheet);
}

function isReadWhole({ counted = [] }: Series, { readings }: Seen): boolean {
  return counted.every(({ sheet, headerRow, columns }) => {
    const ledger = readings.ledgers.find((one) => one.sheet === sheet && one.headerRow === headerRow);
    return [...(ledger?.columns.values() ?? [])].every(
      ({ index, odd }) => odd.length === 0 || !columns.includes(index),
    );
  });
}

export function familyKey({ scope, subject }: Pick<Series, "scope" | "subject">): string {
  return JSON.stringify([scope, subject]);
}

/** null for a row the clerk invented. */
export function rowOf(catalog: Catalog, series: Series): Row | null {
  const spec = specOf(catalog, series);
  return spec === null ? null : { series, spec, factor: factorToSpec(series.unit, spec), said: new Map() };
}

/** What the row says at that time in the unit of the catalogue; null when it says nothing that can be compared. */
export function amountOf(row: Row, time: Time): Amount | null {
  const known = row.said.get(time);
  if (known !== undefined) return known;
  const amount = scaled(amountAt(row.series, row.spec.kind, time), row.factor);
  row.said.set(time, amount);
  return amount;
}

/** What was there at the start of the period: the total, else the first month. */
export function openingOf({ series, spec, factor }: Row, time: Time): Amount | null {
  const total = amountAt(series, spec.kind, time);
  return scaled(total ?? readingAmount(dueMonths(series, time.span)[0] ?? null), factor);
}

function scaled(amount: Amount | null, factor: Exact): Amount | null {
  if (amount === null || factor.n === factor.d) return amount;
  return { ...amount, ...scaleRange(amount, factor), value: multiply(amount.value, factor) };
}

/** A row that does not add up over months and does not stand for the end of the period either: 期初. */
export function isOpening(kind: MetricKind): boolean {
  return kind === "distinct";
}
