/**
 * Ledgers: one row an event. A ledger is kept as columns of numbers, because one of 100,000 rows must stay small; its
 * texts are not copied, they are looked up in the sheet by row and column.
 */

/** What a column of a ledger is about, whatever its heading says. */
export type LedgerKey =
  | "serial"
  | "unit"
  | "credit-code"
  | "place"
  | "place-type"
  | "found"
  | "inspector"
  | "text"
  | "grade"
  | "listing"
  | "manner"
  | "document"
  | "decided"
  | "measure"
  | "person"
  | "due"
  | "status"
  | "done"
  | "rechecked"
  | "recheck-result"
  | "event"
  | "called"
  | "dispatched"
  | "arrived"
  | "finished"
  | "returned"
  | "type"
  | "station"
  | "forces"
  | "vehicles"
  | "people"
  | "distance"
  | "trapped"
  | "rescued"
  | "evacuated"
  | "property"
  | "started"
  | "cause"
  | "minor"
  | "casualties"
  | "deaths"
  | "injuries"
  | "loss"
  | "state"
  | "held"
  | "topic"
  | "target"
  | "leaflets"
  | "found-count"
  | "rectified-count"
  | "notices"
  | "penalties"
  | "seals"
  | "stops"
  | "fines"
  | "id-number"
  | "note";

/** forces: 3车15人, two numbers. casualties: 0死1伤, two numbers. money needs 元 or 万元 in its heading. */
export type LedgerHolds = "text" | "date" | "number" | "money" | "choice" | "forces" | "casualties";

/** One meaning of a choice column, with the wordings clerks use for it; the first is the standard one. */
export interface LedgerChoice {
  readonly id: string;
  readonly words: readonly string[];
  /** Wordings that are not accepted, but tell what was probably meant: 救火. */
  readonly hints?: readonly string[];
}

export interface LedgerColumnSpec {
  readonly key: LedgerKey;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Headings that mean it only where the sheet's name says what the ledger is about: 日期 on 培训台账. */
  readonly loose?: readonly string[];
  readonly holds: LedgerHolds;
  readonly choices?: readonly LedgerChoice[];
  /** A choice is also recognised inside a longer text: 电气线路故障 is 电气. */
  readonly inside?: true;
}

/**
 * How a figure is had from the rows.
 * - rows, items (隐患 in a row: "1.… 2.…" is two), events (rows of one 警情编码 are one), sum, distinct: by month
 * - opening, closing, overdue: what stands unfinished at the start and at the end of a span
 * - done-of-found: found in the span and finished by the end of the report period; due, done-in-time: by the month of 整改期限
 * - days: mean days from discovery to completion of what was finished in the span
 */
export type LedgerMeasure =
  | "rows"
  | "items"
  | "events"
  | "sum"
  | "distinct"
  | "opening"
  | "closing"
  | "overdue"
  | "done-of-found"
  | "due"
  | "done-in-time"
  | "days";

/** A figure a ledger yields. Of several rows for one metric the first whose columns are all there counts. */
export interface LedgerMetricSpec {
  /** Metric id; null for a row of its own that no metric sheet has. */
  readonly metric: string | null;
  /** Name and unit of a row of its own. */
  readonly own?: { readonly name: string; readonly unit: string };
  readonly measure: LedgerMeasure;
  /** The date whose month counts; absent: the first of the ledger's dates. */
  readonly by?: LedgerKey;
  /** What is summed or told apart; the second number of a compound cell with `part` 1. */
  readonly of?: LedgerKey;
  readonly part?: 0 | 1;
  /** Only rows with one of these meanings. */
  readonly where?: { readonly key: LedgerKey; readonly is: readonly string[] };
  /** Only rows in which the number `of` is above zero are counted. */
  readonly above?: true;
  /** Only compared with the metric sheet, never told. */
  readonly untold?: true;
  /** Id of the check rule that speaks when the metric sheet has another number. */
  readonly rule?: string;
}

export interface LedgerSpec {
  readonly id: string;
  /** 隐患台账. */
  readonly name: string;
  /** Name of the domain its figures belong to. */
  readonly domain: string;
  /** Words in the name of a sheet that say it is about this. */
  readonly about: readonly string[];
  /** The date an event is counted by: the first of these columns that is there. */
  readonly dates: readonly LedgerKey[];
  /** Of each group one column must be there. */
  readonly needs: readonly (readonly LedgerKey[])[];
  /** Dates in the order they must have. */
  readonly order: readonly LedgerKey[];
  readonly columns: readonly LedgerColumnSpec[];
  /** The first is the figure that shows whether the ledger and the metric sheet speak of the same events. */
  readonly metrics: readonly LedgerMetricSpec[];
}

export interface LedgerColumn {
  readonly spec: LedgerColumnSpec;
  /** Zero-based. */
  readonly index: number;
  /** The heading as typed. */
  readonly label: string;
  /** 元 or 万元 of money, as the heading says; null when it does not. */
  readonly unit: string | null;
  /**
   * One entry an event, NaN for none. date: days from 1970-01-01 with the time of day as a fraction. choice: position in
   * `choices`, −1 for a wording nobody knows. forces and casualties: two lists. text: no list.
   */
  readonly values: readonly Float64Array[];
  /** Events whose cell is filled and could not be read, ascending. */
  readonly odd: readonly number[];
  /** The sheet row whose cell speaks for this one: another where cells are merged downwards. */
  owner(row: number): number;
}

/** A ledger as it was read. An event is named by its position in `rows`. */
export interface Ledger {
  readonly spec: LedgerSpec;
  readonly sheet: string;
  /** Zero-based. */
  readonly headerRow: number;
  /** Zero-based sheet rows of the events, ascending. */
  readonly rows: Uint32Array;
  /** How many hazards each row tells of; 1 in ledgers of other things. */
  readonly items: Uint16Array;
  readonly columns: ReadonlyMap<LedgerKey, LedgerColumn>;
}

/** Zero-based rows of one sheet. */
export interface CountedRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

/** The columns of a ledger that a figure rests on. */
export interface CountedColumns {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly number[];
}

/** The column that says when an event was; null only for a ledger without events. */
export function dateColumn({ spec, columns }: Ledger): LedgerColumn | null {
  const key = spec.dates.find((date) => columns.has(date));
  return key === undefined ? null : (columns.get(key) ?? null);
}

/** The numbers of a column, or of one part of a compound one; null when there is no such column. */
export function numbersOf({ columns }: Ledger, key: LedgerKey, part: 0 | 1 = 0): Float64Array | null {
  return columns.get(key)?.values[part] ?? null;
}

/** Id of the choice an event has in a column; null when blank, unknown, or without such a column. */
export function choiceOf({ columns }: Ledger, key: LedgerKey, event: number): string | null {
  const column = columns.get(key);
  const at = column?.values[0]?.[event];
  return at === undefined || !(at >= 0) ? null : (column?.spec.choices?.[at]?.id ?? null);
}
