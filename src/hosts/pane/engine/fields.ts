import { findSettings, typedSettings } from "../../../metrics/typed-settings.ts";
import type { Catalog } from "../../../model/catalog.ts";
import type { Readings } from "../../../model/reading.ts";
import type { Workbook } from "../../../model/workbook.ts";
import type { SettingField } from "./report.ts";

/** Every setting of the catalogue with what the workbook says. */
export function settingFields(workbook: Workbook, { settings, tables }: Readings, catalog: Catalog): SettingField[] {
  const name = tables.find(({ layout }) => layout === "settings")?.sheet;
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  const table = sheet === undefined ? null : findSettings(sheet);
  const typed =
    sheet === undefined || table === null
      ? null
      : typedSettings(sheet, table, catalog.settings, workbook.date1904);
  return catalog.settings.map(({ id, name: item, help, choices, fallback }) => ({
    id,
    name: item,
    help,
    fallback,
    ...(choices && { choices }),
    text: typed?.get(id)?.text ?? "",
    at: settings.places.get(id) ?? null,
    misread: settings.unreadable.has(id),
  }));
}
