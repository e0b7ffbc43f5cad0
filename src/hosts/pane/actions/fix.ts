import { safeChanges } from "../../../checks/safe-changes.ts";
import type { CellChange, Finding } from "../../../model/finding.ts";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import { showValue } from "../../../model/workbook.ts";
import type { Tools } from "../tools.ts";
import { checkWorkbook } from "./open.ts";
import { sentenceFor, work } from "./work.ts";

/** Writes one finding's fix into the workbook. */
export async function applyFix(tools: Tools, { fix }: Finding): Promise<void> {
  if (fix !== null) await changeCells(tools, fix.changes, whatWasDone(fix.changes));
}

/** Writes all safe fixes at once: they change how values are written, never what they are. */
export async function applySafeFixes(tools: Tools, findings: readonly Finding[]): Promise<void> {
  const { changes, fixes } = safeChanges(findings);
  if (fixes > 0) await changeCells(tools, changes, `已改好${fixes}处写法。`);
}

/** Puts cells back as they were before a fix. */
export async function undo(tools: Tools, changes: readonly CellChange[]): Promise<void> {
  await changeCells(tools, changes, "已撤销，恢复原来的内容。");
}

/** Writes cells, checks again and says `text` with 撤销. true when it was written. */
export async function changeCells(tools: Tools, changes: readonly CellChange[], text: string): Promise<boolean> {
  const { excel, store } = tools;
  const [first] = changes;
  if (excel === null || first === undefined) return false;
  const ended = await work(tools, {
    step: `正在改${placeText(first.at)}`,
    // A fix and its 撤销 begin at the same cell and are both to be done.
    key: `正在改 ${JSON.stringify(changes.map(({ at, to }) => [placeText(at), showValue(to)]))}`,
    doing: () => excel.change(changes),
  });
  if (ended.how !== "done") return false;
  await checkWorkbook(tools);
  store.send({ type: "notice", notice: { tone: "done", text, undo: ended.value.changes } });
  return true;
}

function whatWasDone(changes: readonly CellChange[]): string {
  const [first] = changes;
  if (first === undefined || changes.length > 1) return `已改${changes.length}格。`;
  const to = showValue(first.to);
  return to.startsWith("=") ? `${placeText(first.at)}已改成公式。` : `${placeText(first.at)}已改成${to}。`;
}

/** Selects a cell in Excel. */
export async function goTo({ excel, store }: Tools, place: Place): Promise<void> {
  try {
    await excel?.goTo(place);
  } catch (error) {
    store.send({ type: "notice", notice: { tone: "stopped", text: sentenceFor(error) } });
  }
}

/** Colours the cells of the findings in Excel, or takes the colours away again. */
export async function toggleMarks(tools: Tools): Promise<void> {
  const { excel, store } = tools;
  const { marked, report } = store.get();
  if (excel === null || report === null) return;
  await work(tools, {
    step: marked ? "正在清除标记" : "正在标出",
    doing: async () => {
      if (marked) await excel.clearMarks();
      const refused = marked ? [] : (await excel.mark(report.findings)).refused;
      store.send({ type: "marked", marked: !marked });
      if (refused.length > 0) store.send({ type: "notice", notice: { tone: "stopped", text: refusedText(refused) } });
    },
  });
}

/** Sheets that could not be coloured. */
function refusedText(sheets: readonly string[]): string {
  return `${sheets.map((sheet) => `“${sheet}”`).join("、")}受保护，没有标出；请照下面的清单核对。`;
}
