/** Points of a character of the standard font, nearly. */
const CHARACTER_POINTS = 6;

/** Makes a sheet behind all others, with the widths of its columns in characters and a bold first row; at the next sync. */
export function addSheet(
  context: Excel.RequestContext,
  { sheet: name, widths }: { readonly sheet: string; readonly widths: readonly number[] },
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  widths.forEach((width, column) => {
    const cells = sheet.getRangeByIndexes(0, column, 1, 1);
    cells.format.columnWidth = width * CHARACTER_POINTS;
    cells.format.font.bold = true;
  });
  return sheet;
}

/**
 * Takes an unfinished sheet away again, as far as Excel still answers; true when there is none any more. A sheet that
 * holds anything else than what we wrote (`ours`) is somebody's, who made it at the same time.
 */
export async function removeSheet(
  context: Excel.RequestContext,
  name: string,
  ours: readonly unknown[],
): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    if (sheet.isNullObject) return true;
    const known = new Set<unknown>(["", ...ours]);
    if (!used.isNullObject && used.values.some((row) => row.some((value) => !known.has(value)))) return false;
    sheet.delete();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
