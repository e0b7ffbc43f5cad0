import type { CellChange } from "../../model/finding.ts";
import { parseCellName } from "../../model/place.ts";
import type { TablePlan } from "../../model/table-plan.ts";
import type { Undo } from "../doors.ts";
import { HostFailure } from "../doors.ts";
import type { Content } from "./cell-content.ts";
import { undoOf, writeChanges } from "./change.ts";
import type { Step } from "./change-steps.ts";
import { writeAll } from "./change-steps.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

const TEXT_FORMAT = "@";
const BLANK: Content = { value: null, formula: null, format: "General" };
/** Points of a character of the standard font, nearly. */
const CHARACTER_POINTS = 6;

/**
 * Writes rows into their sheet, all of them or nothing, in at most three data requests: two when the sheet has to be made. Throws a
 * HostFailure when the structure or the sheet is protected, or the sheet is no longer as it was read.
 */
export function writeTable(plan: TablePlan): Promise<Undo> {
  if (plan.changes.length === 0) return Promise.resolve({ changes: [] });
  return runExcel(async (context) => {
    const directory = askDirectory(context);
    const structure = context.workbook.protection.load("protected");
    await context.sync();
    const isThere = sheetNamed(directory.items, plan.sheet) !== null;
    if (isThere === plan.isNew) throw new HostFailure(`“${plan.sheet}”表刚刚有变动，没有写；请重新检查数据。`);
    if (isThere) return writeChanges(context, directory.items, plan.changes, asText);
    if (structure.protected) {
      throw new HostFailure(`工作簿的结构受保护，加不了“${plan.sheet}”表；请在“审阅”里撤销工作簿保护后再写。`);
    }
    return writeNew(context, plan);
  });
}

/**
 * A text that stays one: an apostrophe before it does that where Excel would make a formula, a number or a date of it. In
 * a cell of the format "text" there is no such sign, so that a leading = takes its wide form.
 */
function asText({ to }: CellChange, { format }: Content): Content {
  const isFormulaLike = format === TEXT_FORMAT && typeof to === "string" && /^[=+@-]/.test(to);
  return { value: isFormulaLike ? wide(to) : to, formula: null, format };
}

/** "=A1" → "＝A1". */
function wide(text: string): string {
  return String.fromCharCode(text.charCodeAt(0) + 0xfee0) + text.slice(1);
}

/** Makes the sheet and fills it, in one request. The way back leaves it there with its header. */
async function writeNew(context: Excel.RequestContext, plan: TablePlan): Promise<Undo> {
  const sheet = context.workbook.worksheets.add(plan.sheet);
  plan.widths.forEach((width, column) => {
    const cells = sheet.getRangeByIndexes(0, column, 1, 1);
    cells.format.columnWidth = width * CHARACTER_POINTS;
    cells.format.font.bold = true;
  });
  const steps = plan.changes.map((change): Step => {
    return { at: change.at, sheet, cell: change.at.cell ?? "", held: BLANK, wanted: asText(change, BLANK) };
  });
  try {
    const written = await writeAll(context, steps);
    return undoOf(written.filter(({ step }) => (parseCellName(step.cell)?.row ?? 0) > 0));
  } catch (error) {
    const removed = await removeSheet(context, plan);
    // With the sheet gone nothing is left half done, so that only the first cause is worth telling.
    throw removed && error instanceof HostFailure ? (error.cause ?? error) : error;
  }
}

/**
 * Takes an unfinished sheet away again, as far as Excel still answers; true when there is none any more. A sheet that
 * holds anything else than our own texts is somebody's, who made it at the same time.
 */
async function removeSheet(context: Excel.RequestContext, plan: TablePlan): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    if (sheet.isNullObject) return true;
    const texts = new Set<unknown>(["", ...plan.changes.map(({ to }) => to)]);
    if (!used.isNullObject && used.values.some((row) => row.some((value) => !texts.has(value)))) return false;
    sheet.delete();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
