import type { WaiverColumnSpec } from "../model/catalog.ts";
import type { Sheet } from "../model/workbook.ts";
import { placeIn } from "../model/workbook.ts";
import type { Waiver, WaiverField } from "../model/waiver.ts";
import type { NamedTable } from "./named-table.ts";
import { findNamedTable, textAt } from "./named-table.ts";
import { readMonths, toPeriod } from "./read-period.ts";
import { shownText } from "./typed-settings.ts";

/** The table of the sheet 核查说明; null when it has no header with 规则 and 说明. Other columns may be missing. */
export function findWaivers(sheet: Sheet, columns: readonly WaiverColumnSpec[]): NamedTable<WaiverField> | null {
  const names = new Map(columns.map(({ field, name, aliases }) => [field, [name, ...aliases]]));
  return findNamedTable(sheet, names, ["rule", "reason"]);
}

/** Its rows that name a rule, also those whose 说明 is blank. `year`: for a 期间 written without one. */
export function readWaivers(
  sheet: Sheet,
  table: NamedTable<WaiverField>,
  { year, date1904 }: { readonly year: number | null; readonly date1904: boolean },
): Waiver[] {
  const waivers: Waiver[] = [];
  for (let row = table.headerRow + 1; row < sheet.values.length; row++) {
    if (textAt(sheet, table, row, "rule") !== "") waivers.push(waiverAt(sheet, table, row, { year, date1904 }));
  }
  return waivers;
}

function waiverAt(
  sheet: Sheet,
  table: NamedTable<WaiverField>,
  row: number,
  { year, date1904 }: { readonly year: number | null; readonly date1904: boolean },
): Waiver {
  const text = (field: WaiverField): string => {
    const column = table.at.get(field);
    const owner = table.owner(field, row);
    return column === undefined || owner <= table.headerRow ? "" : shownText(sheet, owner, column, date1904);
  };
  const period = text("period");
  const months = period === "" ? null : readMonths(period);
  return {
    rule: text("rule"),
    sheet: text("sheet"),
    cells: text("cells"),
    item: text("item"),
    values: text("values"),
    reason: text("reason"),
    by: text("by"),
    on: text("on"),
    period: months === null ? null : toPeriod(months, year),
    at: placeIn(sheet, table.owner("reason", row), table.at.get("reason") ?? 0),
  };
}
