import { pasteText } from "../models/waiver-text.ts";
import type { Tools } from "../tools.ts";
import { copyText } from "./deliver.ts";
import { goTo } from "./fix.ts";
import { checkWorkbook } from "./open.ts";
import { sentenceFor, work } from "./work.ts";

const NEXT = "请补上业务和指标，用不上的行删掉，再检查一遍";
const ALL_THERE = "没认出来的都已列在“对应关系”表里，请补上业务和指标，再检查一遍。";

/** Lists in the sheet 对应关系 what was not recognised, and shows the sheet; elsewhere copies the rows. */
export async function listUnknown(tools: Tools): Promise<void> {
  const { excel, engine, store } = tools;
  if (excel === null) return copyUnknown(tools);
  const ended = await work(tools, {
    step: "正在写对应关系",
    doing: async () => {
      const plan = await engine.ask("planMapping", null);
      return { plan, written: await excel.writeTable(plan) };
    },
  });
  if (ended.how !== "done") return;
  const { plan, written } = ended.value;
  await checkWorkbook(tools);
  await goTo(tools, { sheet: plan.sheet });
  const count = plan.rows.length;
  const text = `没认出来的${count}项已列进“${plan.sheet}”表，${NEXT}。`;
  store.send({
    type: "notice",
    notice: count === 0 ? { tone: "done", text: ALL_THERE } : { tone: "done", text, undo: written.changes },
  });
}

async function copyUnknown(tools: Tools): Promise<void> {
  try {
    const { header, rows, isNew } = await tools.engine.ask("planMapping", null);
    if (rows.length === 0) {
      tools.store.send({ type: "notice", notice: { tone: "done", text: ALL_THERE } });
      return;
    }
    await copyText(tools, pasteText(isNew ? [header, ...rows] : rows), "要写进“对应关系”表的行");
  } catch (error) {
    tools.store.send({ type: "notice", notice: { tone: "stopped", text: sentenceFor(error) } });
  }
}
