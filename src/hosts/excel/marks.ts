import type { Finding } from "../../model/finding.ts";
import { placeText } from "../../model/place.ts";
import { HostFailure } from "../doors.ts";
import { readMarks, writeMarks } from "./mark-memory.ts";
import { isPaintable, outcomeOf, spotsOf } from "./mark-spots.ts";
import type { Spot } from "./mark-spots.ts";
import type { MarkTarget } from "./mark-targets.ts";
import { markTargets } from "./mark-targets.ts";
import { askFill, askSetting, paintAll } from "./paint.ts";
import { runExcel } from "./session.ts";
import { askDirectory } from "./sheet-directory.ts";

/** Colours the cells of findings; earlier marks go first. `refused` says in sentences what was left uncoloured. */
export function markFindings(findings: readonly Finding[]): Promise<{ marked: number; refused: readonly string[] }> {
  return runExcel(async (context) => {
    const { targets, left } = markTargets(findings);
    const { marked, refused } = await repaint(context, targets);
    return { marked, refused: left > 0 ? [...refused, `另有${left}处没有标色。`] : refused };
  });
}

/** Gives every marked cell its own fill back, unless a person has coloured it since. */
export function clearMarks(): Promise<void> {
  return runExcel(async (context) => {
    const { locked } = await repaint(context, []);
    if (locked.length === 0) return;
    throw new HostFailure(`“${locked.join("”“")}”受保护，标色去不掉；请撤销工作表保护后再试。`);
  });
}

interface Repainted {
  readonly marked: number;
  readonly refused: readonly string[];
  /** Names of protected sheets with cells to paint. */
  readonly locked: readonly string[];
}

/** From the marks there are to the marks there should be, in three data requests: memory and sheets, fills, painting. */
async function repaint(context: Excel.RequestContext, targets: readonly MarkTarget[]): Promise<Repainted> {
  const setting = askSetting(context);
  const directory = askDirectory(context);
  await context.sync();
  const saved: unknown = setting.isNullObject ? null : setting.value;
  const known = readMarks(saved);
  const { spots, missing } = spotsOf(directory.items, known, targets);
  const asked = spots
    .filter(({ sheet }) => isPaintable(sheet))
    .map((spot) => ({ spot, fill: askFill(spot.sheet, spot.cell) }));
  if (asked.length > 0) await context.sync();
  const seen = asked.map(({ spot, fill }) => ({ spot, ...outcomeOf(spot, fill) }));
  const strokes = seen.flatMap(({ stroke }) => stroke ?? []);
  const fresh = seen.flatMap(({ mark }) => mark ?? []);
  const locked = spots.filter(({ sheet }) => !isPaintable(sheet));
  const then = [...fresh, ...locked.flatMap(({ marks }) => marks)];
  if (writeMarks(then) !== writeMarks(known) || strokes.length > 0) {
    await paintAll(context, strokes, {
      now: typeof saved === "string" ? saved : null,
      meanwhile: writeMarks([...then, ...known]),
      then: then.length === 0 ? null : writeMarks(then),
    });
  }
  const patterned = seen.filter(({ refused }) => refused).map(({ spot }) => spot);
  return { marked: fresh.length, refused: refusals(missing, locked, patterned), locked: namesOf(locked) };
}

function refusals(missing: ReadonlySet<string>, locked: readonly Spot[], patterned: readonly Spot[]): string[] {
  return [
    ...[...missing].map((name) => `没有找到工作表“${name}”，没有标色。`),
    ...namesOf(locked).map((name) => `“${name}”受保护，没有标色。`),
    ...patterned.map(({ sheet, cell }) => `“${placeText({ sheet: sheet.name, cell })}”有图案底纹，没有标色。`),
  ];
}

function namesOf(spots: readonly Spot[]): string[] {
  return [...new Set(spots.map(({ sheet }) => sheet.name))];
}
