import { MARKS_SETTING } from "./mark-memory.ts";

/** A plain fill: "#FFFF00"; null for none. */
export type Fill = string | null;

/** One cell to be coloured or to get its own fill back. */
export interface Stroke {
  readonly sheet: Excel.Worksheet;
  readonly cell: string;
  readonly now: Fill;
  readonly to: Fill;
}

/** What the workbook remembers of marks: now, while painting (whatever may be needed to unmark), afterwards; null: nothing. */
export interface Memory {
  readonly now: string | null;
  readonly meanwhile: string;
  readonly then: string | null;
}

export function askSetting({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(MARKS_SETTING).load("value");
}

export function askFill(sheet: Excel.Worksheet, cell: string): Excel.RangeFill {
  return sheet.getRange(cell).format.fill.load("color,pattern");
}

export type FillAnswer = Pick<Excel.RangeFill, "color" | "pattern">;

/** The answer to `askFill`; undefined for stripes and gradients, which could not be put back as they were. */
export function fillOf({ color, pattern }: FillAnswer): Fill | undefined {
  if (pattern === "None") return null;
  return pattern === "Solid" ? color : undefined;
}

export function sameFill(one: Fill, other: Fill): boolean {
  return one === other || one?.toUpperCase() === other?.toUpperCase();
}

/**
 * Paints all strokes in one request. The workbook first remembers whatever is needed to undo any part of it; when Excel
 * stops in the middle, fills and memory are put back before the error goes on.
 */
export async function paintAll(
  context: Excel.RequestContext,
  strokes: readonly Stroke[],
  memory: Memory,
): Promise<void> {
  const { settings, application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  settings.add(MARKS_SETTING, memory.meanwhile);
  for (const { sheet, cell, to } of strokes) paint(sheet, cell, to);
  if (memory.then === null) settings.getItem(MARKS_SETTING).delete();
  else settings.add(MARKS_SETTING, memory.then);
  try {
    await context.sync();
  } catch (error) {
    await putBack(context, strokes, memory);
    throw error;
  }
}

function paint(sheet: Excel.Worksheet, cell: string, to: Fill): void {
  const { fill } = sheet.getRange(cell).format;
  if (to === null) fill.clear();
  else fill.color = to;
}

/** Errors are left aside: the memory then still holds all that a later clearing needs. */
async function putBack(context: Excel.RequestContext, strokes: readonly Stroke[], memory: Memory): Promise<void> {
  try {
    const fills = strokes.map(({ sheet, cell }) => askFill(sheet, cell));
    const setting = askSetting(context);
    await context.sync();
    for (const [index, { sheet, cell, now }] of strokes.entries()) {
      const fill = fills[index];
      if (fill !== undefined && fillOf(fill) !== now) paint(sheet, cell, now);
    }
    if (memory.now !== null) context.workbook.settings.add(MARKS_SETTING, memory.now);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
  } catch {
    return;
  }
}
