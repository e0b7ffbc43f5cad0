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
    doing: async (progress) => {
      tools.store.send({ type: "chosen", choices: NO_CHOICES });
      await openSource(tools, { kind: "file", ...file }, progress);
    },
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
    doing: async (progress) => openSource(tools, { kind: "book", workbook: await excel.read() }, progress),
    keepNotice,
  });
}

/** Shows a workbook that was read already. */
export async function openBook(tools: Tools, workbook: Workbook): Promise<void> {
  const source: Source = { kind: "book", workbook };
  await work(tools, { step: "正在检查数据", doing: (progress) => openSource(tools, source, progress) });
}

async function openSource(tools: Tools, source: Source, progress: (step: string) => void): Promise<void> {
  const { engine, store } = tools;
  try {
    await engine.ask("open", source, progress);
    await run(tools, progress);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    store.send({ type: "troubled", trouble: error.message });
  }
}

async function run({ engine, store }: Tools, progress: (step: string) => void): Promise<void> {
  store.send({ type: "opened", opened: await engine.ask("run", store.get().choices, progress) });
}

/** Runs the open workbook again with other choices. They hold from now on, so that the next one builds upon them. */
export async function choose(tools: Tools, choices: Choices): Promise<void> {
  tools.store.send({ type: "chosen", choices });
  await work(tools, { step: "正在按设置重算", doing: (progress) => run(tools, progress) });
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
      store.send({ type: "lastYear", name: file?.name ?? null });
      if (store.get().name !== null) await run(tools, progress);
    },
  });
}

async function pick({ browser, store }: Tools): Promise<PickedFile | null> {
  try {
    return await browser.pick(".xlsx,.xlsm");
  } catch (error) {
    store.send({ type: "notice", notice: { tone: "stopped", text: unreadableFile(error) } });
    return null;
  }
}

/** A picked file that has gone or is locked in the meantime. */
function unreadableFile(error: unknown): string {
  return error instanceof DOMException ? "这个文件打不开，可能正被占用或已移走，请关闭它后再试。" : sentenceFor(error);
}
