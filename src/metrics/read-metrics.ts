import type { Catalog } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";
import type { Archived, Layout, Readings, Series, Table, TextEntry } from "../model/reading.ts";
import type { Settings } from "../model/settings.ts";
import type { Waiver } from "../model/waiver.ts";
import type { Sheet, Workbook } from "../model/workbook.ts";
import type { Claim } from "./claim-sheets.ts";
import { chooseSheets, claimSheets, isLeftover } from "./claim-sheets.ts";
import { claimLedgers, ledgerTable, readLedgers } from "./ledger/claim-ledgers.ts";
import type { Mapping } from "./mapping.ts";
import { NO_MAPPING } from "./mapping.ts";
import { findArchive, readArchive } from "./read-archive.ts";
import { findMapping, readMapping } from "./read-mapping.ts";
import { settingsOf } from "./read-settings.ts";
import { findTexts, readTexts } from "./read-texts.ts";
import { findWaivers, readWaivers } from "./read-waivers.ts";
import { datingOf, yearInNames } from "./resolve-year.ts";
import { readTables } from "./read-tables.ts";
import { readSheetName } from "./sheet-names.ts";
import { joinSeries } from "./tables/join-series.ts";
import { findSettings, typedSettings } from "./typed-settings.ts";
import { unreadLabels } from "./unread-labels.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/**
 * Everything a workbook says, cell by cell: records, never complains. `asked` is the period asked for from outside;
 * null takes the one of 报告设置. 本期合计 and 上年同期 are for the period of 报告设置, else for the one asked for.
 * Months are of 年度, else of the year asked for, else of the year in the names and titles; without any they are not read.
 */
export function readMetrics(workbook: Workbook, catalog: Catalog, asked: Period | null): Readings {
  const words = wordsOf(catalog);
  const mapping = mappingOf(workbook, catalog, words);
  const all = claimSheets(workbook, { catalog, words, mapping });
  const ledgers = claimLedgers(all, catalog);
  const taken = new Set(ledgers.flatMap(({ claim, copies }) => [claim, ...copies]));
  const claims = all.filter((claim) => !taken.has(claim));
  const nameYear = asked?.first.year ?? yearInNames(claims, workbook.name);
  const settings = readSettings(claims, catalog, nameYear, workbook.date1904);
  const year = settings.year ?? settings.period?.first.year ?? nameYear;
  const report = settings.period ?? asked;
  const chosen = chooseSheets(claims, year);
  const tables: Table[] = [];
  const own: Series[] = [];
  const found: Series[] = [];
  const texts: TextEntry[] = [];
  const waivers: Waiver[] = [];
  const archive: Archived[] = [];
  for (const claim of claims) {
    const copies = chosen.get(claim) ?? [];
    if (claim.name !== null && !claim.monthly && !chosen.has(claim)) continue;
    const read = readSheet(claim, year, report);
    // Nothing is told of the clerks' own notes, so that a copy of them is no matter.
    read.tables.forEach((table, i) =>
      tables.push({ ...table, copies: i === 0 && !OWN_NOTES.has(table.layout) ? copies : [] }),
    );
    for (const one of read.own) own.push(one);
    for (const one of read.found) found.push(one);
    const table = claim.name?.purpose.kind === "texts" ? findTexts(claim.sheet) : null;
    if (table !== null) texts.push(...readTexts(claim.sheet, table, catalog, words));
    for (const waiver of waiversOf(claim, catalog, year, workbook.date1904)) waivers.push(waiver);
    for (const one of archiveOf(claim, catalog, year, workbook.date1904)) archive.push(one);
  }
  const period = asked ?? settings.period;
  const { date1904 } = workbook;
  const series = joinSeries(own, found, report);
  const counted = readLedgers(ledgers, { catalog, settings, period, year, date1904, series });
  for (const claim of ledgers) tables.push(ledgerTable(claim, counted.ledgers));
  return { tables: inOrder(all, tables), ...counted, settings, texts, waivers, archive, period };
}

const OWN_NOTES: ReadonlySet<Layout> = new Set<Layout>(["waivers", "archive"]);

/** Tables in the order of their sheets. */
function inOrder(claims: readonly Claim[], tables: readonly Table[]): Table[] {
  const order = new Map(claims.map(({ sheet }, index) => [sheet.name, index]));
  return [...tables].sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0));
}

function mappingOf(workbook: Workbook, catalog: Catalog, words: Words): Mapping {
  const sheet = workbook.sheets.find(({ name }) => readSheetName(name, words)?.purpose.kind === "mapping");
  const table = sheet === undefined ? null : findMapping(sheet);
  return sheet === undefined || table === null ? NO_MAPPING : readMapping(sheet, table, catalog, words);
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
  /** At least one. */
  readonly tables: readonly Omit<Table, "copies">[];
  /** Series of a sheet that is laid out as a whole. */
  readonly own: readonly Series[];
  /** Series of tables found by their content. */
  readonly found: readonly Series[];
}

function readSheet(claim: Claim, year: number | null, total: Period | null): SheetRead {
  const { context, recognised, sheet } = claim;
  if (isLeftover(claim)) return { tables: [plainTable(claim)], own: [], found: [] };
  const dating = datingOf(claim, year, total);
  const whole =
    context === null || recognised === null
      ? null
      : recognised.layout.read(sheet, recognised.header, { context, dating, end: recognised.end });
  const others = readTables(claim, dating);
  const tables = [...(whole === null ? [] : [whole.table]), ...others.map(({ table }) => table)];
  return {
    tables: tables.length === 0 ? [plainTable(claim)] : tables,
    own: whole?.series ?? [],
    found: others.flatMap(({ series }) => series),
  };
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

function archiveOf(
  { sheet, name }: Claim,
  catalog: Catalog,
  year: number | null,
  date1904: boolean,
): readonly Archived[] {
  const table = name?.purpose.kind === "archive" ? findArchive(sheet, catalog.archiveColumns) : null;
  return table === null ? [] : readArchive(sheet, table, { year, date1904 });
}

/** A sheet without metrics: settings, texts, guide, ledger, mapping, 核查说明, and whatever is unknown. */
function plainTable({ sheet, name, context }: Claim): Omit<Table, "copies"> {
  const kind = name?.purpose.kind ?? "domain";
  const layout: Layout = kind === "domain" ? "unknown" : kind;
  return {
    sheet: sheet.name,
    domain: context?.domain.name ?? null,
    layout,
    ...namedColumns(sheet, layout),
    firstRow: null,
    lastRow: null,
    ...(layout === "unknown"
      ? { reason: context === null ? "no-domain" : "no-header", unmatched: unreadLabels(sheet) }
      : {}),
  };
}

function namedColumns(sheet: Sheet, layout: Layout): Pick<Table, "headerRow" | "columns"> {
  const find =
    layout === "settings" ? findSettings : layout === "texts" ? findTexts : layout === "mapping" ? findMapping : null;
  const table = find?.(sheet) ?? null;
  return { headerRow: table?.headerRow ?? null, columns: table?.columns ?? [] };
}
