import { catalog } from "../../catalog/catalog.ts";
import { period } from "../../model/period.ts";
import { writeTemplate } from "../../workbook/write-xlsx.ts";
import { startedNotice, XLSX_TYPE } from "./download.ts";
import { openStopped } from "./open-pane.ts";
import type { CommandDoors } from "./pane-door.ts";

/** 新建模板: the standard sheets of `year` into the open workbook, else a new one, else a download. */
export async function newTemplate({ excel, browser, pane }: CommandDoors, year: number): Promise<void> {
  const bytes = await writeTemplate(catalog, { year, unit: "", period: period(year, 1, 6) });
  if ((await excel.insertTemplate(bytes)) !== "unsupported") return;
  const name = `${year}年消防工作指标表.xlsx`;
  if (browser.download(name, bytes, XLSX_TYPE) === "started") {
    pane.show({ tab: "check", workbook: null, notice: startedNotice(name) });
  } else {
    await openStopped(pane, "这里放不进模板，也不能下载；请用浏览器打开网页版，在那里下载模板。");
  }
}
