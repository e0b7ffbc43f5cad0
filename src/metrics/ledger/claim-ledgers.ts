import type { Catalog, MetricSpec } from "../../model/catalog.ts";
import type { Ledger } from "../../model/ledger.ts";
import type { Period } from "../../model/period.ts";
import type { LedgerSeries, Series, Table } from "../../model/reading.ts";
import type { Settings } from "../../model/settings.ts";
import type { Sheet } from "../../model/workbook.ts";
import type { Claim } from "../claim-sheets.ts";
import { isLeftover } from "../claim-sheets.ts";
import { titleAbove } from "../find-header.ts";
import { fold } from "../fold.ts";
import { yearsIn } from "../read-period.ts";
import { originalOf } from "../sheet-names.ts";
import type { KindSeries } from "./fill-series.ts";
import { fillSeries } from "./fill-series.ts";
import type { FoundLedger } from "./find-ledger.ts";
import { findLedger, ledgerWords } from "./find-ledger.ts";
import { countingGround } from "./ground.ts";
import { isSummary } from "./is-summary.ts";
import { ledgerSeries } from "./ledger-series.ts";
import { readLedger } from "./read-ledger.ts";
import type { ReadMoment } from "./read-moment.ts";
import { momentReader } from "./read-moment.ts";

/** A sheet that is a ledger, with its copies, which are left aside. */
export interface LedgerClaim {
  readonly claim: Claim;
  readonly header: FoundLedger;
  readonly copies: readonly Claim[];
}

/**
 * Sheets that are ledgers by their headings: those no layout of metrics knows, whatever their names say, and that list
 * events rather than count them by month or township.
 */
export function claimLedgers(claims: readonly Claim[], { ledgers }: Catalog): readonly LedgerClaim[] {
  const words = ledgerWords();
  const found: { claim: Claim; header: FoundLedger; copies: Claim[] }[] = [];
  for (const claim of claims) {
    const purpose = claim.name?.purpose.kind ?? "domain";
    if (claim.recognised !== null || isLeftover(claim) || (purpose !== "domain" && purpose !== "ledger")) continue;
    const ledger = findLedger(claim.sheet, ledgers, words);
    if (ledger !== null && !isSummary(claim, ledger)) found.push({ claim, header: ledger, copies: [] });
  }
  const byName = new Map(found.map((one) => [fold(one.claim.sheet.name), one]));
  const originals = found.map(({ claim }) => byName.get(originalOf(claim.sheet.name) ?? ""));
  originals.forEach((original, i) => {
    const copy = found[i];
    if (copy !== undefined && original?.header.spec === copy.header.spec) original.copies.push(copy.claim);
  });
  const aside = new Set(found.flatMap(({ copies }) => copies));
  return found.filter(({ claim }) => !aside.has(claim));
}

export interface LedgersGiven {
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly period: Period | null;
  /** Completes dates like 5月31日 of ledgers that name no year themselves. */
  readonly year: number | null;
  readonly date1904: boolean;
  /** Rows of the metric sheets. */
  readonly series: readonly Series[];
}

export interface LedgersRead {
  readonly ledgers: readonly Ledger[];
  readonly ledgerSeries: readonly LedgerSeries[];
  /** The given rows, with what only a ledger knows. */
  readonly series: readonly Series[];
}

/** Reads the ledgers and counts what they yield, all ledgers of a kind together. */
export function readLedgers(claims: readonly LedgerClaim[], given: LedgersGiven): LedgersRead {
  const { catalog, settings, period } = given;
  if (claims.length === 0) return { ledgers: [], ledgerSeries: [], series: given.series };
  const years = new Map<number | null, ReadMoment>();
  const momentOf = (year: number | null): ReadMoment => {
    const moment = years.get(year) ?? momentReader(given.date1904, year);
    years.set(year, moment);
    return moment;
  };
  const specs = new Map<string, MetricSpec>(
    catalog.domains.flatMap(({ metrics }) => metrics.map((metric) => [metric.id, metric] as const)),
  );
  const grounds = claims.map(({ claim: { sheet }, header }) =>
    countingGround(readLedger(sheet, header, momentOf(ownYear(sheet, header) ?? given.year)), sheet, {
      period,
      cutoff: settings.cutoff,
    }),
  );
  const kinds = catalog.ledgers.map((spec): KindSeries => {
    const untold = new Set(
      spec.metrics.flatMap((row) => (row.untold === true && row.metric !== null ? [row.metric] : [])),
    );
    const ofKind = grounds.filter(({ ledger }) => ledger.spec === spec && ledger.rows.length > 0);
    return { yields: ledgerSeries(ofKind, catalog, period, specs), untold };
  });
  return {
    ledgers: grounds.map(({ ledger }) => ledger),
    ledgerSeries: kinds.flatMap(({ yields }) => yields),
    series: fillSeries(given.series, kinds, specs, period),
  };
}

/** The year that completes 5月31日: that of the sheet's name or its title, where they name one. */
function ownYear(sheet: Sheet, { headerRow }: FoundLedger): number | null {
  for (const text of [sheet.name, titleAbove(sheet, headerRow)]) {
    const years = [...yearsIn(text)];
    if (years.length > 0) return years.length === 1 ? (years[0] ?? null) : null;
  }
  return null;
}

/** How a ledger is listed among the sheets; one nobody has filled speaks for no domain. */
export function ledgerTable({ claim: { sheet }, header, copies }: LedgerClaim, ledgers: readonly Ledger[]): Table {
  const { spec, headerRow, labels } = header;
  const rows = ledgers.find((ledger) => ledger.sheet === sheet.name)?.rows;
  return {
    sheet: sheet.name,
    domain: rows === undefined || rows.length === 0 ? null : spec.domain,
    layout: "ledger",
    headerRow,
    columns: labels.map((label, index) => ({ index, role: "unknown", month: null, label })),
    firstRow: rows?.[0] ?? null,
    lastRow: rows?.[rows.length - 1] ?? null,
    copies: copies.map((copy) => copy.sheet.name),
  };
}
