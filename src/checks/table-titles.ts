import type { Seen } from "../model/finding.ts";
import { formatMonths, shift } from "../model/period.ts";
import type { Place } from "../model/place.ts";
import type { Reading, Series } from "../model/reading.ts";
import { isBlank, placeIn, valueAt } from "../model/workbook.ts";
import type { MetricTable } from "./metric-tables.ts";
import { metricTablesOf } from "./metric-tables.ts";
import { oncePerRun } from "./once.ts";

/** A title with the years it names, in their order. */
export interface DatedTitle {
  readonly text: string;
  readonly at: Place;
  readonly years: readonly number[];
}

/** Rows above a header in which its title is looked for. */
const HIGHEST = 12;
/** A title and a date or a unit beside it; more is the upper level of a header. */
const MOST_CELLS = 2;
const NOTE = /^[(（]?(?:填报|填表|制表|打印|上报|报送|编制)(?:日期|时间)/;

/** The nearest title above the table that names a year; null without one. */
function datedTitle({ sheet, headerRow }: Pick<MetricTable, "sheet" | "headerRow">): DatedTitle | null {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - HIGHEST); row -= 1) {
    const filled = (sheet.values[row] ?? []).flatMap((value, column) => (isBlank(value) ? [] : [column]));
    const texts = filled.map((column) => valueAt(sheet, row, column));
    // Numbers there are those of the table before, and above it stand the titles of that.
    if (texts.some((value) => typeof value === "number")) return null;
    if (filled.length > MOST_CELLS) continue;
    for (const [i, text] of texts.entries()) {
      if (typeof text !== "string" || NOTE.test(text.trim())) continue;
      const years = [...text.slice(0, 100).matchAll(/(?<!\d)((?:19|20)\d{2}) ?年/g)].map(([, year]) => Number(year));
      if (years.length > 0) return { text, at: placeIn(sheet, row, filled[i] ?? 0), years };
    }
  }
  return null;
}

export interface StaleTable {
  readonly title: DatedTitle;
  readonly table: MetricTable;
}

/**
 * Tables whose title names years, none of them of the report, though nothing else says that they are of another year:
 * neither the name of the sheet nor a table of this year with the same rows.
 */
export const staleTables = oncePerRun((seen: Seen): readonly StaleTable[] => {
  const { first, last } = seen.period;
  return metricTablesOf(seen).flatMap((table) => {
    const title = datedTitle(table);
    const [year] = title?.years ?? [];
    if (title === null || year === undefined || table.slots.length === 0) return [];
    if (title.years.some((each) => each >= first.year && each <= last.year)) return [];
    const isNamed = table.sheet.name.includes(String(year));
    return isNamed || isBesideThisYear(table, last.year - year) ? [] : [{ title, table }];
  });
});

/**
 * The title of a brigade's own table is believed, so that the table of another year may stand beside this year's: then
 * its rows have the same times of this year in another table.
 */
function isBesideThisYear({ slots }: MetricTable, years: number): boolean {
  const inTable = new Set(slots.map(({ reading }) => reading));
  return slots.some(({ series, reading }) => {
    const due = formatMonths(shift(reading.period, years * 12));
    return readingsOf(series).some((other) => !inTable.has(other) && formatMonths(other.period) === due);
  });
}

function readingsOf({ months, total, spans }: Series): readonly Reading[] {
  return [...months, ...spans, ...(total === null ? [] : [total])].filter(({ value }) => value !== null);
}
