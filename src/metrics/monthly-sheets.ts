import type { Sheet } from "../model/workbook.ts";
import { toHalfWidth } from "../model/number-text.ts";
import { fold } from "./fold.ts";
import type { WrittenMonths } from "./read-period.ts";
import { readMonths, singleMonth } from "./read-period.ts";

const MONTH = /((?:19|20)\d\d)?[年.·_-]?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?/;
const ALL = /(?:合计|汇总|总表|累计|全年|年度|上半年|下半年|年报|半年报)/g;

/** Sheets of one form, one for each month. */
export interface MonthlySheets {
  /** The month each sheet is of, by its name. */
  monthOf(sheet: string): WrittenMonths | null;
  /** Whether the sheet belongs to the same form: one of its months, or 汇总 beside them. */
  isOfForm(sheet: string): boolean;
}

/** Sheets that are named like months (1月 … 12月, 2023年1月, 接警1月), when there are two or more of a kind. */
export function monthlySheets(sheets: readonly Sheet[]): MonthlySheets {
  const forms = new Map<string, Map<string, WrittenMonths>>();
  for (const { name } of sheets) {
    const read = readName(name);
    if (read === null) continue;
    const form = forms.get(read.form) ?? new Map<string, WrittenMonths>();
    form.set(name, read.months);
    forms.set(read.form, form);
  }
  const months = new Map<string, WrittenMonths>();
  const kinds = new Set<string>();
  for (const [form, members] of forms) {
    if (new Set([...members.values()].map(({ first }) => `${first.year}-${first.month}`)).size < 2) continue;
    kinds.add(form);
    for (const [name, written] of members) months.set(name, written);
  }
  return {
    monthOf: (sheet) => months.get(sheet) ?? null,
    isOfForm: (sheet) =>
      months.has(sheet) || (ALL_TEST.test(fold(sheet)) && kinds.has(bare(fold(sheet).replace(ALL, "")))),
  };
}

const ALL_TEST = new RegExp(ALL.source);

/** The month a sheet is named after, and what is left of its name. */
function readName(name: string): { form: string; months: WrittenMonths } | null {
  const plain = toHalfWidth(name).replace(/\s+/g, "").slice(0, 60);
  const match = MONTH.exec(plain);
  const isOnly = /^(?:0?[1-9]|1[0-2])$/.test(plain);
  const whole = isOnly ? readMonths(`${plain}月`) : readMonths(plain);
  const written =
    whole ??
    (match === null ? null : readMonths(`${match[1] === undefined ? "" : `${match[1]}年`}${match[2] ?? ""}月`));
  if (written === null || singleMonth(written) === null) return null;
  return { form: whole === null && match !== null ? bare(fold(plain.replace(match[0], ""))) : "", months: written };
}

function bare(text: string): string {
  return text.replace(/(?:19|20)\d\d年?/g, "").replace(/^[-_·、,:()]+|[-_·、,:()]+$/g, "");
}
