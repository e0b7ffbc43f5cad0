import type { WaiverField } from "./waiver.ts";

/**
 * The shape of the brigade's words. The engine knows no metric by name: it is handed a Catalog, and a test may hand it
 * one of two metrics. Ids are English and stable; Chinese names are data and may change.
 */

import type { LedgerSpec } from "./ledger.ts";

/** How the months of a metric combine (domain rule: flow adds, stock takes the last month, distinct and ratio never add). */
export type MetricKind = "flow" | "stock" | "distinct" | "ratio";

/** Which way is good. Enforcement counts are neutral: never praised, never coloured. */
export type Direction = "up" | "down" | "neutral";

export interface MetricSpec {
  /** Domain prefix, then what is counted, plural: "alarms-total", "hazards-found". Unique over all domains. */
  readonly id: string;
  /** The canonical name: "接警出动总数", "火灾起数.农村" (the part after the point tells a kind of the metric before it). */
  readonly name: string;
  /** What the sheet shows when the canonical name reads badly: "其中：农村火灾". */
  readonly label?: string;
  readonly aliases?: readonly string[];
  /**
   * What it is called among its own kind and nowhere else: 火灾 between 接警总数 and 抢险救援 is 火灾扑救. Taken as it is
   * written, before another domain is asked.
   */
  readonly shortNames?: readonly string[];
  /** The unit of the standard sheet: "起", "人次", "万元", "%". */
  readonly unit: string;
  /** Other units that count the same thing, taken as written: 次 for 起. A change of scale (元 for 万元) is not an alias. */
  readonly unitAliases?: readonly string[];
  readonly kind: MetricKind;
  /** Decimals it may have; absent = a whole number. */
  readonly decimals?: number;
  readonly good: Direction;
  /** Deaths and injuries: compared by difference, never by a percentage; never fixed automatically. */
  readonly casualty?: true;
  /** For a ratio: [numerator, denominator] metric ids, when they have rows of their own. */
  readonly ratioOf?: readonly [string, string];
  /** Id of the metric this is a part of (火灾扑救 of 接警出动总数). */
  readonly partOf?: string;
  /**
   * The clause that tells it, around the amount: ["召开党委会议"] → 召开党委会议6次;
   * ["选派", "消防员参加支队班长骨干培训"] → 选派3名消防员参加支队班长骨干培训.
   */
  readonly tell: readonly [before: string, after?: string];
  /** A split by 范围 (火灾起数 of each county): a row without one would speak against the total, and is not told. */
  readonly onlyScoped?: true;
  /** The definition (统计口径) or document it follows. */
  readonly source?: string;
}

export interface DomainSpec {
  readonly id: string;
  /** As in the outside contract: 检查. */
  readonly name: string;
  /** The name of its sheet in the standard workbook: 检查单位. */
  readonly sheet: string;
  /** Other sheet names and headings it goes by: 接处警, 出警. */
  readonly aliases: readonly string[];
  /** Ids of the domains whose metrics clerks also put on this sheet: 发现隐患 on 检查单位. */
  readonly kin?: readonly string[];
  /** In the order sentences and sheets tell them. */
  readonly metrics: readonly MetricSpec[];
}

/** An equality or bound between rows of one scope, checked per month and for the period. */
export interface RelationSpec {
  readonly id: string;
  /** Id of the check rule that speaks when it is broken. */
  readonly rule: string;
  readonly left: string;
  readonly op: "=" | "<=";
  /** Their sum is the right side. */
  readonly right: readonly string[];
  /**
   * For "=": id of the catch-all part (其他出动). Without its row the split is incomplete and only "sum ≤ left" holds.
   * Absent: the equality is checked only when every part has a row.
   */
  readonly rest?: string;
  readonly source?: string;
}

/** Plausible bounds of a quotient; a breach is worth a question, never an error. Settings may override them. */
export interface BoundSpec {
  readonly id: string;
  readonly rule: string;
  /** [numerator, denominator] metric ids; one alone is bounded itself. */
  readonly of: readonly [string, string?];
  readonly min?: string;
  readonly max?: string;
  /** Only asked when the denominator is at least this. */
  readonly from?: string;
  /** "平均每起出车{}辆": how the quotient is said, with {} for the number. */
  readonly says: string;
  /** What to do about it: "请核对出动车辆". */
  readonly action: string;
  readonly source?: string;
}

/** "a>0 needs b≥1": 罚款>0 needs 行政处罚≥1. */
export interface ImplicationSpec {
  readonly id: string;
  readonly rule: string;
  /** "period": the two may fall into different months (a fine is paid after its decision), so only the period is asked. */
  readonly over?: "period";
  readonly when: string;
  readonly needs: string;
  readonly message: string;
}

export type FormulaName = "percent" | "percent-of-sum" | "quotient" | "per-day" | "per-month" | "sum" | "difference";

/** A derived figure: one row a figure. */
export interface FigureSpec {
  readonly id: string;
  readonly name: string;
  /** Id of the domain that tells it. */
  readonly domain: string;
  readonly formula: FormulaName;
  /** Metric ids in the order the formula takes them. */
  readonly of: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly good: Direction;
  readonly source?: string;
}

/** A column role of the standard sheet, with the header spellings that mean it. */
export type ColumnRole =
  | "metric"
  | "scope"
  | "unit"
  | "month"
  | "span"
  | "total"
  | "last-year"
  | "change"
  | "change-rate"
  | "target"
  | "note"
  | "unknown";

export interface ColumnSpec {
  readonly role: Exclude<ColumnRole, "month" | "span" | "unknown">;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether the standard template has it. */
  readonly standard: boolean;
}

export interface SettingSpec {
  /** Key in `Settings`. */
  readonly id: string;
  /** The name in the sheet 报告设置. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Chinese choices offered in the sheet, with the value each stands for. Absent: free text. */
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly fallback: string;
  readonly help: string;
}

/** Where a text of the sheet 文稿要点 goes. */
export interface TextSlotSpec {
  readonly id: "opening" | "highlight" | "practice" | "problem" | "plan" | "closing";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly help: string;
}

/** A column of the sheet 核查说明. */
export interface WaiverColumnSpec {
  readonly field: WaiverField;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In characters, when the sheet is made. */
  readonly width: number;
}

/** The columns of the sheet 上报存档. */
export type ArchiveField = "period" | "domain" | "metric" | "scope" | "subject" | "unit" | "value" | "on";

/** A column of the sheet 上报存档. */
export interface ArchiveColumnSpec {
  readonly field: ArchiveField;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In characters, when the sheet is made. */
  readonly width: number;
}

export interface Catalog {
  readonly domains: readonly DomainSpec[];
  readonly figures: readonly FigureSpec[];
  readonly relations: readonly RelationSpec[];
  readonly bounds: readonly BoundSpec[];
  readonly implications: readonly ImplicationSpec[];
  readonly columns: readonly ColumnSpec[];
  readonly settings: readonly SettingSpec[];
  readonly textSlots: readonly TextSlotSpec[];
  readonly waiverColumns: readonly WaiverColumnSpec[];
  readonly archiveColumns: readonly ArchiveColumnSpec[];
  readonly ledgers: readonly LedgerSpec[];
  /** Names of the sheets that are not domains. */
  readonly sheets: {
    readonly guide: string;
    readonly settings: string;
    readonly texts: string;
    readonly ledger: string;
    readonly waivers: string;
    /** Where a brigade says once what its own sheets and labels mean. */
    readonly mapping: string;
    readonly archive: string;
  };
}
