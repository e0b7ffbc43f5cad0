import type { CellChange } from "../../model/finding.ts";
import { parseCellName } from "../../model/place.ts";
import type { TablePlan } from "../../model/table-plan.ts";
import type { Undo } from "../doors.ts";
import { HostFailure } from "../doors.ts";
import type { Content } from "./cell-content.ts";
import { undoOf, writeChanges } from "./change.ts";
import type { Step } from "./change-steps.ts";
import { writeAll } from "./change-steps.ts";
import { addSheet, removeSheet } from "./new-sheet.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

const TEXT_FORMAT = "@";
const BLANK: Content = { value: null, formula: null, format: "General" };

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
  const sheet = addSheet(context, plan);
  const steps = plan.changes.map((change): Step => {
    return { at: change.at, sheet, cell: change.at.cell ?? "", held: BLANK, wanted: asText(change, BLANK) };
  });
  try {
    const written = await writeAll(context, steps);
    return undoOf(written.filter(({ step }) => (parseCellName(step.cell)?.row ?? 0) > 0));
  } catch (error) {
    const removed = await removeSheet(
      context,
      plan.sheet,
      plan.changes.map(({ to }) => to),
    );
    // With the sheet gone nothing is left half done, so that only the first cause is worth telling.
    throw removed && error instanceof HostFailure ? (error.cause ?? error) : error;
  }
}
