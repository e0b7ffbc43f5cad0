import type { Sheet } from "../model/workbook.ts";
import type { Budget } from "./budget.ts";
import { GRID_COLUMNS } from "./limits.ts";
import { damaged } from "../ooxml/refuse.ts";
import type { Lookups } from "./sheet-cells.ts";
import { CellReader, isTrue } from "./sheet-cells.ts";
import { SheetDraft } from "./sheet-draft.ts";
import { parseArea, SheetFormulas } from "./sheet-formulas.ts";
import type { XmlScanner } from "../ooxml/xml-scan.ts";

/** One worksheet part. Throws when it is damaged or goes over the budget of the workbook. */
export function readSheet(
  xml: XmlScanner,
  { name, state }: Pick<Sheet, "name" | "state">,
  lookups: Lookups,
  budget: Budget,
): Sheet {
  const draft = new SheetDraft(name, budget);
  const formulas = new SheetFormulas(draft);
  const cells = new CellReader(xml, draft, formulas, lookups);
  xml.enter("worksheet");
  while (xml.nextChild(1)) {
    if (xml.is("sheetData")) cells.readRows();
    else if (xml.is("cols")) readHiddenColumns(xml, draft);
    else if (xml.is("mergeCells")) readMerges(xml, draft);
  }
  xml.finish();
  formulas.finish();
  const { values, uncalculated, formats, merges, hiddenRows, hiddenColumns } = draft;
  return { name, state, values, formulas: draft.formulas, uncalculated, formats, merges, hiddenRows, hiddenColumns };
}

/** Hidden, or of width 0, which looks the same. A range nobody could mean is passed over: it moves no value. */
function readHiddenColumns(xml: XmlScanner, draft: SheetDraft): void {
  let hidden: Uint8Array | null = null;
  for (let ranges = 0; xml.nextChild(2); ranges += 1) {
    const width = xml.attribute("width");
    if (!isTrue(xml.attribute("hidden")) && (width === null || Number(width) !== 0)) continue;
    hidden ??= new Uint8Array(GRID_COLUMNS);
    if (ranges < GRID_COLUMNS) hidden.fill(1, Number(xml.attribute("min")) - 1, Number(xml.attribute("max")));
  }
  for (const [column, flag] of hidden?.entries() ?? []) if (flag === 1) draft.hiddenColumns.add(column);
}

function readMerges(xml: XmlScanner, draft: SheetDraft): void {
  while (xml.nextChild(2)) {
    const area = parseArea(xml.attribute("ref") ?? "");
    if (area === null) throw damaged(`${draft.name}的合并单元格有误`);
    if (area.top !== area.bottom || area.left !== area.right) draft.merges.push(area);
  }
}
