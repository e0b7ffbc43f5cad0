import type { ExcelDoor } from "../doors.ts";
import { changeCells } from "./change.ts";
import { appendRows } from "./append-rows.ts";
import { writeTable } from "./write-table.ts";
import { clearMarks, markFindings } from "./marks.ts";
import { goTo } from "./navigate.ts";
import { readWorkbook } from "./read-workbook.ts";
import { takeRows } from "./take-rows.ts";
import { insertTemplate } from "./template.ts";
import { watchChanges } from "./watch.ts";

/** The workbook open in this Excel; to be called after `Office.onReady` reported Excel. */
export function openExcel(): ExcelDoor {
  return {
    read: readWorkbook,
    goTo,
    change: changeCells,
    writeTable,
    appendRows,
    takeRows,
    mark: markFindings,
    clearMarks,
    insertTemplate,
    watch: watchChanges,
  };
}
