import { flagOf, numberOf, recordOf, textOf } from "../protocol/arguments.ts";
import { HostError, Unmodelled } from "../protocol/host-error.ts";
import type { Cell, CellFont } from "./cells.ts";
import { colourOf } from "./colours.ts";
import type { RangeData } from "./range-data.ts";
import { noteFormat, rangeAddress, requireReadable, requireWritable } from "./range-data.ts";
import { sizeMismatch } from "./range-values.ts";
import { gridOf } from "./sheet-data.ts";

type Properties = Readonly<Record<string, unknown>>;

const FONT: Readonly<Record<string, readonly [keyof CellFont, (value: unknown) => unknown, unknown]>> = {
  bold: ["Bold", flagOf, false],
  italic: ["Italic", flagOf, false],
  color: ["Color", colourOf, "#000000"],
  name: ["Name", textOf, "宋体"],
  size: ["Size", numberOf, 11],
};

/** Which of `format.fill.color`, `format.font.…` are asked for; anything else is not modelled. */
function askedParts(options: unknown): { fill: boolean; font: readonly string[]; address: boolean } {
  const { format, address, ...other } = recordOf(options);
  const { fill, font, ...otherFormat } = recordOf(format ?? {});
  const { color, ...otherFill } = recordOf(fill ?? {});
  const unknown = [...Object.keys(other), ...Object.keys(otherFormat), ...Object.keys(otherFill)];
  const fonts = Object.entries(recordOf(font ?? {})).filter(([, wanted]) => wanted === true);
  unknown.push(...fonts.map(([name]) => name).filter((name) => !(name in FONT)));
  if (unknown.length > 0) throw new Unmodelled(`cell property ${unknown.join(", ")}`);
  return { fill: color === true, font: fonts.map(([name]) => name), address: address === true };
}

/** `Range.getCellProperties`: one object per cell with what was asked for. */
export function getCellProperties(range: RangeData, options: unknown): readonly (readonly Properties[])[] {
  requireReadable(range);
  const asked = askedParts(options);
  return gridOf(range.sheet, range.block, (cell) => cell).map((line, row) =>
    line.map((cell, column) => {
      const fill = asked.fill ? { fill: { color: cell?.fill ?? "#FFFFFF" } } : {};
      const font = asked.font.length === 0 ? {} : { font: readFont(cell, asked.font) };
      const format = asked.fill || asked.font.length > 0 ? { format: { ...fill, ...font } } : {};
      return asked.address ? { address: cellAddress(range, row, column), ...format } : format;
    }),
  );
}

function readFont(cell: Cell | undefined, names: readonly string[]): Properties {
  return Object.fromEntries(
    names.map((name) => {
      const [key, , fallback] = FONT[name] ?? [];
      return [name, key === undefined ? null : (cell?.font?.[key] ?? fallback)];
    }),
  );
}

function cellAddress({ workbook, sheet, block }: RangeData, row: number, column: number): string {
  const place = { row: block.row + row, column: block.column + column, rows: 1, columns: 1 };
  return rangeAddress({ workbook, sheet, block: place });
}

/** `Range.setCellProperties`: an object per cell; empty objects leave a cell as it is. */
export function setCellProperties(range: RangeData, value: unknown): void {
  requireWritable(range, "format");
  const { sheet, block } = range;
  if (!Array.isArray(value)) throw new HostError("InvalidArgument");
  const rows = value as unknown[];
  if (rows.length !== block.rows) throw sizeMismatch();
  for (const [row, line] of rows.entries()) {
    if (!Array.isArray(line) || line.length !== block.columns) throw sizeMismatch();
    for (const [column, properties] of (line as unknown[]).entries()) {
      writeProperties(() => sheet.open(block.row + row, block.column + column), recordOf(properties));
    }
  }
  noteFormat(range);
}

function writeProperties(open: () => Cell, properties: Properties): void {
  const { format, ...other } = properties;
  if (Object.keys(other).length > 0) throw new Unmodelled(`cell property ${Object.keys(other).join(", ")}`);
  const { fill, font, ...otherFormat } = recordOf(format ?? {});
  if (Object.keys(otherFormat).length > 0) throw new Unmodelled(`cell property ${Object.keys(otherFormat).join(", ")}`);
  const { color, ...otherFill } = recordOf(fill ?? {});
  if (Object.keys(otherFill).length > 0) throw new Unmodelled(`cell fill ${Object.keys(otherFill).join(", ")}`);
  if (color === "") delete open().fill;
  else if (color !== undefined) open().fill = colourOf(color);
  for (const [name, entry] of Object.entries(recordOf(font ?? {}))) {
    const [key, read] = FONT[name] ?? [];
    if (key === undefined || read === undefined) throw new Unmodelled(`cell font ${name}`);
    const cell = open();
    cell.font = { ...cell.font, [key]: read(entry) };
  }
}
