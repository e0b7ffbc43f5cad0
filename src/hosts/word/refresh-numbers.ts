import type { DocumentNumber, WordDoor } from "../doors.ts";
import { HostFailure } from "../doors.ts";
import { isOurs } from "./numbers.ts";
import type { Part } from "./record-parts.ts";
import { addPart, recordOf, removePart } from "./record-parts.ts";
import { runWord } from "./session.ts";

type Updates = Parameters<WordDoor["refresh"]>[0];
type Update = Updates[number];

interface Target {
  readonly control: Word.ContentControl;
  readonly update: Update;
}

const PARTLY = "更新中断，可能只改了一部分，请按Ctrl+Z撤销，再重新核对数字。";

/**
 * Replaces the texts of content controls: one request reads what stands there, one writes. A control whose text is not
 * what it was, that is locked or gone is left. All of them are written or none: when Word stops half-way, what was
 * written is put back. Whether changes are tracked stays as the person has it.
 */
export async function refreshNumbers(updates: Updates, record: string | null): ReturnType<WordDoor["refresh"]> {
  return runWord(async (context) => {
    const { targets, numbers } = await findTargets(context, updates);
    const untouched = leftOf(updates, targets);
    if (targets.length === 0) return { done: 0, left: untouched };
    const old = record === null ? null : await recordOf(numbers);
    const added = record === null ? null : await addPart(record);
    const overtaken = await writeAll(context, targets, added);
    if (old !== null) await removePart(old.part);
    return { done: targets.length - overtaken.length, left: [...untouched, ...overtaken] };
  });
}

function leftOf(updates: Updates, targets: readonly Target[]): number[] {
  const found = new Set(targets.map(({ update }) => update.id));
  return updates.map(({ id }) => id).filter((id) => !found.has(id));
}

async function findTargets(
  context: Word.RequestContext,
  updates: Updates,
): Promise<{ targets: readonly Target[]; numbers: readonly DocumentNumber[] }> {
  const { contentControls } = context.document;
  contentControls.load("items/id,items/tag,items/text,items/cannotEdit");
  await context.sync();
  const ours = contentControls.items.filter(({ tag }) => isOurs(tag));
  const byId = new Map(ours.map((control) => [control.id, control]));
  const targets = updates.flatMap((update): Target[] => {
    const control = byId.get(update.id);
    return control?.text === update.from && !control.cannotEdit ? [{ control, update }] : [];
  });
  return { targets, numbers: ours.map(({ id, tag, text }) => ({ id, tag, text })) };
}

/** Ids of those that somebody changed between the two requests; their text is put back. */
async function writeAll(
  context: Word.RequestContext,
  targets: readonly Target[],
  added: Part | null,
): Promise<readonly number[]> {
  for (const { control, update } of targets) {
    // The text a moment before it is replaced, answered by the same request.
    control.load("text");
    control.insertText(update.to, "Replace");
  }
  try {
    await context.sync();
  } catch (error) {
    // What is known of a text by now: the one a moment before it was replaced, as far as Word came.
    const known = targets.map(({ control, update }) => ({ ...update, from: control.text }));
    if ((await settle(known)) === "written") return [];
    if (added !== null) await removePart(added);
    throw error;
  }
  const overtaken = targets.filter(({ control, update }) => control.text !== update.from);
  for (const { control } of overtaken) control.insertText(control.text, "Replace");
  if (overtaken.length > 0) await context.sync().catch(partly);
  return overtaken.map(({ update }) => update.id);
}

/**
 * After a request that failed half-way: everything written after all (only the answer was lost), or everything put back
 * as it was. Throws when neither can be seen.
 */
async function settle(updates: readonly Update[]): Promise<"written" | "restored"> {
  try {
    return await Word.run(async (context) => {
      const texts = await currentTexts(context);
      if (updates.every(({ id, to }) => texts.get(id)?.text === to)) return "written";
      for (const { id, from, to } of updates) {
        const control = texts.get(id);
        if (control?.text === to && to !== from) control.insertText(from, "Replace");
      }
      await context.sync();
      return "restored";
    });
  } catch (error) {
    return partly(error);
  }
}

function partly(error: unknown): never {
  throw new HostFailure(PARTLY, { cause: error });
}

async function currentTexts(context: Word.RequestContext): Promise<ReadonlyMap<number, Word.ContentControl>> {
  const { contentControls } = context.document;
  contentControls.load("items/id,items/text");
  await context.sync();
  return new Map(contentControls.items.map((control) => [control.id, control]));
}
