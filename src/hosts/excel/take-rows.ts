import { cellName } from "../../model/place.ts";
import type { RowsPlan } from "../../model/table-plan.ts";
import { HostFailure } from "../doors.ts";
import type { Content } from "./cell-content.ts";
import { contentAt, putContent, sameContent, typedValue } from "./cell-content.ts";
import { blockOf, isUntouched } from "./rows-block.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

/**
 * Takes rows away again that were added, all of them or none, in at most three data requests. A sheet made for them stays,
 * with its header. Throws a HostFailure, with nothing changed, when anything of the rows was changed since.
 */
export function takeRows(plan: RowsPlan): Promise<void> {
  const added = plan.isNew ? { ...plan, firstRow: plan.firstRow + 1, rows: plan.rows.slice(1) } : plan;
  if (added.rows.length === 0) return Promise.resolve();
  return runExcel(async (context) => {
    const directory = askDirectory(context);
    await context.sync();
    const sheet = sheetNamed(directory.items, plan.sheet);
    if (sheet === null) throw new HostFailure(`“${plan.sheet}”表已删除或改名，没有撤销；请重新检查数据。`);
    if (sheet.protection.protected) {
      throw new HostFailure(`“${plan.sheet}”表受保护，没有撤销；请在“审阅”里撤销工作表保护后再试。`);
    }
    const block = blockOf(sheet, added).load("values,formulas");
    await context.sync();
    if (!isUntouched(block, added)) throw changed(plan);
    await empty(context, sheet, added);
  });
}

function changed({ sheet }: RowsPlan): HostFailure {
  return new HostFailure(`“${sheet}”表里存的内容已有变动，没有撤销；要删去，请到那张表里手工删。`);
}

function leftOpen({ sheet, firstRow, rows }: RowsPlan, cause: unknown): HostFailure {
  const place = `“${sheet}”表第${firstRow + 1}至${firstRow + rows.length}行`;
  return new HostFailure(`撤销到一半时 Excel 没有应答，请核对${place}。`, { cause });
}

/** The request looks once more before it empties, because a person may have typed meanwhile; that is then put back. */
async function empty(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: RowsPlan): Promise<void> {
  const before = blockOf(sheet, plan).load("values,formulas,valueTypes,numberFormat");
  blockOf(sheet, plan).clear("Contents");
  const after = blockOf(sheet, plan).load("values,formulas");
  try {
    await context.sync();
  } catch (error) {
    if (await standsAsBefore(context, sheet, plan)) throw error;
    return;
  }
  if (!isUntouched(before, plan)) {
    await putBack(context, sheet, { plan, before });
    throw changed(plan);
  }
  if (!isUntouched(after, emptied(plan))) throw leftOpen(plan, null);
}

function emptied(plan: RowsPlan): RowsPlan {
  return { ...plan, rows: plan.rows.map((row) => row.map(() => null)) };
}

/** A lost answer says nothing of the sheet. true: nothing was done, false: all was; in between a person has to look. */
async function standsAsBefore(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: RowsPlan): Promise<boolean> {
  const block = blockOf(sheet, plan).load("values,formulas");
  try {
    await context.sync();
  } catch (error) {
    throw leftOpen(plan, error);
  }
  if (isUntouched(block, emptied(plan))) return false;
  if (isUntouched(block, plan)) return true;
  throw leftOpen(plan, null);
}

/** Our rows as one block, and each cell that somebody has changed with what it held. */
async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { plan, before }: { readonly plan: RowsPlan; readonly before: Excel.Range },
): Promise<void> {
  blockOf(sheet, plan).values = plan.rows.map((row) => row.map(typedValue));
  const foreign = foreignCells(plan, before);
  for (const { cell, content } of foreign) putContent(sheet, cell, content, content.format);
  const after = blockOf(sheet, plan).load("values,formulas,valueTypes,numberFormat");
  try {
    await context.sync();
  } catch (error) {
    throw leftOpen(plan, error);
  }
  const isBack = plan.rows.every((row, r) =>
    row.every((_, c) => sameContent(contentAt(before, r, c), contentAt(after, r, c))),
  );
  if (!isBack) throw leftOpen(plan, null);
}

function foreignCells({ firstRow, rows }: RowsPlan, before: Excel.Range): { cell: string; content: Content }[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const content = contentAt(before, r, c);
      const isOurs = sameContent(content, { value, formula: null, format: content.format });
      return isOurs ? [] : [{ cell: cellName(firstRow + r, c), content }];
    }),
  );
}
