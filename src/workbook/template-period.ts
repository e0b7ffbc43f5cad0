import type { Catalog, SettingSpec } from "../model/catalog.ts";
import type { Period } from "../model/period.ts";
import { parsePeriod, period, periodName, periodWords, samePeriod } from "../model/period.ts";
import type { TemplateOptions } from "./template-options.ts";

/** Defined names the formulas of 本期合计 use: the first and the last month (1 to 12) of the report period. */
export const FIRST_MONTH_NAME = "报告首月";
export const LAST_MONTH_NAME = "报告末月";

/** First and last month of a report period, 1 to 12. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** What may be chosen as 报告期, and the months it means. */
export interface PeriodChoice extends MonthSpan {
  readonly name: string;
}

/** The report period of a template: the one asked for, else the first half of its year. */
export function templatePeriod(options: TemplateOptions): Period {
  return options.period ?? period(options.year, 1, 6);
}

/** Its months; null when it leaves the year of the sheets, whose twelve months cannot make its totals. */
export function spanOf(options: TemplateOptions): MonthSpan | null {
  const { first, last } = templatePeriod(options);
  const inside = first.year === options.year && last.year === options.year;
  return inside ? { first: first.month, last: last.month } : null;
}

/** What the cell 报告期 shows: the catalogue's choice when there is one, else the months. */
export function periodText(catalog: Catalog, options: TemplateOptions): string {
  const asked = templatePeriod(options);
  const choice = choicesOf(catalog).find(({ value }) => {
    const meant = meaningOf(value, options.year);
    return meant !== null && samePeriod(meant, asked);
  });
  if (choice !== undefined) return choice.name;
  return spanOf(options) === null ? periodName(asked) : periodWords(asked);
}

/** The catalogue's choices with their months, and the period asked for when it is none of them. */
export function periodChoices(catalog: Catalog, options: TemplateOptions): PeriodChoice[] {
  const choices = choicesOf(catalog).flatMap(({ name, value }) => {
    const meant = meaningOf(value, options.year);
    return meant === null ? [] : [{ name, first: meant.first.month, last: meant.last.month }];
  });
  const text = periodText(catalog, options);
  const span = spanOf(options);
  return span === null || choices.some(({ name }) => name === text) ? choices : [...choices, { name: text, ...span }];
}

export function periodSetting(catalog: Catalog): SettingSpec | undefined {
  return catalog.settings.find(({ id }) => id === "period");
}

function choicesOf(catalog: Catalog): readonly { readonly name: string; readonly value: string }[] {
  return periodSetting(catalog)?.choices ?? [];
}

/** "H1", "Q2", "05", "01..09", "" (the whole year) in a year; null for a value of another kind. */
function meaningOf(value: string, year: number): Period | null {
  const span = /^(\d{2})\.\.(\d{2})$/.exec(value);
  if (span !== null) return parsePeriod(`${year}-${span[1] ?? ""}..${year}-${span[2] ?? ""}`);
  return parsePeriod(`${year}${value}`) ?? parsePeriod(`${year}-${value}`);
}
