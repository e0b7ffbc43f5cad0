import type { Sheet } from "../model/workbook.ts";
import { LAYOUTS } from "./layouts.ts";
import type { Recognised, SheetContext } from "./sheet-layout.ts";
import { findTables } from "./tables/find-tables.ts";
import { headWord, isSumWord } from "./tables/head-words.ts";
import type { LabelReader } from "./tables/label-reader.ts";
import type { FoundTable } from "./tables/table-layout.ts";
import { timeWord } from "./tables/time-words.ts";
import type { View } from "./tables/view.ts";
import { viewOf } from "./tables/view.ts";
import type { Words } from "./words.ts";

export interface Understood {
  readonly recognised: Recognised | null;
  readonly tables: readonly FoundTable[];
  readonly view: View;
}

/**
 * How a sheet is laid out: as a whole, where a layout knows it and its header names months, else table by table. Tables
 * below or beside a recognised one are found as well, and it ends where they begin. `context` null: the name says nothing.
 */
export function understand(
  sheet: Sheet,
  context: SheetContext | null,
  reader: LabelReader,
  { words, date1904 }: { readonly words: Words; readonly date1904: boolean },
): Understood {
  const view = viewOf(sheet, words, date1904);
  const standard = context === null ? null : recognise(sheet, context);
  if (standard !== null && namesMonths(standard) && !mayHoldMore(view, standard))
    return { recognised: standard, tables: [], view };
  const tables = findTables(view, reader).filter((table) => context !== null || isTelling(table, reader, view));
  const recognised = standard;
  if (recognised === null) return { recognised, tables, view };
  const isSame = (table: FoundTable): boolean => isAt(table, recognised);
  const isOwn = recognised.layout.layout !== "metrics-by-month" || namesMonths(recognised) || tables.length === 0;
  if (!isOwn) return { recognised: null, tables, view };
  return {
    ...besides(
      recognised,
      tables.filter((table) => !isSame(table)),
      tables.find(isSame),
    ),
    view,
  };
}

function recognise(sheet: Sheet, context: SheetContext): Recognised | null {
  for (const layout of LAYOUTS) {
    const header = layout.recognise(sheet, context);
    if (header !== null) return { layout, header, end: sheet.values.length };
  }
  return null;
}

function isAt({ band }: FoundTable, { header }: Recognised): boolean {
  const labels = header.columns.find(({ role }) => role === "metric") ?? header.columns[0];
  const holdsLabels = labels !== undefined && labels.index >= band.left && labels.index <= band.right;
  return band.top <= header.row && header.row <= band.bottom && holdsLabels;
}

/** The recognised table, cut off where others begin: below its header, and outside of its columns where they stand beside it. */
function besides(recognised: Recognised, others: readonly FoundTable[], own: FoundTable | undefined) {
  const { header, end } = recognised;
  const below = others.filter(({ band }) => band.top > header.row);
  const beside = others.some(({ band }) => band.top <= header.row && header.row <= band.bottom);
  const columns =
    beside && own !== undefined
      ? header.columns.filter(({ index }) => index >= own.band.left && index <= own.band.right)
      : header.columns;
  const last = Math.min(end, ...below.map(({ band }) => band.top));
  return { recognised: { ...recognised, header: { ...header, columns }, end: last }, tables: others };
}

/** Of a sheet whose name says nothing, a third of the labels must be metrics: less is a coincidence. */
function isTelling({ axes, rows, main, bodies }: FoundTable, reader: LabelReader, { words }: View): boolean {
  const body = bodies.find(({ axis }) => axis.index === main);
  if (rows === "metric") return body !== undefined && body.metrics * 3 >= body.metrics + body.names;
  const labels = axes.filter(({ index, head, labels: own }) => index !== main && head === null && own.length > 0);
  const known = labels.filter(
    ({ labels: own, unit }) => reader.read(own.slice(0, -1), own.at(-1) ?? "", unit).spec !== null,
  );
  return known.length * 3 >= labels.length && words.headers.size > 0;
}

function namesMonths({ header }: Recognised): boolean {
  return header.columns.some(({ role }) => role === "month");
}

/** A second head in the row of the header, or a row below it that bears heads and no numbers: another table is worth looking for. */
function mayHoldMore(view: View, { header }: Recognised): boolean {
  const heads = header.columns.filter(({ role }) => role === "metric").length;
  const ends = header.columns.some(({ label }, i) => label.trim() === "" && i > 1);
  if (heads > 1 || ends) return true;
  for (let row = header.row + 1; row < view.rows; row++) if (isHeadRow(view, row)) return true;
  return false;
}

function isHeadRow(view: View, row: number): boolean {
  const values = view.sheet.values[row]?.slice(0, view.width) ?? [];
  if (values.some((value) => typeof value === "number")) return false;
  let [texts, heads] = [0, 0];
  for (const value of values) {
    if (typeof value !== "string" || value.trim() === "" || value.length > 40) continue;
    texts += 1;
    if (headWord(value, view.words) !== null || timeWord(value, view.words) !== null || isSumWord(value)) heads += 1;
  }
  return heads > 0 && texts > 1;
}
