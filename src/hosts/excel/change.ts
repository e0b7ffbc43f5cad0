import type { CellChange } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import { showValue } from "../../model/workbook.ts";
import type { Undo } from "../doors.ts";
import { HostFailure } from "../doors.ts";
import type { Content } from "./cell-content.ts";
import { contentFor, contentOf, holds, look } from "./cell-content.ts";
import type { Step } from "./change-steps.ts";
import { writeAll } from "./change-steps.ts";
import { runExcel } from "./session.ts";
import { askDirectory, sheetNamed } from "./sheet-directory.ts";

/** A step back: besides what the pane sees it carries what the cell held, with its number format. */
interface UndoChange extends CellChange {
  readonly content: Content;
}

/** A change with the cell it is about. */
interface Target {
  readonly change: CellChange;
  readonly sheet: Excel.Worksheet;
  readonly cell: string;
}

/**
 * Writes all changes or none, in three data requests: the sheets with their protection, what the cells hold, the
 * writing. Throws a HostFailure, with nothing changed, when a sheet is missing or protected or a cell holds anything
 * else than the change expects.
 */
export function changeCells(changes: readonly CellChange[]): Promise<Undo> {
  if (changes.length === 0) return Promise.resolve({ changes: [] });
  return runExcel(async (context) => {
    const directory = askDirectory(context);
    await context.sync();
    return writeChanges(context, directory.items, changes, wantedContent);
  });
}

/** What a cell is to hold after a change. */
export type Wanted = (change: CellChange, held: Content) => Content;

/** Looks and writes, in two data requests; `sheets`: those of the workbook, with their protection. */
export async function writeChanges(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  changes: readonly CellChange[],
  wanted: Wanted,
): Promise<Undo> {
  const targets = distinct(changes).map((change) => targetOf(change, sheets));
  const seen = targets.map((target) => ask(target));
  await context.sync();
  for (const { locked, target } of seen) requireUnlocked(target, locked);
  const steps = seen.map(({ range, target }) => stepOf(target, contentOf(range), wanted));
  return undoOf(await writeAll(context, steps));
}

/** An undo of the change before carries the content itself. */
function wantedContent(change: CellChange, held: Content): Content {
  return "content" in change ? (change as UndoChange).content : contentFor(change.to, held);
}

/** The same change twice is one; two different ones for a cell cannot both be meant. */
function distinct(changes: readonly CellChange[]): readonly CellChange[] {
  const byPlace = new Map<string, CellChange>();
  for (const change of changes) {
    const place = placeText(change.at);
    const known = byPlace.get(place);
    if (known !== undefined && showValue(known.to) !== showValue(change.to)) {
      throw new HostFailure(`“${place}”有两种改法，没有改动；请先改一处，再重新检查。`);
    }
    byPlace.set(place, change);
  }
  return [...byPlace.values()];
}

function targetOf(change: CellChange, sheets: readonly Excel.Worksheet[]): Target {
  const { sheet: name, cell } = change.at;
  const sheet = sheetNamed(sheets, name);
  if (sheet === null) throw new HostFailure(`没有找到工作表“${name}”，没有改动；请重新检查数据。`);
  if (cell === undefined) throw new HostFailure(`“${name}”没有指明单元格，没有改动；请到表里手工修改。`);
  return { change, sheet, cell };
}

/** The cell's content and, on a protected sheet, whether it is locked. */
function ask(target: Target) {
  const range = look(target.sheet, target.cell);
  const locked = target.sheet.protection.protected ? range.format.protection.load("locked") : null;
  return { target, range, locked };
}

function requireUnlocked({ sheet }: Target, locked: Excel.FormatProtection | null): void {
  if (locked === null || !locked.locked) return;
  throw new HostFailure(`“${sheet.name}”受保护，没有改动；请在“审阅”里撤销工作表保护后再试。`);
}

function stepOf({ change, sheet, cell }: Target, held: Content, wanted: Wanted): Step {
  if (holds(held, change.from)) {
    return { at: change.at, sheet, cell, held, wanted: wanted(change, held) };
  }
  const now = showValue(held.value);
  const isBlank = now === "" && held.formula === null;
  const seen = isBlank ? "现在是空的" : `现在是“${now === "" ? `=${held.formula ?? ""}` : now}”`;
  throw new HostFailure(`“${placeText(change.at)}”${seen}，和检查时不一样，没有改动；请重新检查数据。`);
}

/** The way back from what was written, the last step first. */
export function undoOf(written: readonly { readonly step: Step; readonly now: Content }[]): Undo {
  const changes = written.map(({ step: { at, held }, now }): UndoChange => {
    return { at, from: shown(now), to: shown(held), content: held };
  });
  return { changes: changes.reverse() };
}

function shown({ formula, value }: Content): CellChange["to"] {
  return formula === null ? value : `=${formula}`;
}
