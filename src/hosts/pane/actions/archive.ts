import type { Tools } from "../tools.ts";
import { checkWorkbook } from "./open.ts";
import { today } from "./today.ts";
import { work } from "./work.ts";

/** 存档: keeps what is submitted in the sheet 上报存档, so that a later change of it is asked about. Only in Excel. */
export async function keepSubmitted(tools: Tools): Promise<void> {
  const { excel, engine, store } = tools;
  if (excel === null) return;
  const ended = await work(tools, {
    step: "正在存档",
    doing: async () => {
      const plan = await engine.ask("planArchive", today());
      await excel.appendRows(plan);
      return plan;
    },
  });
  if (ended.how !== "done") return;
  const { sheet, count, firstRow, rows } = ended.value;
  if (count > 0) await checkWorkbook(tools);
  // What is not a number of the block is its header.
  const from = firstRow + rows.length - count + 1;
  const text =
    count === 0
      ? `这期的数都已在“${sheet}”表里，没有变动。`
      : `${count}个数已存进“${sheet}”表（第${from}行起），以后与上报的不一样会提醒；存错了删去这些行。`;
  store.send({ type: "notice", notice: { tone: "done", text } });
}
