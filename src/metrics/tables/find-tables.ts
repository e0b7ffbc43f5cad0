import { TABLE_LAYOUTS } from "../layouts.ts";
import { UNITS_BY_METRIC } from "../layouts/units-by-metric.ts";
import type { Axis } from "./axes.ts";
import { axesOf } from "./axes.ts";
import { bandAt, rowSays, segmentsOf } from "./bands.ts";
import type { LabelReader } from "./label-reader.ts";
import { bodyOf } from "./row-labels.ts";
import { signatureOf } from "./signature.ts";
import { textsAbove } from "./titles.ts";
import { monthsInTitle } from "./title-time.ts";
import type { FoundTable, Seen, TableLayout } from "./table-layout.ts";
import { axesUnderTitle } from "./title-metric.ts";
import type { View } from "./view.ts";

/** More tables than any sheet of a brigade has. */
const MOST_TABLES = 40;
/** Rows tried as headers; a page of text is no pile of headers. */
const MOST_TRIED = 16;

/** Every table of a sheet by what its cells say, from top to bottom and left to right; numbers beyond the last are nobody's. */
export function findTables(view: View, reader: LabelReader): FoundTable[] {
  const found: FoundTable[] = [];
  let tried = 0;
  for (let row = 0; row < view.rows && found.length < MOST_TABLES; row++) {
    const whole = { left: 0, right: view.width - 1 };
    if (!mayHead(view, row) || tried > MOST_TRIED) continue;
    for (const segment of segmentsOf(view, row, whole)) {
      const table = tableAt(view, { row, ...segment }, reader, found);
      if (table === null) continue;
      if (table === "none") tried += 1;
      else found.push(table);
    }
  }
  return found.map((table) => ({ ...table, end: endOf(table, found, view) }));
}

/** Two texts beside each other; most rows of numbers are done with here. */
function mayHead(view: View, row: number): boolean {
  let texts = 0;
  for (const value of view.sheet.values[row]?.slice(0, view.width) ?? []) {
    if (typeof value === "string" && value.length <= 120 && value.trim() !== "") texts += 1;
    else if (typeof value === "number" && value > 36_000) texts += 1;
    if (texts > 1) return true;
  }
  return false;
}

function tableAt(
  view: View,
  at: { readonly row: number; readonly left: number; readonly right: number },
  reader: LabelReader,
  found: readonly FoundTable[],
): FoundTable | "none" | null {
  const above = found.filter(({ band }) => band.left <= at.right && band.right >= at.left);
  if (above.some(({ band }) => at.row <= band.bottom)) return null;
  const says = rowSays(view, at.row, reader, at);
  if (says === null || says.axes + says.heads < 2) return null;
  const last = above.at(-1);
  if (last !== undefined && says.heads === 0 && !isParted(view, at)) return null;
  const band = bandAt(view, at.row, at, last?.band.bottom ?? -1);
  const axes = axesOf(view, band, (label) => reader.isKnown(label));
  const titles = textsAbove(view, band, last?.band.bottom ?? -1);
  if (
    last !== undefined &&
    signatureOf(axes) === signatureOf(last.axes) &&
    titles.every((text) => monthsInTitle(text) === null)
  )
    return null;
  const given = { view, band, reader, titles };
  const titled = axesUnderTitle(axes, titles, reader);
  return (
    shaped(axes, given, TABLE_LAYOUTS) ?? (titled === null ? null : shaped(titled, given, [UNITS_BY_METRIC])) ?? "none"
  );
}

function shaped(
  axes: readonly Axis[],
  given: Pick<Seen, "view" | "band" | "reader"> & Pick<FoundTable, "titles">,
  layouts: readonly TableLayout[],
): FoundTable | null {
  const { view, band, reader, titles } = given;
  const bodies = axes.map((axis) => bodyOf(view, band, axis, reader));
  for (const layout of layouts) {
    const shape = layout.shape({ view, band, axes, bodies, reader });
    if (shape !== null) return { ...shape, layout: layout.layout, band, axes, bodies, titles, end: 0 };
  }
  return null;
}

/** A new table under another one stands apart from it: a blank row, or one with a single text. */
function isParted(view: View, { row, left, right }: { row: number; left: number; right: number }): boolean {
  let texts = 0;
  for (let column = left; column <= right; column++) {
    if (row > 0 && view.owner(row - 1, column).column === column && !view.isEmpty(row - 1, column)) texts += 1;
  }
  return texts <= 1;
}

/** A table ends where the next one below it begins. */
function endOf(table: FoundTable, all: readonly FoundTable[], { sheet }: View): number {
  const below = all
    .filter(
      ({ band }) => band.top > table.band.bottom && band.left <= table.band.right && band.right >= table.band.left,
    )
    .map(({ band }) => band.top);
  return Math.min(sheet.values.length, ...below);
}
