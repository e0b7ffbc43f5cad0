import type { ColumnRole } from "../model/catalog.ts";
import { isDateFormat, serialToIso, showsYear } from "../model/calendar.ts";
import type { Sheet } from "../model/workbook.ts";
import { cellKey, showValue, valueAt } from "../model/workbook.ts";
import { fold, splitBracket } from "./fold.ts";
import type { WrittenMonths } from "./read-period.ts";
import { readMonths, readYearWord, singleMonth } from "./read-period.ts";
import type { HeaderWord, Words } from "./words.ts";

/** One cell of a header row, before the year is known. */
export interface HeaderColumn {
  /** Zero-based. */
  readonly index: number;
  /** As typed. */
  readonly label: string;
  /** "total" also for 上半年 and 1—6月, "unknown" for what the catalogue has no word for. */
  readonly role: ColumnRole;
  /** The time the header names: the month of a month column, the span of 合计（1—6月） or 上半年. */
  readonly months: WrittenMonths | null;
  /** Bears the column's own name rather than an alias. */
  readonly canonical: boolean;
}

export interface Header {
  /** Zero-based. */
  readonly row: number;
  readonly columns: readonly HeaderColumn[];
}

/** What one header cell says: a word of the catalogue, a month, a span of months, or nothing known. */
export function readHeaderCell(
  sheet: Sheet,
  at: { readonly row: number; readonly index: number },
  words: Words,
  date1904: boolean,
): HeaderColumn {
  const { row, index } = at;
  const value = valueAt(sheet, row, index);
  if (typeof value === "number") {
    return numberColumn(value, index, sheet.formats.get(cellKey(row, index)) ?? null, date1904);
  }
  if (value === null) return { index, label: "", role: "unknown", months: null, canonical: false };
  return textColumn(showValue(value), index, words);
}

/** A date shown as a month, or 5 shown as 5月 by its format. */
function numberColumn(value: number, index: number, format: string | null, date1904: boolean): HeaderColumn {
  const column = { index, label: String(value), role: "unknown", months: null, canonical: false } as const;
  if (format === null) return column;
  if (isDateFormat(format)) {
    const iso = serialToIso(value, date1904);
    if (iso === null) return column;
    const month = { year: showsYear(format) ? Number(iso.slice(0, 4)) : null, month: Number(iso.slice(5, 7)) };
    return { ...column, role: "month", months: { first: month, last: month } };
  }
  const months = /^0?0\\?"?月/.test(format) ? readMonths(`${value}月`) : null;
  return months === null ? column : { ...column, role: "month", months };
}

function textColumn(label: string, index: number, words: Words): HeaderColumn {
  const folded = fold(label).slice(0, 60);
  const bracket = splitBracket(folded);
  const word = words.headers.get(folded) ?? (bracket === null ? undefined : words.headers.get(bracket.before));
  if (word !== undefined) return wordColumn(word, { index, label }, bracket?.inside ?? folded);
  const months = readMonths(folded.replaceAll("·", ".")) ?? (bracket === null ? null : readMonths(bracket.before));
  const named = readYearWord(bracket?.before ?? folded);
  if (months === null && named !== null && singleMonth(named.months) === null) {
    return { index, label, role: named.isLastYear ? "last-year" : "total", months: named.months, canonical: false };
  }
  const total = months ?? readMonths(withoutSum(folded));
  if (total === null) return { index, label, role: "unknown", months: null, canonical: false };
  const role = months !== null && singleMonth(months) !== null ? "month" : "total";
  return { index, label, role, months: total, canonical: false };
}

function wordColumn(
  { role, canonical }: HeaderWord,
  at: { readonly index: number; readonly label: string },
  time: string,
): HeaderColumn {
  const timed = role === "total" || role === "last-year";
  return { ...at, role, months: timed ? readMonths(withoutSum(time)) : null, canonical };
}

/** "上半年合计" → 上半年. */
function withoutSum(text: string): string {
  return text.replace(/(?:合计|累计|小计|总计|数)$/, "");
}
