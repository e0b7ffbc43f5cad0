import { DOCX_TYPE, fileStem, startedNotice, XLSX_TYPE } from "../../commands/download.ts";
import type { TemplateChoices } from "../engine/report.ts";
import type { Notice, PickedFile } from "../state.ts";
import type { Tools } from "../tools.ts";
import { checkWorkbook } from "./open.ts";
import { work } from "./work.ts";

/** 下载 Word: the same bytes as the command line writes. Says no more than that the download has begun. */
export async function downloadDocx(tools: Tools): Promise<void> {
  const { engine, store } = tools;
  const { report } = store.get();
  if (report === null) return;
  const name = `${fileStem(report.narrative.title)}.docx`;
  await work(tools, {
    step: "正在生成 Word 文件",
    doing: async () => {
      const bytes = await engine.ask("docx", null);
      await handOver(tools, { name, bytes }, DOCX_TYPE);
    },
  });
}

/**
 * Begins a download, or lets the browser save a Word file where this page cannot. Says no more than that it has begun,
 * with `more` behind it.
 */
export async function handOver(tools: Tools, file: PickedFile, type: string, more = ""): Promise<void> {
  const { name, bytes } = file;
  const begun = tools.browser.download(name, bytes, type) === "started";
  const browser = begun || type !== DOCX_TYPE ? null : await throughBrowser(tools, file);
  const notice = begun ? startedNotice(name) : (browser ?? IMPOSSIBLE);
  say(tools, notice === null || notice.tone === "stopped" ? notice : { ...notice, text: notice.text + more });
}

/** Where this page cannot download but may open the browser, the browser does it; null where it may not. */
async function throughBrowser({ openPage }: Tools, file: PickedFile): Promise<Notice | null> {
  if (openPage === null) return null;
  const { handoverAddress } = await import(/* webpackChunkName: "handover" */ "../handover.ts");
  const address = handoverAddress(file);
  if (address === null) return null;
  openPage(address);
  return { tone: "started", text: "已请浏览器打开保存页面，请到浏览器里点“保存”；没有打开，请复制正文。" };
}

/** Saves a report that Office handed over to this page. */
export function saveHanded(tools: Tools, { name, bytes }: PickedFile): void {
  say(tools, handOut(tools, name, bytes, DOCX_TYPE));
}

/** 下载模板. */
export async function downloadTemplate(tools: Tools, choices: TemplateChoices): Promise<void> {
  await work(tools, {
    step: "正在建模板",
    doing: async () => {
      const bytes = await tools.engine.ask("template", choices);
      say(tools, handOut(tools, templateName(choices), bytes, XLSX_TYPE));
    },
  });
}

/** 新建模板 in Excel: into the open workbook, else as a workbook of its own, else as a download. */
export async function insertTemplate(tools: Tools, choices: TemplateChoices): Promise<void> {
  const { excel } = tools;
  if (excel === null) return;
  const ended = await work(tools, {
    step: "正在建模板",
    doing: async () => {
      const bytes = await tools.engine.ask("template", choices);
      const came = await excel.insertTemplate(bytes);
      if (came === "opened") say(tools, { tone: "done", text: "模板已在新工作簿中打开，请在那里填写。" });
      if (came === "unsupported") say(tools, handOut(tools, templateName(choices), bytes, XLSX_TYPE));
      return came;
    },
  });
  if (ended.how !== "done" || ended.value !== "inserted") return;
  await checkWorkbook(tools);
  say(tools, { tone: "done", text: "模板已放进本工作簿，请先看“填表说明”。" });
}

function templateName({ year }: TemplateChoices): string {
  return `${year}年消防工作指标表.xlsx`;
}

function handOut({ browser }: Tools, name: string, bytes: Uint8Array, type: string): Notice | null {
  return browser.download(name, bytes, type) === "started" ? startedNotice(name) : IMPOSSIBLE;
}

const IMPOSSIBLE: Notice = {
  tone: "stopped",
  text: "这里不能下载文件。请复制正文，或保存工作簿后在浏览器里打开网页版下载。",
};

function say({ store }: Pick<Tools, "store">, notice: Notice | null): void {
  store.send({ type: "notice", notice });
}

/** 复制正文. false when the clipboard did not confirm it: the text is then shown to be copied by hand. */
export async function copyText({ browser, store }: Tools, text: string, what: string): Promise<boolean> {
  if (!(await browser.copy(text))) return false;
  say({ store }, { tone: "done", text: `${what}已复制，可以粘贴到别处。` });
  return true;
}
