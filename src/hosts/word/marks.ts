import { HostFailure } from "../doors.ts";
import type { NumberMark } from "./mark-memory.ts";
import { rememberedMarks, rememberMarks } from "./mark-memory.ts";
import { runWord } from "./session.ts";

/** Yellow, which every Word shows as it is; colours off its palette become the nearest one on Windows. */
const MARK = "#FFFF00";

const FORGETFUL = "Word没有存下标记的记录，所以没有标出；请再试一次。";

/**
 * Highlights the content controls with these ids; earlier marks go first. The highlights they had are remembered in the
 * document before anything is coloured, so that they can always be given back. Locked ones and those of several
 * colours, which could not be given back exactly, are left: `refused` counts them. Two requests. (WordApi 1.1)
 */
export function markNumbers(ids: readonly number[]): Promise<{ marked: number; refused: number }> {
  return runWord((context) => repaint(context, new Set(ids)));
}

/** Gives every marked number its own highlight back, unless a person has coloured it since. */
export async function clearNumberMarks(): Promise<void> {
  await markNumbers([]);
}

type Highlights = ReadonlyMap<number, string | null>;

async function repaint(
  context: Word.RequestContext,
  wanted: ReadonlySet<number>,
): Promise<{ marked: number; refused: number }> {
  const known = rememberedMarks();
  const had: Highlights = new Map(known.map(({ id, highlight }) => [id, highlight]));
  const { contentControls } = context.document;
  contentControls.load("items/id,items/cannotEdit,items/font/highlightColor");
  await context.sync();
  const seen = contentControls.items.filter(({ id }) => wanted.has(id) || had.has(id));
  const locked = seen.filter(({ id, cannotEdit }) => cannotEdit && had.has(id));
  const free = seen.filter(({ cannotEdit }) => !cannotEdit);
  const fresh = free.filter(({ id }) => wanted.has(id)).flatMap((control) => markable(control, had));
  const then = [...fresh.map(({ mark }) => mark), ...locked.map(({ id }) => ({ id, highlight: had.get(id) ?? null }))];
  const meanwhile = [...then, ...known.filter(({ id }) => !wanted.has(id))];
  if (fresh.length > 0 && !(await rememberMarks(meanwhile))) throw new HostFailure(FORGETFUL);
  for (const control of free) if (!wanted.has(control.id) && isMark(control)) giveBack(control, had);
  for (const { control } of fresh) control.font.highlightColor = MARK;
  await context.sync();
  if (known.length > 0 || fresh.length > 0) await rememberMarks(then);
  return { marked: fresh.length, refused: wanted.size - fresh.length };
}

/** A control with the highlight it has apart from our mark; nothing when it has several. */
function markable(control: Word.ContentControl, had: Highlights): { control: Word.ContentControl; mark: NumberMark }[] {
  const { id } = control;
  const remembered = isMark(control) ? had.get(id) : undefined;
  const highlight = remembered === undefined ? highlightOf(control) : remembered;
  return highlight === "" ? [] : [{ control, mark: { id, highlight } }];
}

/** Word gives null for none and "" for several; the declarations know no null. */
function highlightOf({ font }: Word.ContentControl): string | null {
  return font.highlightColor;
}

function isMark(control: Word.ContentControl): boolean {
  return highlightOf(control)?.toUpperCase() === MARK;
}

/** null takes the highlight away. */
function giveBack({ id, font }: Word.ContentControl, had: Highlights): void {
  Object.assign(font, { highlightColor: had.get(id) ?? null });
}
