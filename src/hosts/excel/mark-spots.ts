import type { Mark } from "./mark-memory.ts";
import type { MarkTarget } from "./mark-targets.ts";
import type { Fill, FillAnswer, Stroke } from "./paint.ts";
import { fillOf, sameFill } from "./paint.ts";
import { sheetNamed } from "./sheet-directory.ts";

/** A cell that was marked, is to be marked, or both. */
export interface Spot {
  readonly sheet: Excel.Worksheet;
  readonly cell: string;
  /** What is remembered of it; more than one after a painting that broke off. */
  readonly marks: readonly Mark[];
  /** The colour it is to have; null: its own. */
  readonly colour: string | null;
}

/** What came of a spot: how to paint it, what to remember of it from now on, whether it must be left as it is. */
export interface Outcome {
  readonly stroke: Stroke | null;
  readonly mark: Mark | null;
  readonly refused: boolean;
}

/** Marks and targets by cell. Marks of deleted sheets are forgotten; targets on missing ones are `missing`. */
export function spotsOf(
  sheets: readonly Excel.Worksheet[],
  known: readonly Mark[],
  targets: readonly MarkTarget[],
): { spots: readonly Spot[]; missing: ReadonlySet<string> } {
  const spots = new Map<string, Spot>();
  const missing = new Set<string>();
  const spotAt = (sheet: Excel.Worksheet, cell: string): Spot => {
    return spots.get(`${sheet.id} ${cell}`) ?? { sheet, cell, marks: [], colour: null };
  };
  const put = (spot: Spot): void => void spots.set(`${spot.sheet.id} ${spot.cell}`, spot);
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  for (const mark of known) {
    const sheet = byId.get(mark.sheetId) ?? sheetNamed(sheets, mark.sheetName);
    if (sheet === null) continue;
    const spot = spotAt(sheet, mark.cell);
    put({ ...spot, marks: [...spot.marks, mark] });
  }
  for (const { sheet: name, cell, colour } of targets) {
    const sheet = sheetNamed(sheets, name);
    if (sheet === null) missing.add(name);
    else put({ ...spotAt(sheet, cell), colour });
  }
  return { spots: [...spots.values()], missing };
}

/** Whether cells of the sheet may be coloured. */
export function isPaintable({ protection }: Excel.Worksheet): boolean {
  return !protection.protected || protection.options.allowFormatCells === true;
}

/** From the fill a cell has now. One that no longer has the colour of its mark belongs to whoever coloured it since. */
export function outcomeOf({ sheet, cell, marks, colour }: Spot, answer: FillAnswer): Outcome {
  const now = fillOf(answer);
  if (now === undefined) return { stroke: null, mark: null, refused: colour !== null };
  const known = marks.find((mark) => sameFill(mark.colour, now));
  const own: Fill = known === undefined ? now : known.fill;
  const to = colour ?? own;
  return {
    stroke: sameFill(now, to) ? null : { sheet, cell, now, to },
    mark: colour === null ? null : { sheetId: sheet.id, sheetName: sheet.name, cell, fill: own, colour },
    refused: false,
  };
}
