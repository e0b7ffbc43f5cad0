import { HostFailure } from "../doors.ts";
import type { Extent } from "./blocks.ts";
import { bandsOf } from "./blocks.ts";
import { parseAreas } from "./merged-areas.ts";
import type { SheetGrid } from "./sheet-grid.ts";
import type { SheetSurvey } from "./survey.ts";

/** `getMergedAreas` fails on a range with more than 512 of them. */
const ROWS_PER_MERGE_BAND = 100;

/**
 * Asks for everything that is read of a block; what is returned puts the answer into the sheet's grid, after the sync.
 * Which rows and columns are hidden is only asked when some are and some are not.
 */
export function askBlock(sheet: Excel.Worksheet, survey: SheetSurvey, block: Extent): (grid: SheetGrid) => void {
  const cells = rangeAt(sheet, block).load("values,formulas,numberFormat,valueTypes");
  const merges = bandsOf(block, ROWS_PER_MERGE_BAND).map((band) =>
    rangeAt(sheet, band).getMergedAreasOrNullObject().load("address,areaCount"),
  );
  const rows = survey.rowsHidden === null ? cells.getRowProperties({ rowHidden: true }) : null;
  const columns = survey.columnsHidden === null ? cells.getColumnProperties({ columnHidden: true }) : null;
  return (grid) => {
    grid.put(block, cells);
    for (const areas of merges) if (!areas.isNullObject) grid.merge(areasOf(areas, survey.name));
    if (rows !== null) grid.hideRows(block.row, flags(rows.value, "rowHidden"));
    if (columns !== null) grid.hideColumns(block.column, flags(columns.value, "columnHidden"));
  };
}

function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Extent): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function areasOf({ address, areaCount }: Excel.RangeAreas, name: string) {
  const areas = parseAreas(address);
  if (areas?.length === areaCount) return areas;
  throw new HostFailure(`“${name}”的合并单元格没有读全，请取消不必要的合并后再试。`);
}

function flags<K extends string>(properties: readonly Partial<Record<K, boolean>>[], key: K): (boolean | undefined)[] {
  return properties.map((property) => property[key]);
}
