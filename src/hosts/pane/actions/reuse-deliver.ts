import { bindingsJson } from "../../../reuse/bindings.ts";
import { DOCX_TYPE, fileStem } from "../../commands/download.ts";
import type { RowAsked } from "../engine/old-report.ts";
import type { ReviewItem } from "../../../reuse-review.ts";
import { bindingTo, decisionList } from "../models/review.ts";
import { newName, resultText } from "../models/review-words.ts";
import type { Tools } from "../tools.ts";
import { handOver } from "./deliver.ts";
import { changeCells } from "./fix.ts";
import { pickOne } from "./open.ts";
import { decideItem, replaceDecisions } from "./reuse.ts";
import { INSERTED } from "./word.ts";
import { work } from "./work.ts";

/** 下载: the finished file of the kind of the old one. Says how many numbers are still old. */
export async function downloadResult(tools: Tools): Promise<void> {
  const { engine, store } = tools;
  const { reuse, report } = store.get();
  const review = reuse?.review ?? null;
  if (reuse === null || review === null || report === null) return;
  const { kind, name } = reuse.old;
  const file = `${fileStem(newName(name, review.oldPeriod, report.period))}${kind === "docx" ? ".docx" : ".txt"}`;
  await work(tools, {
    step: "正在生成文件",
    doing: async () => {
      const bytes = await engine.ask("reviewFile", decisionList(reuse));
      await handOver(
        tools,
        { name: file, bytes },
        kind === "docx" ? DOCX_TYPE : "text/plain",
        resultText(review, kind),
      );
    },
  });
}

/** Puts the finished report into the open Word document. */
export async function insertResult(tools: Tools): Promise<void> {
  const { word, engine, store } = tools;
  const { reuse } = store.get();
  const review = reuse?.review ?? null;
  if (word === null || reuse === null || review === null) return;
  await work(tools, {
    step: "正在生成文件",
    doing: async (progress) => {
      const docx = await engine.ask("reviewFile", decisionList(reuse));
      progress("正在插入文稿");
      const way = await word.insert(docx);
      store.send({ type: "notice", notice: { tone: "done", text: INSERTED[way] + resultText(review, "docx") } });
    },
  });
}

/** 保存进度: the decisions so far as a file, which the command line takes as well. */
export async function saveProgress(tools: Tools): Promise<void> {
  const { reuse } = tools.store.get();
  if (reuse === null) return;
  const name = `${fileStem(reuse.old.name.replace(/\.[A-Za-z]{2,4}$/, ""))}—对应关系.json`;
  const bytes = new TextEncoder().encode(bindingsJson(decisionList(reuse)));
  await handOver(tools, { name, bytes }, "application/json", "");
}

/** 读取进度: the decisions of a file in place of those so far. */
export async function loadProgress(tools: Tools): Promise<void> {
  const file = await pickOne(tools, ".json");
  if (file === null) return;
  const { engine, store } = tools;
  const json = new TextDecoder().decode(file.bytes);
  const ended = await work(tools, {
    step: "正在读取进度",
    doing: () => engine.ask("decisions", { name: file.name, json }),
  });
  if (ended.how !== "done") return;
  await replaceDecisions(tools, ended.value);
  const text = `“${file.name}”里有${ended.value.length}处对得上这份文稿，已照办。`;
  store.send({ type: "notice", notice: { tone: "done", text } });
}

/**
 * 新建一行: in Excel writes the row into its sheet, with 撤销; elsewhere says where to write it. Either way the item stands
 * for the new row from now on, and is filled once the row is.
 */
export async function addRow(tools: Tools, item: ReviewItem, asked: RowAsked): Promise<void> {
  const { engine, excel, store } = tools;
  const { domain, metric, scope, unit } = asked;
  const found = await work(tools, { step: "正在找空行", doing: () => engine.ask("newRow", asked) });
  if (found.how !== "done") return;
  const { at, row, changes } = found.value;
  if (excel === null) {
    const rest = [scope === null ? "" : `，范围“${scope}”`, unit === null ? "" : `，单位“${unit}”`].join("");
    const text = `请在“${at.sheet}”表第${row}行写：指标“${metric}”${rest}。填好数、保存后，换上新的表。`;
    store.send({ type: "notice", notice: { tone: "started", text } });
  } else if (!(await changeCells(tools, changes, `“${at.sheet}”表第${row}行已加上“${metric}”，请去填数。`))) {
    return;
  }
  await decideItem(tools, item, bindingTo({ domain, metric, scope, subject: null }, item.aspect));
}
