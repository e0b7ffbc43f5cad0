import { findSettings } from "../../../metrics/typed-settings.ts";
import type { Catalog } from "../../../model/catalog.ts";
import { parseCellName } from "../../../model/place.ts";
import type { Settings } from "../../../model/settings.ts";
import type { CellValue, Workbook } from "../../../model/workbook.ts";
import { emptySheet } from "../../../model/workbook.ts";

/**
 * The workbook as if the given texts stood in 报告设置: in the cell of an item that has one, else in a row added below
 * (in a sheet of its own, when there is none to be read). The workbook itself is left as it is.
 */
export function withSettings(
  workbook: Workbook,
  { places }: Pick<Settings, "places">,
  texts: ReadonlyMap<string, string>,
  catalog: Catalog,
): Workbook {
  if (texts.size === 0) return workbook;
  const name = [...places.values()][0]?.sheet ?? catalog.sheets.settings;
  const old = workbook.sheets.find((sheet) => sheet.name === name);
  const table = old === undefined ? null : findSettings(old);
  const sheet = old === undefined || table === null ? { ...emptySheet(name), values: [["项目", "内容"]] } : old;
  const item = table?.at.get("item") ?? 0;
  const content = table?.at.get("content") ?? 1;
  const values = [...sheet.values];
  for (const [id, text] of texts) {
    const cell = parseCellName(places.get(id)?.cell ?? "");
    const label = catalog.settings.find((spec) => spec.id === id)?.name;
    if (cell !== null) values[cell.row] = replaced(values[cell.row], cell.column, text);
    else if (label !== undefined) values.push(replaced(replaced(undefined, item, label), content, text));
  }
  const sheets = [...workbook.sheets];
  sheets.splice(old === undefined ? sheets.length : sheets.indexOf(old), old === undefined ? 0 : 1, {
    ...sheet,
    values,
  });
  return { ...workbook, sheets };
}

function replaced(row: readonly CellValue[] | undefined, column: number, value: CellValue): CellValue[] {
  const cells = Array.from({ length: Math.max(row?.length ?? 0, column + 1) }, (_, i) => row?.[i] ?? null);
  cells[column] = value;
  return cells;
}
