import { parseCellName } from "../../model/place.ts";
import type { Place } from "../../model/place.ts";
import { HostFailure } from "../doors.ts";
import { hostCode } from "./host-error.ts";
import { runExcel } from "./session.ts";

/** Shows a cell, or a sheet: one request. */
export function goTo({ sheet: name, cell }: Place): Promise<void> {
  return runExcel(async (context) => {
    if (name.startsWith("[")) throw new HostFailure("这一处在上年的文件里，请打开上年的文件查看。");
    const sheet = context.workbook.worksheets.getItem(name).load("visibility");
    sheet.activate();
    if (cell !== undefined && parseCellName(cell) !== null) sheet.getRange(cell).select();
    try {
      await context.sync();
    } catch (error) {
      throw reason(error, name, sheet);
    }
  });
}

function reason(error: unknown, name: string, sheet: Excel.Worksheet): unknown {
  switch (hostCode(error)) {
    case "ItemNotFound":
      return new HostFailure(`没有找到工作表“${name}”，可能已改名或删除，请重新检查数据。`, { cause: error });
    case "GeneralException":
      // Documented for two open workbooks of which the other has the focus.
      return new HostFailure("Excel 没能跳过去，请先点一下这个工作簿的窗口，然后再试。", { cause: error });
    case "InvalidOperation":
      return isHidden(sheet) ? new HostFailure(`“${name}”被隐藏，跳不过去；请先取消隐藏。`, { cause: error }) : error;
    default:
      return error;
  }
}

/** Whether what was asked before the failing step says so. */
function isHidden(sheet: Excel.Worksheet): boolean {
  try {
    return sheet.visibility !== "Visible";
  } catch {
    return false;
  }
}
