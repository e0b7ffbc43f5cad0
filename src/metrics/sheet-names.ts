import { fold } from "./fold.ts";
import { yearsIn } from "./read-period.ts";
import type { Purpose, Words } from "./words.ts";

/** What a sheet's name says. */
export interface SheetName {
  readonly purpose: Purpose;
  /** How far the name is from the standard one: 0 the same, 1 the same when folded, 2 with its trimmings taken off. */
  readonly distance: number;
  /** "接警 (2)", "接警 - 副本": made by copying a sheet. */
  readonly copy: boolean;
  /** The year in "2023年接警"; null without one, or with several. */
  readonly year: number | null;
}

const COPY = /(?:\(\d{1,2}\)|[-_]?(?:的?副本|复制|备份|copy)\(?\d{0,2}\)?)$/;
const MONTHS =
  /\(?(?:前三季度|第?[一二三四1-4]季度|[上下]半年|全年|年度|\d{1,2}(?:月?[-—–~至]\d{1,2})?月份?|(?:19|20)\d\d(?:年度|年)?)\)?/g;
const SUFFIX = /(?:统计表|汇总表|情况表|统计|汇总|情况|指标|数据|工作|报表|表)$/;
const EDGES = /^[-_·、,:]+|[-_·、,:]+$/g;

/**
 * What a sheet is for: by the exact name or an alias, then without copy marks, year and months, and endings like 统计表.
 * null when no name of the catalogue is left. Nothing is compared approximately.
 */
export function readSheetName(name: string, words: Words): SheetName | null {
  const folded = fold(name).slice(0, 60);
  const known = words.sheets.get(folded);
  const years = yearsIn(name);
  const year = years.size === 1 ? ([...years][0] ?? null) : null;
  if (known !== undefined) return { purpose: known, distance: name === standardName(known) ? 0 : 1, copy: false, year };
  const original = folded.replace(COPY, "").replace(EDGES, "");
  const copy = original !== folded && COPY.test(folded);
  const purpose = trimmed(original, words) ?? trimmed(original.replace(MONTHS, "").replace(EDGES, ""), words);
  return purpose === null ? null : { purpose, distance: 2, copy, year };
}

/** The name of the sheet it was copied from: "接警台账 (2)" → 接警台账, folded; null when nothing says it is a copy. */
export function originalOf(name: string): string | null {
  const folded = fold(name).slice(0, 60);
  const original = folded.replace(COPY, "").replace(EDGES, "");
  return COPY.test(folded) && original !== folded ? original : null;
}

function standardName(purpose: Purpose): string | null {
  return purpose.kind === "domain" ? purpose.domain.sheet : null;
}

/** Takes one ending after the other off, and looks each rest up. */
function trimmed(name: string, words: Words): Purpose | null {
  let rest = name;
  for (let i = 0; i < 5; i++) {
    const purpose = words.sheets.get(rest);
    if (purpose !== undefined) return purpose;
    const shorter = rest.replace(SUFFIX, "").replace(EDGES, "");
    if (shorter === rest) return null;
    rest = shorter;
  }
  return null;
}
