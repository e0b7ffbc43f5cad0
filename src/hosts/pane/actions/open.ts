import { Unreadable } from "../../../model/unreadable.ts";
import type { Workbook } from "../../../model/workbook.ts";
import type { Choices, Source } from "../engine/report.ts";
import { NO_CHOICES } from "../engine/report.ts";
import type { PickedFile } from "../state.ts";
import type { Tools } from "../tools.ts";
import { sentenceFor, work } from "./work.ts";

/** Opens a picked or dropped workbook and shows what there is to say of it. */
export async function openFile(tools: Tools, file: PickedFile): Promise<void> {
  await work(tools, {
    step: "正在读取",
    doing: (progress) => openSource(tools, { kind: "file", ...file }, NO_CHOICES, progress),
  });
}

/** Lets the person pick a workbook. */
export async function pickFile(tools: Tools): Promise<void> {
  const file = await pick(tools);
  if (file !== null) await openFile(tools, file);
}

/** 检查数据 in Excel: reads the open workbook once. `keepNotice`: nobody asked for it. */
export async function checkWorkbook(tools: Tools, { keepNotice = false } = {}): Promise<void> {
  const { excel } = tools;
  if (excel === null) return;
  await work(tools, {
    step: "正在读取工作簿",
    doing: async (progress) => openAgain(tools, await excel.read(), progress),
    keepNotice,
  });
}

/** Shows a workbook that was read already. */
export async function openBook(tools: Tools, workbook: Workbook): Promise<void> {
  await work(tools, { step: "正在检查数据", doing: (progress) => openAgain(tools, workbook, progress) });
}

/** What was chosen in the pane holds on for the workbook that is open in Excel. */
function openAgain(tools: Tools, workbook: Workbook, progress: Say): Promise<void> {
  return openSource(tools, { kind: "book", workbook }, tools.store.get().choices, progress);
}

type Say = (step: string) => void;

async function openSource(tools: Tools, source: Source, choices: Choices, progress: Say): Promise<void> {
  const { engine, store } = tools;
  try {
    await engine.ask("open", source, progress);
    await run(tools, choices, progress);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    store.send({ type: "troubled", trouble: error.message });
  }
}

async function run({ engine, store }: Tools, choices: Choices, progress: Say): Promise<void> {
  const opened = await engine.ask("run", choices, progress);
  store.send({ type: "opened", opened, choices });
}

/**
 * Runs the open workbook again with other choices. They hold at once, so that the next one builds upon them; when it is
 * called off, those before hold again.
 */
export async function choose(tools: Tools, choices: Choices): Promise<void> {
  const { store } = tools;
  const before = store.get().choices;
  store.send({ type: "chosen", choices });
  const doing = (progress: Say): Promise<void> => run(tools, choices, progress);
  const { how } = await work(tools, { step: "正在按设置重算", doing });
  if (how === "stopped" && store.get().choices === choices) store.send({ type: "chosen", choices: before });
}

/** Lets the person pick last year's workbook, or takes it away. */
export async function chooseLastYear(tools: Tools, take: "pick" | "none"): Promise<void> {
  const file = take === "pick" ? await pick(tools) : null;
  if (take === "pick" && file === null) return;
  const { engine, store } = tools;
  await work(tools, {
    step: "正在读取上年工作簿",
    doing: async (progress) => {
      await engine.ask("openLastYear", file === null ? null : { kind: "file", ...file }, progress);
      const { name, choices } = store.get();
      if (name !== null) await run(tools, choices, progress);
      // Called off before the report was made with it, it is not the one that counts.
      store.send({ type: "lastYear", name: file?.name ?? null });
    },
  });
}

function pick(tools: Tools): Promise<PickedFile | null> {
  return pickOne(tools, ".xlsx,.xlsm");
}

/** Lets the person pick a file of these kinds; null when none was picked, or it cannot be read, which is then said. */
export async function pickOne(
  { browser, store }: Pick<Tools, "browser" | "store">,
  accept: string,
): Promise<PickedFile | null> {
  try {
    return await browser.pick(accept);
  } catch (error) {
    store.send({ type: "notice", notice: { tone: "stopped", text: unreadableFile(error) } });
    return null;
  }
}

/** A picked file that has gone or is locked in the meantime. */
function unreadableFile(error: unknown): string {
  return error instanceof DOMException ? "这个文件打不开，可能正被占用或已移走，请关闭它后再试。" : sentenceFor(error);
}
