import type { LedgerMetricSpec } from "../../model/ledger.ts";
import type { Sheet } from "../../model/workbook.ts";
import { isBlank, showValue, valueAt } from "../../model/workbook.ts";
import { fold } from "../fold.ts";
import type { Claim } from "../claim-sheets.ts";
import { isSumWord, isWholeWord } from "../tables/head-words.ts";
import { timeWord } from "../tables/time-words.ts";
import type { FoundLedger } from "./find-ledger.ts";

/** Rows that tell a list of events from a summary; a summary is no longer. */
const LOOKED_AT = 40;

/**
 * Whether a table with headings of a ledger counts events instead of listing them: months stand where each event has its
 * date, or a column of numbers bears the name of what the rows of the ledger would be counted as (检查单位 over 120).
 */
export function isSummary({ sheet, reader, view }: Claim, header: FoundLedger): boolean {
  if (reader === null || view === null) return false;
  const dates = header.headings.find(({ spec }) => header.spec.dates.includes(spec.key));
  const labels = dates === undefined ? [] : filledBelow(sheet, header.headerRow, dates.index);
  if (areMonths(labels, (label) => timeWord(label, view.words) !== null)) return true;
  const counted = new Set(header.spec.metrics.filter(countsRows).map(({ metric }) => metric));
  return header.labels.some((label, column) => {
    const id = label === "" ? null : (reader.read([], label, null).spec?.id ?? null);
    return id !== null && counted.has(id) && holdsCounts(sheet, header.headerRow, column);
  });
}

function countsRows({ measure, where, of }: LedgerMetricSpec): boolean {
  return ["rows", "events", "items"].includes(measure) && where === undefined && of === undefined;
}

/** Each once, with 合计 and 上年同期 among them: a ledger would have a month more than once, or dates. */
function areMonths(labels: readonly string[], isTime: (label: string) => boolean): boolean {
  const times = labels.filter((label) => isTime(label) || isSumWord(label) || isWholeWord(label));
  return labels.length > 1 && times.length * 2 > labels.length && new Set(times).size === times.length;
}

function holdsCounts(sheet: Sheet, headerRow: number, column: number): boolean {
  const values = rowsBelow(headerRow).map((row) => valueAt(sheet, row, column));
  const filled = values.filter((value) => !isBlank(value));
  const numbers = filled.filter((value) => typeof value === "number");
  return numbers.length * 2 > filled.length && numbers.some((value) => value > 1);
}

function filledBelow(sheet: Sheet, headerRow: number, column: number): string[] {
  return rowsBelow(headerRow)
    .map((row) => valueAt(sheet, row, column))
    .filter((value) => !isBlank(value))
    .map((value) => fold(showValue(value).slice(0, LOOKED_AT)));
}

function rowsBelow(headerRow: number): number[] {
  return Array.from({ length: LOOKED_AT }, (_, i) => headerRow + 1 + i);
}
