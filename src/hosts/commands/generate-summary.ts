import { Unreadable } from "../../model/unreadable.ts";
import type { Workbook } from "../../model/workbook.ts";
import { summaryDocx } from "../../summary-docx.ts";
import type { Inspection } from "../../summary.ts";
import { inspect, summarise } from "../../summary.ts";
import { hasErrors } from "../cli/findings-text.ts";
import { generator } from "../cli/version.ts";
import { DOCX_TYPE, fileStem, startedNotice } from "./download.ts";
import { openPane } from "./open-pane.ts";
import type { CommandDoors } from "./pane-door.ts";

/**
 * 生成总结 with one click: reads once, checks, derives, writes and hands the .docx over as a download. The pane opens only
 * when 必须改 findings or an open question stop it, or when the file cannot be handed over; it then shows what was read,
 * without reading again.
 */
export async function generateSummary({ excel, browser, pane }: CommandDoors): Promise<void> {
  const workbook = await excel.read();
  const inspection = look(workbook);
  if (typeof inspection === "string") {
    return openPane(pane, { tab: "check", workbook, notice: { tone: "stopped", text: inspection } });
  }
  const summary = summarise(inspection, null);
  const name = `${fileStem(summary.narrative.title)}.docx`;
  const bytes = await summaryDocx(inspection, summary, generator);
  if (browser.download(name, bytes, DOCX_TYPE) === "started") {
    pane.show({ tab: "summary", workbook, notice: startedNotice(name) });
    return;
  }
  const text = "总结写好了，但按钮在这里存不了文件，请点下面的“下载 Word”或“复制正文”。";
  await openPane(pane, { tab: "summary", workbook, notice: { tone: "stopped", text } });
}

/** The checked workbook, or the sentence that says why no summary can be made of it yet. */
function look(workbook: Workbook): Inspection | string {
  try {
    const inspection = inspect(workbook, { period: null, lastYear: null });
    return hasErrors(inspection.findings) ? "有必须改的地方，总结还没有生成。改好后再点“生成总结”。" : inspection;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}
