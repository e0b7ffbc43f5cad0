import { findSettings, typedSettings } from "../../../metrics/typed-settings.ts";
import type { Catalog } from "../../../model/catalog.ts";
import type { Readings } from "../../../model/reading.ts";
import type { Place } from "../../../model/place.ts";
import { parseCellName } from "../../../model/place.ts";
import type { CellValue, Sheet, Workbook } from "../../../model/workbook.ts";
import { valueAt } from "../../../model/workbook.ts";
import type { SettingField } from "./report.ts";

/** Every setting of the catalogue with what the workbook says. */
export function settingFields(workbook: Workbook, { settings, tables }: Readings, catalog: Catalog): SettingField[] {
  const name = tables.find(({ layout }) => layout === "settings")?.sheet;
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const table = sheet === undefined ? null : findSettings(sheet);
  const typed =
    sheet === undefined || table === null ? null : typedSettings(sheet, table, catalog.settings, workbook.date1904);
  return catalog.settings.map(({ id, name: item, help, choices, fallback }) => ({
    id,
    name: item,
    help,
    fallback,
    ...(choices && { choices }),
    text: typed?.get(id)?.text ?? "",
    raw: rawAt(sheet, settings.places.get(id)),
    at: settings.places.get(id) ?? null,
    misread: settings.unreadable.has(id),
  }));
}

function rawAt(sheet: Sheet | undefined, at: Place | undefined): CellValue {
  const cell = parseCellName(at?.cell ?? "");
  return sheet === undefined || cell === null ? null : valueAt(sheet, cell.row, cell.column);
}
