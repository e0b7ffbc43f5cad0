import type { Catalog } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";
import type { Layout, Readings, Series, Table, TextEntry } from "../model/reading.ts";
import type { Settings } from "../model/settings.ts";
import type { Waiver } from "../model/waiver.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Claim } from "./claim-sheets.ts";
import { chooseSheets, claimSheets, isLeftover } from "./claim-sheets.ts";
import { claimLedgers, ledgerTable, readLedgers } from "./ledger/claim-ledgers.ts";
import { settingsOf } from "./read-settings.ts";
import { findTexts, readTexts } from "./read-texts.ts";
import { findWaivers, readWaivers } from "./read-waivers.ts";
import { datingOf, yearInNames } from "./resolve-year.ts";
import { findSettings, typedSettings } from "./typed-settings.ts";
import { wordsOf } from "./words.ts";

/**
 * Everything a workbook says, cell by cell: records, never complains. `asked` is the period asked for from outside;
 * null takes the one of 报告设置. 本期合计 and 上年同期 are for the period of 报告设置, else for the one asked for.
 * Months are of 年度, else of the year asked for, else of the year in the names and titles; without any they are not read.
 */
export function readMetrics(workbook: Workbook, catalog: Catalog, asked: Period | null): Readings {
  const words = wordsOf(catalog);
  const all = claimSheets(workbook, catalog, words);
  const ledgers = claimLedgers(all, catalog);
  const taken = new Set(ledgers.flatMap(({ claim, copies }) => [claim, ...copies]));
  const claims = all.filter((claim) => !taken.has(claim));
  const nameYear = asked?.first.year ?? yearInNames(claims, workbook.name);
  const settings = readSettings(claims, catalog, nameYear, workbook.date1904);
  const year = settings.year ?? settings.period?.first.year ?? nameYear;
  const chosen = chooseSheets(claims, year);
  const tables: Table[] = [];
  const series: Series[] = [];
  const texts: TextEntry[] = [];
  const waivers: Waiver[] = [];
  for (const claim of claims) {
    const left = chosen.get(claim) ?? [];
    if (claim.name !== null && !chosen.has(claim)) continue;
    const read = readSheet(claim, year, settings.period ?? asked);
    // Nothing is told of the clerks' own notes, so that a copy of them is no matter.
    tables.push({ ...read.table, copies: read.table.layout === "waivers" ? [] : left });
    for (const one of read.series) series.push(one);
    const table = claim.name?.purpose.kind === "texts" ? findTexts(claim.sheet) : null;
    if (table !== null) texts.push(...readTexts(claim.sheet, table, catalog, words));
    for (const waiver of waiversOf(claim, catalog, year, workbook.date1904)) waivers.push(waiver);
  }
  const period = asked ?? settings.period;
  const { date1904 } = workbook;
  const counted = readLedgers(ledgers, { catalog, settings, period, year, date1904, series });
  for (const claim of ledgers) tables.push(ledgerTable(claim, counted.ledgers));
  return { tables: inOrder(all, tables), ...counted, settings, texts, waivers, period };
}

/** Tables in the order of their sheets. */
function inOrder(claims: readonly Claim[], tables: readonly Table[]): Table[] {
  const order = new Map(claims.map(({ sheet }, index) => [sheet.name, index]));
  return [...tables].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

/** Sheets that no layout could read, in the order of the workbook: to be named, and mapped by hand. */
export function unclaimedTables({ tables }: Readings): readonly Table[] {
  return tables.filter(({ layout }) => layout === "unknown");
}

function readSettings(claims: readonly Claim[], catalog: Catalog, year: number | null, date1904: boolean): Settings {
  const chosen = chooseSheets(claims, year);
  const claim = [...chosen.keys()].find(({ name }) => name?.purpose.kind === "settings");
  const table = claim === undefined ? null : findSettings(claim.sheet);
  const typed =
    claim === undefined || table === null
      ? new Map<string, never>()
      : typedSettings(claim.sheet, table, catalog.settings, date1904);
  return settingsOf(typed, catalog, year);
}

interface SheetRead {
  readonly table: Omit<Table, "copies">;
  readonly series: readonly Series[];
}

function readSheet(claim: Claim, year: number | null, total: Period | null): SheetRead {
  const { context, recognised, sheet } = claim;
  if (context === null || recognised === null || isLeftover(claim)) return { table: plainTable(claim), series: [] };
  const dating = datingOf(claim, year, total);
  return recognised.layout.read(sheet, recognised.header, { context, dating });
}

function waiversOf(
  { sheet, name }: Claim,
  catalog: Catalog,
  year: number | null,
  date1904: boolean,
): readonly Waiver[] {
  const table = name?.purpose.kind === "waivers" ? findWaivers(sheet, catalog.waiverColumns) : null;
  return table === null ? [] : readWaivers(sheet, table, { year, date1904 });
}

/** A sheet without metrics: settings, texts, guide, ledger, 核查说明, and whatever is unknown. */
function plainTable({ sheet, name, context }: Claim): Omit<Table, "copies"> {
  const kind = name?.purpose.kind ?? "domain";
  const layout: Layout = kind === "domain" ? "unknown" : kind;
  const table = kind === "settings" ? findSettings(sheet) : kind === "texts" ? findTexts(sheet) : null;
  return {
    sheet: sheet.name,
    domain: context?.domain.name ?? null,
    layout,
    headerRow: table?.headerRow ?? null,
    columns: table?.columns ?? [],
    firstRow: null,
    lastRow: null,
  };
}
