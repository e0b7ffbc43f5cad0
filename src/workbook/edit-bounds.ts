import { cellName, parseCellName } from "../model/place.ts";
import type { Area } from "../model/workbook.ts";
import type { CellEdit } from "./cell-xml.ts";
import { rowNumber } from "./edit-rows.ts";
import { isTrue } from "./sheet-cells.ts";
import { parseArea } from "./sheet-formulas.ts";
import { XmlPlaces } from "../ooxml/xml-places.ts";

/** What stands in the way of changing single cells of a sheet. */
export interface SheetBounds {
  /** Ranges that one formula fills (arrays, data tables). */
  readonly arrays: readonly Area[];
  readonly isProtected: boolean;
  /** Style of a cell that is going to be changed; 0 when it is not there. */
  readonly styleAt: (row: number, column: number) => number;
}

/** Reads the bounds of one worksheet part. */
export function boundsOf(bytes: Uint8Array, edits: readonly CellEdit[]): SheetBounds {
  const asked = new Set(edits.map(({ row, column }) => cellName(row, column)));
  const arrays: Area[] = [];
  const styles = new Map<string, number>();
  let isProtected = false;
  const xml = new XmlPlaces(bytes);
  xml.enter("worksheet");
  while (xml.nextChild(1)) {
    if (xml.is("sheetProtection")) isProtected = isTrue(xml.attribute("sheet"));
    else if (xml.is("sheetData")) readCells(xml, asked, { arrays, styles });
  }
  return { arrays, isProtected, styleAt: (row, column) => styles.get(cellName(row, column)) ?? 0 };
}

function readCells(
  xml: XmlPlaces,
  asked: ReadonlySet<string>,
  found: { arrays: Area[]; styles: Map<string, number> },
): void {
  for (let row = -1; xml.nextChild(2);) {
    if (!xml.is("row")) continue;
    row = rowNumber(xml) ?? row + 1;
    for (let column = -1; xml.nextChild(3);) {
      if (!xml.is("c")) continue;
      column = parseCellName(xml.attribute("r") ?? "")?.column ?? column + 1;
      const name = cellName(row, column);
      if (asked.has(name)) found.styles.set(name, Number(xml.attribute("s") ?? 0));
      while (xml.nextChild(4)) {
        if (!xml.is("f") || !["array", "dataTable"].includes(xml.attribute("t") ?? "")) continue;
        const area = parseArea(xml.attribute("ref") ?? "");
        if (area !== null) found.arrays.push(area);
      }
    }
  }
}
