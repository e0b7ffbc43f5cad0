import type { Period } from "../model/period.ts";
import { toHalfWidth } from "../model/number-text.ts";
import type { Claim } from "./claim-sheets.ts";
import type { WrittenMonths } from "./read-period.ts";
import { toPeriod, yearsIn } from "./read-period.ts";
import { isNoteLine } from "./row-lines.ts";
import type { Dating } from "./sheet-layout.ts";
import type { TableRead } from "./tables/read-table.ts";
import { readTable } from "./tables/read-table.ts";
import type { TableTime } from "./tables/table-time.ts";
import { monthsInTitle } from "./tables/title-time.ts";

/** The tables that were found on a sheet, each read for the time it speaks of itself. */
export function readTables(claim: Claim, dating: Dating): TableRead[] {
  const { view, reader, tables, context, monthly } = claim;
  if (view === null || reader === null) return [];
  const first = tables[0]?.titles ?? [];
  return tables.map((table) => {
    const titles = table.titles.length === 0 ? first : table.titles;
    const time = timeOf(claim, titles, dating);
    const domain = context?.domain.name ?? null;
    const read = readTable(table, { view, reader, time, report: dating.total, domain });
    const isForm = monthly && read.table.layout !== "unknown";
    return isForm ? { ...read, table: { ...read.table, layout: "monthly-sheets" as const } } : read;
  });
}

/**
 * The time a table speaks of: the month its sheet is named after, else the months in the sheet's name, else those in the
 * title nearest to it, else the report period. A year in the name or the title is believed: last year's table stands
 * beside this year's in many workbooks.
 */
function timeOf({ month, sheet, name }: Claim, titles: readonly string[], { year, total }: Dating): TableTime {
  const texts = titles.filter(speaksOfTime).map(withoutDays);
  const written = month ?? monthsInTitle(sheet.name) ?? firstMonths(titles.filter(speaksOfTime));
  const titled = texts.map((text) => [...yearsIn(text)]).find((years) => years.length > 0);
  const inTitle = titled?.length === 1 ? (titled[0] ?? null) : null;
  const own = name?.year ?? yearOfName(sheet.name) ?? inTitle ?? year;
  const anchor = written === null ? inYear(total, own, year) : toPeriod(written, own);
  return { year: own, anchor };
}

function yearOfName(name: string): number | null {
  const years = [...yearsIn(name)];
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** 填表日期：2023年7月3日 is no time of the numbers; 统计时间：2023年1—6月 is. */
function speaksOfTime(text: string): boolean {
  return !isNoteLine(text) || /^统计(?:时间|时段|期间|日期)|^报告期/.test(text);
}

function firstMonths(texts: readonly string[]): WrittenMonths | null {
  for (const text of texts) {
    const months = monthsInTitle(text);
    if (months !== null) return months;
  }
  return null;
}

function withoutDays(text: string): string {
  return toHalfWidth(text.slice(0, 200)).replace(/\d{4}年\d{1,2}月\d{1,2}[日号]/g, "");
}

/** The report period in the year of the table. */
function inYear(total: Period | null, own: number | null, year: number | null): Period | null {
  if (total === null || own === null || year === null || own === year) return total;
  const shifted = (month: Period["first"]): Period["first"] => ({ ...month, year: month.year + own - year });
  return { first: shifted(total.first), last: shifted(total.last) };
}
