import type { Sheet } from "../model/workbook.ts";
import { MAX_SHEETS } from "./limits.ts";
import { damaged } from "../ooxml/refuse.ts";
import { tooManySheets } from "./refuse.ts";
import { isTrue } from "./sheet-cells.ts";
import { unescapeUnits } from "../ooxml/xml-text.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

export interface SheetEntry {
  readonly name: string;
  readonly state: Sheet["state"];
  /** Id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What workbook.xml says: the sheets in the order of their tabs, and where serial 0 lies. */
export function readWorkbookPart(xml: XmlScanner): { date1904: boolean; sheets: SheetEntry[] } {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let count = 0;
  xml.enter("workbook");
  while (xml.nextChild(1)) {
    if (xml.is("workbookPr")) date1904 = isTrue(xml.attribute("date1904"));
    if (!xml.is("sheets")) continue;
    while (xml.nextChild(2)) {
      if (!xml.is("sheet")) continue;
      count += 1;
      if (count <= MAX_SHEETS) sheets.push(readEntry(xml));
    }
  }
  xml.finish();
  if (count > MAX_SHEETS) throw tooManySheets(count);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw damaged("有重名的工作表");
  return { date1904, sheets };
}

function readEntry(xml: XmlScanner): SheetEntry {
  const name = unescapeUnits(xml.attribute("name") ?? "");
  const relationship = xml.prefixedAttribute("id");
  if (name === "" || relationship === null) throw damaged("工作表目录有误");
  const state = xml.attribute("state");
  const hidden = state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible";
  return { name, state: hidden, relationship };
}
