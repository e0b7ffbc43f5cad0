import type { ColumnRole } from "./catalog.ts";
import type { Exact } from "./exact.ts";
import type { CountedColumns, CountedRows, Ledger } from "./ledger.ts";
import type { Month, Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { Settings } from "./settings.ts";
import type { Waiver } from "./waiver.ts";
import type { CellValue } from "./workbook.ts";

/** The word that makes a number approximate, as the clerk wrote it: 5000余, 约300. */
export type Marker = "余" | "多" | "近" | "约" | "逾" | "超" | "左右" | "以上";

/** Layouts of a sheet, as named in the outside contract. */
export type Layout =
  | "metrics-by-month"
  | "months-by-metric"
  | "period-columns"
  | "ledger"
  | "units-by-metric"
  | "monthly-sheets"
  | "settings"
  | "texts"
  | "guide"
  | "waivers"
  | "mapping"
  | "archive"
  | "unknown";

/** One cell of one metric: what stood there, where, and the number it means (null when it is none). */
export interface Reading {
  /** The time it speaks of: a month, or the report period for 本期合计 and its year before for 上年同期. */
  readonly period: Period;
  readonly value: Exact | null;
  readonly marker: Marker | null;
  /** Exactly what the cell holds; blank cells are null. */
  readonly raw: CellValue;
  readonly at: Place;
  /** Formula text without "=", when the cell has one. */
  readonly formula: string | null;
  /** The cell has a formula that was never calculated. */
  readonly uncalculated: boolean;
  /** Number format code, when not General. */
  readonly format: string | null;
  /** Of a number counted from a ledger: the rows it was counted from, looked up when asked for. */
  readonly rows?: () => readonly CountedRows[];
}

/** A metric in one scope: one row of a standard sheet, with everything read from it. */
export interface Series {
  readonly sheet: string;
  /** Zero-based row of the label. */
  readonly row: number;
  readonly labelAt: Place;
  /** Domain name as in the outside contract: 接警. */
  readonly domain: string;
  /** Catalogue id; null for a row the clerk invented. */
  readonly id: string | null;
  /** Canonical name, or the clerk's own. */
  readonly metric: string;
  /** The label as typed. */
  readonly label: string;
  /** Campaign, township kind … of 范围; null when blank. */
  readonly scope: string | null;
  /** Township or station, in layouts that list them; null otherwise. */
  readonly subject: string | null;
  /** The unit as typed, else the catalogue's; null when neither knows. */
  readonly unit: string | null;
  /** The unit cell as typed; null when blank or no unit column. */
  readonly typedUnit: string | null;
  /** Readings of single months in order of time, blanks included (value and raw null). */
  readonly months: readonly Reading[];
  /** 本期合计. Its period is the report period. */
  readonly total: Reading | null;
  /** 上年同期. */
  readonly lastYear: Reading | null;
  /** 年度目标. */
  readonly target: Reading | null;
  /** Typed 增减 and 同比 columns, where a sheet has them. */
  readonly change: Reading | null;
  readonly changeRate: Reading | null;
  /** Other spans with a number of their own: 第一季度 between the months, 累计 of an earlier report. In order of time. */
  readonly spans: readonly Reading[];
  readonly note: string | null;
  /** Of a row counted from ledgers: the columns it rests on. Its readings stand in the headings of what was counted. */
  readonly counted?: readonly CountedColumns[];
}

export interface Column {
  /** Zero-based. */
  readonly index: number;
  readonly role: ColumnRole;
  /** For role "month". */
  readonly month: Month | null;
  /** Header text as typed; "" when blank. */
  readonly label: string;
}

/** A label with numbers that no metric of the catalogue is known by. */
export interface Unmatched {
  /** As typed; levels of a header from the top down, joined by "/". */
  readonly label: string;
  readonly at: Place;
}

/**
 * Why a sheet gave no numbers: nobody knows which domain it is of, it has no header of metrics, months or time words, it
 * is laid out in a way that fits none, nothing says which time its numbers are of, or its rows are events of no ledger.
 */
export type UnknownReason = "no-domain" | "no-header" | "no-time" | "events";

/** How one table was understood. A sheet has one for each table on it, at least one. */
export interface Table {
  readonly sheet: string;
  /** Domain name; null when no domain claims the sheet. */
  readonly domain: string | null;
  readonly layout: Layout;
  /** Zero-based row of the header; null when none was found. */
  readonly headerRow: number | null;
  readonly columns: readonly Column[];
  /** Zero-based rows of the first and last metric; null when there is none. */
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  /** Other sheets that also claim this domain and were left aside, "接警出动 (2)". */
  readonly copies: readonly string[];
  /** Labels that were read as the clerk's own or not at all; absent where nobody looked. */
  readonly unmatched?: readonly Unmatched[];
  /** Only for layout "unknown". */
  readonly reason?: UnknownReason;
}

/** A text of the sheet 文稿要点. */
export interface TextEntry {
  readonly slot: "opening" | "highlight" | "practice" | "problem" | "plan" | "closing";
  /** Domain name it belongs to; null when general. */
  readonly domain: string | null;
  readonly heading: string | null;
  readonly body: string;
  readonly at: Place;
}

/** A number as it was submitted: one row of 上报存档. */
export interface Archived {
  readonly period: Period;
  /** Domain name: 接警. */
  readonly domain: string;
  /** Canonical name, or the clerk's own. */
  readonly metric: string;
  readonly scope: string | null;
  readonly subject: string | null;
  readonly unit: string | null;
  readonly value: Exact;
  readonly marker: Marker | null;
  /** When it was submitted, as written; "" when nobody wrote it. */
  readonly on: string;
  /** The cell of its number. */
  readonly at: Place;
}

/** What a ledger yields for one metric. */
export interface LedgerSeries {
  readonly series: Series;
  /** Id of the rule that compares it with the metric sheet; null when nothing does. */
  readonly rule: string | null;
  /** Months in which the ledger has any event: of others it may simply not know. */
  readonly covers: readonly Month[];
}

/** Everything read from one workbook. Reading records and never complains. */
export interface Readings {
  readonly tables: readonly Table[];
  /** A metric that a metric sheet fills is here once, from there; one that only a ledger knows, from the ledger. */
  readonly series: readonly Series[];
  readonly ledgers: readonly Ledger[];
  /** Everything the ledgers yield, also what a metric sheet says and what is only compared with it. */
  readonly ledgerSeries: readonly LedgerSeries[];
  readonly settings: Settings;
  readonly texts: readonly TextEntry[];
  /** The rows of 核查说明, from top to bottom. */
  readonly waivers: readonly Waiver[];
  /** The rows of 上报存档 that can be read, from top to bottom. */
  readonly archive: readonly Archived[];
  /** The report period the totals were read for: asked for, else from the settings; null when neither says. */
  readonly period: Period | null;
}
