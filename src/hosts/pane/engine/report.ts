import type { SettingSpec } from "../../../model/catalog.ts";
import type { Figures } from "../../../model/figure.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Narrative } from "../../../model/narrative.ts";
import type { Period } from "../../../model/period.ts";
import type { Place } from "../../../model/place.ts";
import type { WrittenWaiver } from "../../../model/waiver.ts";
import type { CellValue, Workbook } from "../../../model/workbook.ts";

/** One item of 报告设置 as the pane shows it. */
export interface SettingField extends Pick<SettingSpec, "id" | "name" | "help" | "choices" | "fallback"> {
  /** What stands in the sheet; "" when blank or when there is no such row. */
  readonly text: string;
  /** What the cell holds. */
  readonly raw: CellValue;
  /** Its cell; null when the workbook has no row for it. */
  readonly at: Place | null;
  /** The text was not understood. */
  readonly misread: boolean;
}

/** Everything the pane shows of one workbook. Plain data, so that it can come from a worker. */
export interface Report {
  readonly period: Period;
  readonly unit: string;
  /** Decimals of rates and shares, as the text prints them. */
  readonly rateDecimals: number;
  readonly findings: readonly Finding[];
  /** Findings beyond the most that are shown. */
  readonly unlisted: number;
  /** Who wrote the last 说明 of the workbook; "" when nobody did. */
  readonly waiverBy: string;
  readonly figures: Figures;
  readonly narrative: Narrative;
  /** The whole text, for the clipboard. */
  readonly text: string;
}

/** The most findings that are handed to the pane; nobody reads further before mending these. */
export const MOST_FINDINGS = 2000;

/** What came of a workbook: a report, or one sentence that says why there is none. The settings are there in both. */
export interface Opened {
  readonly name: string;
  readonly fields: readonly SettingField[];
  /** Sheets and labels that were not recognised: rows to be completed in 对应关系. */
  readonly unknown: number;
  /** The period of the sheet 报告设置; null when it says none. */
  readonly sheetPeriod: Period | null;
  readonly outcome: { readonly report: Report } | { readonly trouble: string };
}

/** Where a workbook comes from. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "book"; readonly workbook: Workbook };

/** What was chosen in the pane and does not stand in the workbook. */
export interface Choices {
  /** As the command line spells it: "2023H1"; null: the one of the workbook. */
  readonly period: string | null;
  /** Setting id → text, taken instead of what the sheet says. */
  readonly settings: ReadonlyMap<string, string>;
}

export const NO_CHOICES: Choices = { period: null, settings: new Map() };

/** A finding to be explained, and what the person wrote. */
export interface Explanation {
  readonly finding: Finding;
  readonly written: WrittenWaiver;
}

/** The cells around a place, as far as a person needs them to see what stands there. */
export interface Peek {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Row number and column letters of the place. */
  readonly hit: { readonly row: number; readonly column: string };
}

/** What a Word document holds of a report: its numbers, and the record as XML (null: there is none). */
export interface DocumentNumbers {
  readonly controls: readonly { readonly id: number; readonly tag: string; readonly text: string }[];
  readonly record: string | null;
}

export interface TemplateChoices {
  readonly year: number;
  readonly unit: string;
}
