import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import type { Table } from "../../model/reading.ts";
import type { Area, Sheet } from "../../model/workbook.ts";
import { isBlank, placeIn, showValue, valueAt } from "../../model/workbook.ts";
import { clip } from "../say.ts";

/** Rows above the lower header in which its groups may stand. */
const GROUP_ROWS = 3;

/** Sheets with metrics as rows have one header row; a column of theirs without a name is told by blank-header. */
export const brokenGroupHead: Rule = {
  id: "broken-group-head",
  code: "S18",
  stage: "structure",
  severity: "warning",
  title: "两层表头下面少了小项",
  why: "小项没有名称的列不知道是哪个指标，不参与统计",
  *check({ workbook, readings }: Seen): Iterable<Complaint> {
    for (const table of readings.tables) {
      const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
      if (sheet === undefined || table.layout === "metrics-by-month") continue;
      yield* namelessColumns(sheet, table);
    }
  },
};

function* namelessColumns(sheet: Sheet, { headerRow, lastRow }: Table): Iterable<Complaint> {
  if (headerRow === null) return;
  for (const group of sheet.merges) {
    if (group.right === group.left || group.bottom >= headerRow || group.bottom < headerRow - GROUP_ROWS) continue;
    const head = valueAt(sheet, group.top, group.left);
    if (isBlank(head) || !holdsNames(sheet, group, headerRow)) continue;
    for (let column = group.left; column <= group.right; column += 1) {
      if (isNamed(sheet, column, group.bottom, headerRow) || !holdsNumber(sheet, column, { headerRow, lastRow }))
        continue;
      const message = `“${clip(showValue(head))}”下面有一列没写小项名称，不参与统计，请补上。`;
      yield { at: placeIn(sheet, headerRow, column), value: null, expected: null, message };
    }
  }
}

/** A title merged over everything has no items of its own; a group has at least one. */
function holdsNames(sheet: Sheet, { left, right }: Area, headerRow: number): boolean {
  for (let column = left; column <= right; column += 1) {
    if (!isBlank(valueAt(sheet, headerRow, column))) return true;
  }
  return false;
}

/** Below the group; a name merged down to the header row stands in the uppermost of its rows. */
function isNamed(sheet: Sheet, column: number, groupRow: number, headerRow: number): boolean {
  for (let row = headerRow; row > groupRow; row -= 1) if (!isBlank(valueAt(sheet, row, column))) return true;
  return false;
}

function holdsNumber(
  sheet: Sheet,
  column: number,
  { headerRow, lastRow }: { readonly headerRow: number; readonly lastRow: number | null },
): boolean {
  for (let row = headerRow + 1; row <= (lastRow ?? sheet.values.length - 1); row += 1) {
    if (typeof valueAt(sheet, row, column) === "number") return true;
  }
  return false;
}
