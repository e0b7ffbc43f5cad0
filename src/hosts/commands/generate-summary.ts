import { summaryDocx } from "../../summary-docx.ts";
import { inspect, summarise } from "../../summary.ts";
import { hasErrors } from "../cli/findings-text.ts";
import { generator } from "../cli/version.ts";
import { DOCX_TYPE, fileStem, startedNotice } from "./download.ts";
import { openPane } from "./open-pane.ts";
import type { CommandDoors } from "./pane-door.ts";

/**
 * 生成总结 with one click: reads once, checks, derives, writes and hands the .docx over as a download. The pane opens only
 * when 必须改 findings stop it or the file cannot be handed over; it then shows what was read, without reading again.
 */
export async function generateSummary({ excel, browser, pane }: CommandDoors): Promise<void> {
  const inspection = inspect(await excel.read(), { period: null, lastYear: null });
  if (hasErrors(inspection.findings)) {
    const text = "有必须改的地方，总结还没有生成。改好后再点“生成总结”。";
    return openPane(pane, { tab: "check", inspection, notice: { tone: "stopped", text } });
  }
  const summary = summarise(inspection, null);
  const name = `${fileStem(summary.narrative.title)}.docx`;
  const bytes = await summaryDocx(inspection, summary, generator);
  if (browser.download(name, bytes, DOCX_TYPE) === "started") {
    pane.show({ tab: "summary", inspection, notice: startedNotice(name) });
    return;
  }
  const text = "总结写好了，但这里不能下载文件；请在本页复制正文，或用网页版下载。";
  await openPane(pane, { tab: "summary", inspection, notice: { tone: "stopped", text } });
}
