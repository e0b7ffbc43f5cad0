import type { Place } from "../../model/place.ts";
import { placeText } from "../../model/place.ts";
import { HostFailure } from "../doors.ts";
import type { Content } from "./cell-content.ts";
import { contentOf, look, putContent, sameContent } from "./cell-content.ts";
import { errorLocation } from "./host-error.ts";

/** One cell to be written. */
export interface Step {
  readonly at: Place;
  readonly sheet: Excel.Worksheet;
  readonly cell: string;
  readonly held: Content;
  readonly wanted: Content;
}

/** A step and what its cell holds now. */
interface Seen {
  readonly step: Step;
  readonly now: Content;
}

/** A step that is to be undone: what the cell holds now, and what it is to hold again. */
interface Return extends Seen {
  readonly to: Content;
}

/**
 * Writes all steps in one request and gives what the cells hold then. The request looks before it writes, because a
 * person may have typed meanwhile, and afterwards, because Excel may have made something else of what was written. In
 * both cases, and when Excel stops in the middle, everything is put back.
 */
export async function writeAll(context: Excel.RequestContext, steps: readonly Step[]): Promise<readonly Seen[]> {
  const looks = steps.map((step) => ({ step, before: look(step.sheet, step.cell) }));
  for (const { sheet, cell, held, wanted } of steps) putContent(sheet, cell, wanted, held.format);
  const written = looks.map((one) => ({ ...one, after: look(one.step.sheet, one.step.cell) }));
  try {
    await context.sync();
  } catch (error) {
    const found = looks.map(({ step, before }) => ({ step, before: contentIfLoaded(before) }));
    // An action failed before the first write: looking comes first in the request.
    if (errorLocation(error) !== "" && found.some(({ before }) => before === null)) throw error;
    const now = await lookAgain(context, steps);
    if (now.every((one) => sameContent(one.step.wanted, one.now))) return now;
    await putBack(
      context,
      now.flatMap((one, i) => returnOf(one, found[i]?.before ?? one.step.held)),
    );
    throw error;
  }
  const seen = written.map(({ step, before, after }) => ({ step, to: contentOf(before), now: contentOf(after) }));
  const overtaken = seen.filter(({ step, to }) => !isAsBefore(step.held, to));
  const altered = seen.filter(({ step, now }) => !sameContent(step.wanted, now));
  if (overtaken.length === 0 && altered.length === 0) return seen;
  await putBack(context, seen);
  throw overtaken.length > 0
    ? new HostFailure(`${namesOf(overtaken)}刚刚被改过，没有改动；请重新检查数据。`)
    : new HostFailure(`${namesOf(altered)}写入后变了样，已经还原；请到表里手工修改。`);
}

/** Whether a broken-off request left its trace in a cell; what a person typed since stays. */
function returnOf({ step, now }: Seen, to: Content): Return[] {
  const isTouched = sameContent(now, step.wanted) || (sameContent(now, to) && now.format !== to.format);
  return isTouched ? [{ step, now, to }] : [];
}

async function lookAgain(context: Excel.RequestContext, steps: readonly Step[]): Promise<readonly Seen[]> {
  const looks = steps.map((step) => ({ step, range: look(step.sheet, step.cell) }));
  try {
    await context.sync();
  } catch (error) {
    throw leftOpen(looks, error);
  }
  return looks.map(({ step, range }) => ({ step, now: contentOf(range) }));
}

/** Writes what the cells held and makes sure of it. */
async function putBack(context: Excel.RequestContext, returns: readonly Return[]): Promise<void> {
  if (returns.length === 0) return;
  for (const { step, to, now } of returns) putContent(step.sheet, step.cell, to, now.format);
  const seen = await lookAgain(
    context,
    returns.map(({ step }) => step),
  );
  const lost = returns.filter(({ to }, i) => !sameContent(to, seen[i]?.now ?? to));
  if (lost.length > 0) throw leftOpen(lost, null);
}

function leftOpen(steps: readonly { readonly step: Step }[], cause: unknown): HostFailure {
  return new HostFailure(`改到一半时 Excel 没有应答，请核对${namesOf(steps)}。`, { cause });
}

function isAsBefore(held: Content, now: Content): boolean {
  return sameContent(held, now) && held.format === now.format;
}

function contentIfLoaded(range: Excel.Range): Content | null {
  try {
    return contentOf(range);
  } catch {
    return null;
  }
}

/** "“接警!P4”" or "“接警!P4”等3处". */
function namesOf(steps: readonly { readonly step: Step }[]): string {
  const [first] = steps;
  if (first === undefined) return "";
  return `“${placeText(first.step.at)}”${steps.length > 1 ? `等${steps.length}处` : ""}`;
}
