import type { RowsPlan } from "../../../model/table-plan.ts";
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
  const plan = ended.value;
  if (plan.count > 0) await checkWorkbook(tools);
  const notice =
    plan.count === 0
      ? ({ tone: "done", text: `这期的数都已在“${plan.sheet}”表里，没有变动。` } as const)
      : ({ tone: "done", text: whatWasKept(plan), added: plan } as const);
  store.send({ type: "notice", notice });
}

function whatWasKept({ sheet, count, firstRow, rows }: RowsPlan): string {
  // What is not a number of the block is its header.
  const from = firstRow + rows.length - count + 1;
  return `${count}个数已存进“${sheet}”表（第${from}行起），以后与上报的不一样会提醒。`;
}

/** 撤销 of 存档: takes away what was added, as long as nobody has changed it. */
export async function takeSubmitted(tools: Tools, added: RowsPlan): Promise<void> {
  const { excel, store } = tools;
  if (excel === null) return;
  const ended = await work(tools, { step: "正在撤销存档", doing: () => excel.takeRows(added) });
  if (ended.how !== "done") return;
  await checkWorkbook(tools);
  const text = `已撤销，刚存的${added.count}个数已从“${added.sheet}”表里删去。`;
  store.send({ type: "notice", notice: { tone: "done", text } });
}
