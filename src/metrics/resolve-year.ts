import type { Period } from "../model/period.ts";
import { shift } from "../model/period.ts";
import type { Claim } from "./claim-sheets.ts";
import { titleOf } from "./claim-sheets.ts";
import { yearsIn } from "./read-period.ts";
import type { Dating } from "./sheet-layout.ts";

/**
 * The year that sheet names, titles or else the workbook's name speak of; the first of these that names any year
 * decides. null when it names several: the year is never guessed.
 */
export function yearInNames(claims: readonly Claim[], workbookName: string): number | null {
  const read = claims.filter(({ context, name }) => context !== null && name?.copy === false);
  for (const texts of [read.map(({ sheet }) => sheet.name), read.map(titleOf), [workbookName]]) {
    const years = new Set(texts.flatMap((text) => [...yearsIn(text)]));
    if (years.size > 0) return years.size === 1 ? ([...years][0] ?? null) : null;
  }
  return null;
}

/** A sheet whose name bears a year (2022年接警) is of that year, and so is its total. */
export function datingOf({ name }: Claim, year: number | null, total: Period | null): Dating {
  const own = name?.year ?? year;
  if (own === null || year === null || total === null) return { year: own, total };
  return { year: own, total: shift(total, (own - year) * 12) };
}
