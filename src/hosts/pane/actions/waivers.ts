import type { Finding } from "../../../model/finding.ts";
import type { WrittenWaiver } from "../../../model/waiver.ts";
import { placeText } from "../../../model/place.ts";
import { DISMISSED } from "../../../model/waiver.ts";
import { pasteText, withdrawal } from "../models/waiver-text.ts";
import type { Tools } from "../tools.ts";
import { copyText } from "./deliver.ts";
import { changeCells } from "./fix.ts";
import { checkWorkbook } from "./open.ts";
import { today } from "./today.ts";
import { sentenceFor, work } from "./work.ts";

/** What the person typed. */
export type Typed = Pick<WrittenWaiver, "reason" | "by">;

/** Writes a 说明 into the workbook and checks again; true when it stands there. */
export async function explain(tools: Tools, finding: Finding, typed: Typed): Promise<boolean> {
  const { excel, engine, store } = tools;
  if (excel === null) return false;
  const ended = await work(tools, {
    step: "正在写说明",
    key: `正在写说明 ${finding.rule} ${placeText(finding.at)}`,
    doing: async () => excel.writeTable(await engine.ask("planWaiver", { finding, written: dated(typed) })),
  });
  if (ended.how !== "done") return false;
  await checkWorkbook(tools);
  const text = typed.reason === DISMISSED ? "已忽略，记在“核查说明”表里。" : "说明已写入“核查说明”表。";
  store.send({ type: "notice", notice: { tone: "done", text, undo: ended.value.changes } });
  return true;
}

/** 忽略: a remark that was read. */
export async function dismiss(tools: Tools, finding: Finding, by: string): Promise<void> {
  await explain(tools, finding, { reason: DISMISSED, by });
}

/** 撤回: the finding asks again. */
export async function withdraw(tools: Tools, finding: Finding): Promise<void> {
  await changeCells(tools, withdrawal(finding), "说明已撤回，这一条会重新提示。");
}

/** Where the workbook cannot be written: the rows to be pasted below the header of the sheet 核查说明. */
export async function copyWaiver(tools: Tools, finding: Finding, typed: Typed, withHeader: boolean): Promise<void> {
  const { engine, store } = tools;
  try {
    const { header, rows } = await engine.ask("planWaiver", { finding, written: dated(typed) });
    if (await copyText(tools, pasteText(withHeader ? [header, ...rows] : rows), "说明")) return;
    const text = `没能复制，请在“核查说明”表里照填：${rows.map((row) => row.join("｜")).join("；")}`;
    store.send({ type: "notice", notice: { tone: "stopped", text } });
  } catch (error) {
    store.send({ type: "notice", notice: { tone: "stopped", text: sentenceFor(error) } });
  }
}

function dated({ reason, by }: Typed): WrittenWaiver {
  return { reason: reason.trim(), by: by.trim(), on: today() };
}
