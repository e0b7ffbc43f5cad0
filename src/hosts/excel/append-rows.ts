import type { RowsPlan } from "../../model/table-plan.ts";
import { HostFailure } from "../doors.ts";
import { typedValue } from "./cell-content.ts";
import { addSheet, removeSheet } from "./new-sheet.ts";
import { blockOf, isWritten } from "./rows-block.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

/**
 * Adds rows below all others of a sheet, all of them or none, as one block in at most three data requests; makes the
 * sheet when there is none. Throws a HostFailure, with nothing changed, when structure or sheet are protected or somebody has
 * written there meanwhile.
 */
export function appendRows(plan: RowsPlan): Promise<void> {
  if (plan.rows.length === 0) return Promise.resolve();
  return runExcel(async (context) => {
    const directory = askDirectory(context);
    const structure = context.workbook.protection.load("protected");
    await context.sync();
    const there = sheetNamed(directory.items, plan.sheet);
    if ((there === null) !== plan.isNew) throw moved(plan);
    if (there === null) {
      if (structure.protected) {
        throw new HostFailure(`工作簿的结构受保护，加不了“${plan.sheet}”表；请在“审阅”里撤销工作簿保护后再存。`);
      }
      return writeNew(context, plan);
    }
    if (there.protection.protected) {
      throw new HostFailure(`“${plan.sheet}”表受保护，没有写；请在“审阅”里撤销工作表保护后再存。`);
    }
    return writeBelow(context, there, plan);
  });
}

function moved({ sheet }: RowsPlan): HostFailure {
  return new HostFailure(`“${sheet}”表刚刚有变动，没有写；请重新检查数据。`);
}

function inTheWay({ sheet }: RowsPlan, address: string): HostFailure {
  const [first = ""] = address.split(",");
  const area = first.slice(first.lastIndexOf("!") + 1);
  return new HostFailure(`“${sheet}”表的${area}合并了，没有写；请取消合并，或给这张表改名后再存。`);
}

function writeNew(context: Excel.RequestContext, plan: RowsPlan): Promise<void> {
  return putOrUndo(context, addSheet(context, plan), plan, {
    undo: () => removeSheet(context, plan.sheet, plan.rows.flat()),
    left: `没有写完，请看一下“${plan.sheet}”表，不全就把这张表删掉再存一次。`,
  });
}

async function writeBelow(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: RowsPlan): Promise<void> {
  const before = blockOf(sheet, plan).load("formulas");
  const merged = blockOf(sheet, plan).getMergedAreasOrNullObject().load("address");
  await context.sync();
  // A formula that shows nothing is somebody's too.
  if (before.formulas.some((row) => row.some((content) => content !== ""))) throw moved(plan);
  // Reading does not see merged cells that nothing else stands around.
  if (!merged.isNullObject) throw inTheWay(plan, merged.address);
  await putOrUndo(context, sheet, plan, {
    undo: () => clearBlock(context, plan),
    left: `没有写完，请看一下“${plan.sheet}”表第${plan.firstRow + 1}行起，不全就删掉再存一次。`,
  });
}

interface WayBack {
  /** true when nothing of ours stands there any more. */
  readonly undo: () => Promise<boolean>;
  /** What is said when something may. */
  readonly left: string;
}

async function putOrUndo(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: RowsPlan,
  { undo, left }: WayBack,
): Promise<void> {
  try {
    const after = put(sheet, plan);
    await context.sync();
    if (isWritten(after, plan)) return;
    throw altered(plan);
  } catch (error) {
    if (!(error instanceof HostFailure) && (await standsThere(context, plan))) return;
    throw (await undo()) ? error : new HostFailure(left, { cause: error });
  }
}

function altered({ sheet }: RowsPlan): HostFailure {
  return new HostFailure(`写进“${sheet}”表的内容变了样，已经还原；请把那张表的单元格格式改成“常规”再存。`);
}

function put(sheet: Excel.Worksheet, plan: RowsPlan): Excel.Range {
  blockOf(sheet, plan).values = plan.rows.map((row) => row.map(typedValue));
  return blockOf(sheet, plan).load("values");
}

/** A lost answer says nothing of the sheet: only looking at it does. */
async function standsThere(context: Excel.RequestContext, plan: RowsPlan): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
    const block = blockOf(sheet, plan).load("values");
    await context.sync();
    return !sheet.isNullObject && isWritten(block, plan);
  } catch {
    return false;
  }
}

/** Empties what we wrote; true when nothing of it stands there any more. What somebody else wrote stays. */
async function clearBlock(context: Excel.RequestContext, plan: RowsPlan): Promise<boolean> {
  try {
    const block = blockOf(context.workbook.worksheets.getItem(plan.sheet), plan).load("values");
    await context.sync();
    const ours = new Set<unknown>(["", ...plan.rows.flat()]);
    if (block.values.some((row) => row.some((value) => !ours.has(value)))) return false;
    block.clear("Contents");
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
