import type { Verdict } from "../../../refresh-verdicts.ts";
import type { Tools } from "../tools.ts";
import { sentenceFor, work } from "./work.ts";

/** 插入总结: puts the report into the open document; true when it is in. */
export async function insertSummary(tools: Tools): Promise<boolean> {
  const { word, engine, store } = tools;
  if (word === null) return false;
  const ended = await work(tools, {
    step: "正在生成总结",
    doing: async (progress) => {
      const docx = await engine.ask("docx", null);
      progress("正在插入文稿");
      const way = await word.insert(docx);
      store.send({ type: "notice", notice: { tone: "done", text: INSERTED[way] } });
    },
  });
  return ended.how === "done";
}

/** What is said of a report that is in, by the way it went in. */
export const INSERTED = {
  whole: "总结已放进文稿，版式也带进来了。",
  "body-only": "总结已放进文稿；页面大小和页码沿用这份文稿的，请看一下版式。",
} as const;

/** 核对数字: compares every number of ours in the document with the workbook. */
export async function auditDocument(tools: Tools): Promise<void> {
  const { word, engine, store } = tools;
  if (word === null) return;
  await work(tools, {
    step: "正在读取文稿",
    doing: async (progress) => {
      const { numbers, record } = await word.numbers();
      const controls = numbers.map(({ id, tag, text }) => ({ id, tag, text }));
      store.send({ type: "audited", audit: await engine.ask("audit", { controls, record }, progress) });
    },
  });
}

/** 更新数字: puts the new numbers in the place of the old, for the given verdicts; everything else stays. */
export async function refreshDocument(tools: Tools, verdicts: readonly Verdict[]): Promise<void> {
  const { word, engine, store } = tools;
  if (word === null) return;
  const updates = verdicts.flatMap(({ update }) =>
    update === null ? [] : [{ id: update.id, from: update.from, to: update.to }],
  );
  if (updates.length === 0) return;
  const ended = await work(tools, {
    step: "正在更新数字",
    doing: async () => {
      const record = await engine.ask(
        "refreshed",
        updates.map(({ id }) => id),
      );
      return word.refresh(updates, record);
    },
  });
  if (ended.how !== "done") return;
  await auditDocument(tools);
  const { done, left } = ended.value;
  store.send({ type: "notice", notice: { tone: "done", text: refreshedText(done, left.length) } });
}

function refreshedText(done: number, left: number): string {
  const rest = left === 0 ? "" : `另有${left}处刚被改过或锁定，没有动。`;
  return `已更新${done}处。${rest}`;
}

/** Highlights the numbers that are not as the sheets say, or takes the highlights away again. */
export async function toggleNumberMarks(tools: Tools): Promise<void> {
  const { word, store } = tools;
  const { marked, audit } = store.get();
  if (word === null || audit === null) return;
  const ids = audit.verdicts.filter(({ state }) => state !== "equal").map(({ control }) => control.id);
  await work(tools, {
    step: marked ? "正在清除标记" : "正在标出",
    doing: async () => {
      if (marked) await word.clearMarks();
      const refused = marked ? 0 : (await word.mark(ids)).refused;
      store.send({ type: "marked", marked: !marked });
      if (refused > 0) store.send({ type: "notice", notice: { tone: "stopped", text: unmarkedText(refused) } });
    },
  });
}

/** Numbers that could not be highlighted. */
function unmarkedText(count: number): string {
  return `有${count}处被锁定或本来有几种颜色，没有标出；请照下面的清单核对。`;
}

/** Selects a number in the document. */
export async function showInDocument({ word, store }: Tools, id: number): Promise<void> {
  try {
    await word?.goTo(id);
  } catch (error) {
    store.send({ type: "notice", notice: { tone: "stopped", text: sentenceFor(error) } });
  }
}
