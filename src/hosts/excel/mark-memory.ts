/** A marked cell and what has to be known to unmark it. */
export interface Mark {
  /** Excel's id of the sheet, which outlives a new name. */
  readonly sheetId: string;
  /** Its name when it was marked, should the id have changed since. */
  readonly sheetName: string;
  /** "D5". */
  readonly cell: string;
  /** The fill the cell had, "#FFFF00"; null for none. */
  readonly fill: string | null;
  /** The colour it was given. */
  readonly colour: string;
}

/** Name of the setting in the workbook: marks outlive the pane and are saved with the file. */
export const MARKS_SETTING = "brigade-summary.marks";

export function writeMarks(marks: readonly Mark[]): string {
  return JSON.stringify(
    marks.map(({ sheetId, sheetName, cell, fill, colour }) => [sheetId, sheetName, cell, fill, colour]),
  );
}

/** The marks in a setting; entries that are none are passed over, whoever wrote them. */
export function readMarks(setting: unknown): Mark[] {
  if (typeof setting !== "string") return [];
  try {
    const entries: unknown = JSON.parse(setting);
    return Array.isArray(entries) ? entries.flatMap(markOf) : [];
  } catch {
    return [];
  }
}

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const COLOUR = /^#[0-9A-F]{6}$/i;

function markOf(entry: unknown): Mark[] {
  if (!Array.isArray(entry)) return [];
  const [sheetId, sheetName, cell, fill, colour] = entry as unknown[];
  const isFill = fill === null || (typeof fill === "string" && COLOUR.test(fill));
  if (typeof sheetId !== "string" || typeof sheetName !== "string" || !isFill) return [];
  if (typeof cell !== "string" || !CELL.test(cell) || typeof colour !== "string" || !COLOUR.test(colour)) return [];
  return [{ sheetId, sheetName, cell, fill, colour }];
}
