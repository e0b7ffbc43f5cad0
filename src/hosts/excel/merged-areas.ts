import { parseCellName } from "../../model/place.ts";
import type { Area } from "../../model/workbook.ts";

/** One rectangle of a RangeAreas' address: an optional sheet name (quoted where need be), then the cells. */
const RECTANGLE = /(?:(?:'(?:[^']|'')*'|[^'!,]*)!)?([$A-Z0-9]+)(?::([$A-Z0-9]+))?(?:, *|$)/y;

/** "接警!A1:B2, '甲,乙'!C3:D4" → the rectangles; null when the text is not understood to its end. */
export function parseAreas(address: string): Area[] | null {
  const areas: Area[] = [];
  RECTANGLE.lastIndex = 0;
  while (RECTANGLE.lastIndex < address.length) {
    const match = RECTANGLE.exec(address);
    if (match === null) return null;
    const [, first = "", last = first] = match;
    const from = parseCellName(first);
    const to = parseCellName(last);
    if (from === null || to === null) return null;
    areas.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
  return areas;
}
